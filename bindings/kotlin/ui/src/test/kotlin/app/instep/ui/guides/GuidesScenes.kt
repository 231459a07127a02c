package app.instep.ui.guides

import androidx.compose.runtime.Composable
import app.instep.core.Flag
import app.instep.core.Foot
import app.instep.core.Goal
import app.instep.core.GuideChoice
import app.instep.core.GuideFilter
import app.instep.core.GuideWishes
import app.instep.core.Labels
import app.instep.core.LegSign
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.ui.parts.Page
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.pictureAtlas
import app.instep.ui.stage.Stage
import app.instep.ui.stage.makeFavourite
import app.instep.ui.stage.sayNoToAll

internal val guidesScenes: List<Scene> = listOf(
    Scene("guides/all") {
        sayNoToAll()
        makeFavourite("G3S")
        core { chooseGuide(GuideChoice("G7", hidden = true)) }
        list(GuideFilter())
    },
    Scene("guides/filtered") {
        sayNoToAll()
        list(GuideFilter(goal = Goal.SLEEP_WIND_DOWN, nothingNeeded = true))
    },
    Scene("guides/empty") {
        sayNoToAll()
        list(GuideFilter(goal = Goal.SLEEP_WIND_DOWN, minutes = core { guides() }.minutes.first().value))
    },
    Scene("guides/hidden") {
        sayNoToAll()
        core { chooseGuide(GuideChoice("G7", hidden = true)) }
        list(GuideFilter(hidden = true))
    },
    Scene("guides/changed") {
        sayNoToAll()
        core { answerSafety(listOf(SafetyAnswer(Flag.NEUROPATHY, reply = Reply.YES))) }
        list(GuideFilter())
    },
    Scene("guide/short") {
        sayNoToAll()
        guide("G0")
    },
    Scene("guide/questions") { guide("G0") },
    Scene("guide/longest") {
        sayNoToAll()
        guide("G3")
    },
    Scene("guide/changes") {
        sayNoToAll()
        core {
            answerSafety(listOf(SafetyAnswer(Flag.SKIN_MINOR, Foot.LEFT, listOf("heel_pad"), Reply.YES)))
            answerSafety(listOf(SafetyAnswer(Flag.ANTICOAGULANT_BLEEDING, reply = Reply.YES)))
        }
        guide("G4")
    },
    Scene("guide/refused") {
        sayNoToAll()
        core { answerSafety(listOf(SafetyAnswer(Flag.ACUTE_LEG_SIGN, reply = Reply.YES, sign = LegSign.CALF))) }
        guide("G2")
    },
    Scene("guide/choosers") {
        sayNoToAll()
        part { guide -> Choosers(guide, this, {}, unfolded = true) }
    },
    Scene("guide/step") {
        sayNoToAll()
        part { guide ->
            Steps(guide, this, pictureAtlas, {}, unfolded = guide.segments.indexOfFirst { it.reps != null })
        }
    },
)

private fun Stage.list(filter: GuideFilter): @Composable () -> Unit {
    val shown = GuidesShown(core { guides(filter) }, filter)
    return { GuidesScreen(shown, labels, pictureAtlas) {} }
}

private fun Stage.guide(id: String, wishes: GuideWishes = GuideWishes()): @Composable () -> Unit {
    val shown = core { readGuide(this, id, wishes) }
    return {
        when (shown) {
            is GuideShown.Possible -> GuideScreen(shown, labels, pictureAtlas, alone = true) {}
            is GuideShown.Refused -> RefusedGuideScreen(shown, labels, alone = true) {}
        }
    }
}

/** A part of the page alone, as it stands below the fold. */
private fun Stage.part(draw: @Composable Labels.(app.instep.core.Guide) -> Unit): @Composable () -> Unit {
    val shown = core { readGuide(this, "G3S") } as GuideShown.Possible
    return { Page { labels.draw(shown.guide) } }
}

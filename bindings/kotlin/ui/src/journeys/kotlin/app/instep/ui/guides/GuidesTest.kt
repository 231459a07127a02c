package app.instep.ui.guides

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isPopup
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.performClick
import app.instep.core.GuideCard
import app.instep.core.GuideFilter
import app.instep.core.GuideRequest
import app.instep.core.SafetyAnswer
import app.instep.core.StartRequest
import app.instep.core.Flag
import app.instep.core.LegSign
import app.instep.core.Reply
import app.instep.ui.nav.Route
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.sayNoToAll
import app.instep.ui.today.at
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class GuidesTest {
    @Test
    fun chipNarrowsTheListAndClearingWidensIt() = guides {
        see(title("G1"))
        tap(labels.guides.nothingNeeded)
        miss(title("G1"))
        tap(labels.guides.clear)
        see(title("G1"))
    }

    @Test
    fun emptyListHasAWayOut() = guides {
        tap(labels.guides.goal)
        tap(labels.vocabulary.goals.last().text)
        tap(labels.guides.together)
        see(checkNotNull(stage.core { guides(GuideFilter(minutes = 1)) }.emptyText))
        tap(labels.guides.clear)
        see(title("G0"))
    }

    @Test
    fun hiddenGuideCanBeTakenBackAndIsFoundAmongTheHidden() = guides {
        val first = stage.core { guides() }.guides.first()
        hideByMenu()
        await("the guide to be gone") { rows(first) == 0 }
        tap(labels.common.undo)
        await("the guide to be back") { rows(first) == 1 }
        hideByMenu()
        await("the guide to be gone again") { rows(first) == 0 }
        tap(labels.guides.hidden)
        await("the hidden guide") { rows(first) == 1 }
        tap(labels.common.more)
        see(labels.guides.unhide)
    }

    @Test
    fun starPutsAGuideFirst() = guides {
        tap(labels.guides.favourite)
        see(labels.guides.favourites)
        assertTrue(stage.core { guides() }.guides.first().favourite)
    }

    @Test
    fun choicesOfAGuideReachItsStart() = guides {
        stage.holder.navigator.open(Route.Guide("G0"))
        tap(labels.common.change)
        val foot = stage.core { guide(GuideRequest("G0")) }.choices.feet.last()
        tap(foot.text)
        find(hasText(foot.text).and(isSelected()))
        tap(labels.guide.start)
        at(Route.Start("G0"))
        tap(labels.common.change)
        find(hasText(foot.text).and(isSelected()))
    }

    @Test
    fun stepIsLeftOutAndBroughtBack() = guides {
        val guide = stage.core { guide(GuideRequest("G0")) }
        val step = guide.steps.first { !it.alwaysPlayed }
        stage.holder.navigator.open(Route.Guide("G0"))
        tap(step.title)
        tap(labels.guide.leaveOut)
        see(labels.common.leftOut)
        assertTrue(skipped(step.step))
        tap(labels.guide.bringBack)
        miss(labels.common.leftOut)
        assertFalse(skipped(step.step))
    }

    @Test
    fun refusedGuideSaysWhyAndHasNoStart() {
        val stage = past().apply {
            core { answerSafety(listOf(SafetyAnswer(Flag.ACUTE_LEG_SIGN, reply = Reply.YES, sign = LegSign.CALF))) }
        }
        journey(stage) {
            see(labels.navigation.guides)
            stage.holder.navigator.open(Route.Guide("G2"))
            see(labels.navigation.safety)
            miss(labels.guide.start)
        }
    }

    @Test
    fun signThatCannotWaitOpensThePhoneFromTheGuideToo() {
        val stage = past().apply {
            core { answerSafety(listOf(SafetyAnswer(Flag.ACUTE_LEG_SIGN, reply = Reply.YES, sign = LegSign.CALF))) }
        }
        val urgent = checkNotNull(stage.core { start(StartRequest(guide = "G2")) }.check.urgent)
        journey(stage) {
            stage.holder.navigator.open(Route.Guide("G2"))
            see(urgent.signText)
            urgent.until.forEach { see(it) }
            tap(urgent.callText)
            assertTrue("dial" in stage.seams.log)
        }
    }

    private fun Journey.title(id: String) = stage.core { guides(GuideFilter(allFamilies = true)) }.guides.first { it.id == id }.title

    private fun Journey.skipped(step: String) =
        stage.core { guide(GuideRequest("G0")) }.steps.first { it.step == step }.skipped

    private fun Journey.hideByMenu() {
        tap(labels.common.more)
        find(hasText(labels.guides.hide).and(hasAnyAncestor(isPopup()))).performClick()
    }

    private fun Journey.rows(card: GuideCard) =
        test.onAllNodes(hasContentDescription(card.spoken)).fetchSemanticsNodes().size

    private fun past() = Stage().apply {
        sayNoToAll()
        massageBefore(24)
    }

    private fun guides(steps: Journey.() -> Unit) = journey(past()) {
        tap(labels.navigation.guides)
        steps()
    }
}

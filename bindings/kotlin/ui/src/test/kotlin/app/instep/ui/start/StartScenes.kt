package app.instep.ui.start

import androidx.compose.runtime.Composable
import app.instep.FootCare
import app.instep.core.FindingEntry
import app.instep.core.FindingWhat
import app.instep.core.Flag
import app.instep.core.Foot
import app.instep.core.FootCheckEntry
import app.instep.core.GuideFilter
import app.instep.core.LookOutcome
import app.instep.core.Occurrence
import app.instep.core.PictureView
import app.instep.core.PlayerEvent
import app.instep.core.RatingItem
import app.instep.core.Receiver
import app.instep.core.ReminderForm
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SettingChange
import app.instep.core.Start
import app.instep.core.StartAnswer
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.core.Weekday
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.pictures.Scene
import app.instep.ui.safety.CheckView
import app.instep.ui.safety.answered
import app.instep.ui.safety.state
import app.instep.ui.stage.Stage
import kotlinx.coroutines.runBlocking
import java.time.Duration
import java.time.LocalDate
import java.time.LocalTime

private val g0 = StartRequest(guide = "G0")

/** Start in every state before the player, and the look at the feet. */
internal val startScenes: List<Scene> = listOf(
    Scene("start-plain") {
        answered()
        shown(g0)
    },
    Scene("start-rated") {
        answered()
        core { changeSetting(SettingChange.PainQuestion(true)) }
        shown(
            StartRequest(guide = "G1"),
            mine = StartRecord.Mine(ratings = mapOf(RatingItem.COMFORT to 4)),
            voice = false,
        )
    },
    Scene("start-quiet") {
        answered()
        shown(g0, mine = StartRecord.Mine(quiet = true))
    },
    Scene("start-questions") { shown(g0) },
    Scene("start-findings") {
        answered()
        core { recordFootCheck(found(Foot.RIGHT, "heel_pad", FindingWhat.CRACK)) }
        clock.pass(Duration.ofDays(14))
        shown(g0)
    },
    Scene("start-late-and-unfinished") { lateAndUnfinished() },
    Scene("start-warnings") {
        answered(
            SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES),
            SafetyAnswer(flag = Flag.PREGNANCY, reply = Reply.YES),
        )
        shown(g0, mine = StartRecord.Mine(accepted = setOf(Flag.DIABETES)))
    },
    Scene("start-someone-else") { someoneElse() },
    Scene("start-choices") {
        answered()
        shown(StartRequest(guide = "G1", minutes = 10), mine = StartRecord.Mine(choosing = true))
    },
    Scene("start-label") {
        answered()
        core { changeSetting(SettingChange.Tradition(true)) }
        shown(StartRequest(guide = "G8"))
    },
    Scene("refused-foot") {
        answered(
            SafetyAnswer(flag = Flag.INJURY, reply = Reply.YES),
            SafetyAnswer(flag = Flag.NEUROPATHY, reply = Reply.YES),
        )
        shown(g0)
    },
    Scene("refused-finding") {
        answered(SafetyAnswer(flag = Flag.NEUROPATHY, reply = Reply.YES))
        core { recordFootCheck(found(Foot.LEFT, "toe_1", FindingWhat.BLISTER)) }
        shown(g0)
    },
    Scene("refused-clot") {
        answered(SafetyAnswer(flag = Flag.DVT_NOW, reply = Reply.UNSURE))
        shown(g0)
    },
    Scene("feet-where") { looking(FeetState(pick = FeetPick(foot = Foot.LEFT, place = 8))) },
    Scene("feet-legs") { looking(FeetState(pick = FeetPick(view = PictureView.LEG))) },
    Scene("feet-list") { looking(FeetState(pick = FeetPick(foot = Foot.BOTH, place = 1, list = true))) },
    Scene("feet-what") { looking(FeetState(FeetStage.What, FeetPick(foot = Foot.LEFT, place = 8))) },
    Scene("feet-stored") { stored(FindingWhat.CRACK) },
    Scene("feet-signs") { stored(FindingWhat.NUMB) },
)

private fun Stage.looking(feet: FeetState): @Composable () -> Unit {
    answered()
    return shown(g0, mine = StartRecord.Mine(feet = feet))
}

private fun Stage.stored(what: FindingWhat): @Composable () -> Unit {
    answered()
    val stored = core { recordFootCheck(found(Foot.RIGHT, "heel_pad", what)) }
    return shown(g0, mine = StartRecord.Mine(feet = FeetState(FeetStage.Stored, stored = stored)))
}

private fun Stage.lateAndUnfinished(): @Composable () -> Unit {
    answered()
    val days = Weekday.entries
    val added = core { addReminder(ReminderForm(time = LocalTime.of(19, 0), days = days)) }
    val begun = core { begin(StartEntry(request = StartRequest(guide = "G1"), nothingNew = true)) }
    core { play(PlayerEvent.Start, begun.revision) }
    clock.pass(Duration.ofMinutes(70))
    val today = LocalDate.of(2026, 11, 20)
    val occurrence = Occurrence(added.reminder.id, today)
    return shown(g0.copy(occurrence = occurrence))
}

private fun Stage.someoneElse(): @Composable () -> Unit {
    var start = core { start(g0.copy(receiver = Receiver.SOMEONE_ELSE)) }
    val no = listOf(Flag.ACUTE_LEG_SIGN, Flag.DVT_NOW).map { SafetyAnswer(flag = it, reply = Reply.NO) }
    start = core { answerStart(start.request, StartAnswer.Answers(no)) }
    for (form in start.check.pages.filter { !it.oneByOne }) {
        start = core { answerStart(start.request, StartAnswer.Rest(form.page, Reply.NO)) }
    }
    return screen(start, CheckView(), StartRecord.Mine())
}

internal fun found(foot: Foot, zone: String, what: FindingWhat) =
    FootCheckEntry(LookOutcome.FINDINGS, listOf(FindingEntry(foot, zone, what)), wentOn = false)

/** Start as it is shown for a request. */
internal fun Stage.shown(
    request: StartRequest,
    view: CheckView = CheckView(),
    mine: StartRecord.Mine = StartRecord.Mine(),
    voice: Boolean = true,
): @Composable () -> Unit = screen(core { start(request) }, view, mine, voice)

internal fun Stage.screen(
    start: Start,
    view: CheckView,
    mine: StartRecord.Mine,
    voice: Boolean = true,
): @Composable () -> Unit {
    val atlas = runBlocking { AtlasPaths(FootCare.atlas()) }
    val guides = core { guides(GuideFilter()) }.guides
    val check = view.on(start, mine)?.let { state(start.check, view, it, locale) }
    return { StartScreen(StartRecord(start, check, mine, guides, voice), labels, atlas) {} }
}

package app.instep.ui.safety

import androidx.compose.runtime.Composable
import app.instep.core.FindingWhat
import app.instep.core.Flag
import app.instep.core.Foot
import app.instep.core.LegSign
import app.instep.core.Receiver
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyPage
import app.instep.core.Start
import app.instep.core.StartAnswer
import app.instep.core.StartRequest
import app.instep.ui.pictures.Scene
import app.instep.ui.stage.Stage
import app.instep.ui.start.StartRecord
import app.instep.ui.start.found
import app.instep.ui.start.screen
import app.instep.ui.start.shown
import java.time.Duration

private val g0 = StartRequest(guide = "G0")

/** The safety check from its first page to what it changes, and the page of its answers. */
internal val safetyScenes: List<Scene> = listOf(
    Scene("safety-right-now") { check(SafetyPage.RIGHT_NOW) },
    Scene("safety-right-now-answered") {
        check(
            SafetyPage.RIGHT_NOW,
            SafetyAnswer(flag = Flag.ACUTE_LEG_SIGN, reply = Reply.NO),
        )
    },
    Scene("safety-feet") { check(SafetyPage.FEET) },
    Scene("safety-feet-ticked") {
        check(
            SafetyPage.FEET,
            SafetyAnswer(flag = Flag.SKIN_MINOR, reply = Reply.YES),
            view = CheckView(footOpen = setOf(Flag.SKIN_MINOR), sureOpen = setOf(Flag.SKIN_MINOR)),
        )
    },
    Scene("safety-feet-placed") {
        check(
            SafetyPage.FEET,
            SafetyAnswer(flag = Flag.SKIN_MINOR, foot = Foot.LEFT, zones = listOf("heel_pad"), reply = Reply.YES),
            SafetyAnswer(flag = Flag.SKIN_MINOR, foot = Foot.RIGHT, reply = Reply.NO),
        )
    },
    Scene("safety-feet-none") { noneOfThese() },
    Scene("safety-places") {
        check(
            SafetyPage.FEET,
            SafetyAnswer(flag = Flag.SKIN_MINOR, foot = Foot.BOTH, zones = listOf("heel_pad"), reply = Reply.YES),
            view = CheckView(places = Flag.SKIN_MINOR),
        )
    },
    Scene("safety-health") { check(SafetyPage.HEALTH) },
    Scene("safety-health-ticked") {
        check(
            SafetyPage.HEALTH,
            SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES),
            SafetyAnswer(flag = Flag.FRAGILE_TISSUE, reply = Reply.UNSURE),
        )
    },
    Scene("safety-health-of-somebody-else") {
        shown(
            g0.copy(receiver = Receiver.SOMEONE_ELSE),
            CheckView(going = true, forced = true, page = SafetyPage.HEALTH),
        )
    },
    Scene("safety-legs") {
        answered(legs = false)
        shown(StartRequest(guide = "G9"), CheckView(going = true, page = SafetyPage.LEGS))
    },
    Scene("safety-urgent") { check(SafetyPage.RIGHT_NOW, sign()) },
    Scene("safety-urgent-without-phone") { urgentWithoutPhone() },
    Scene("safety-again") { check(SafetyPage.RIGHT_NOW, sign(), view = CheckView(again = true)) },
    Scene("safety-read-back") { readBack() },
    Scene("safety-read-back-told") {
        readBack(
            SafetyAnswer(flag = Flag.SKIN_MINOR, foot = Foot.LEFT, zones = listOf("heel_pad"), reply = Reply.YES),
            SafetyAnswer(flag = Flag.SKIN_MINOR, foot = Foot.RIGHT, reply = Reply.NO),
            SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES),
            SafetyAnswer(flag = Flag.PREGNANCY, reply = Reply.DECLINED),
        )
    },
    Scene("safety-changes") {
        val told = told(
            SafetyAnswer(flag = Flag.FRAGILE_TISSUE, reply = Reply.YES),
            SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES),
        )
        screen(core { answerStart(told.request, StartAnswer.Confirm) }, CheckView(going = true), StartRecord.Mine())
    },
    Scene("safety-still-right") {
        answered(SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES))
        clock.pass(Duration.ofDays(91))
        shown(g0, CheckView(going = true))
    },
    Scene("answers-empty") { answers() },
    Scene("answers") {
        answered(
            SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES),
            SafetyAnswer(flag = Flag.INJURY, reply = Reply.YES),
        )
        core { recordFootCheck(found(Foot.RIGHT, "heel_pad", FindingWhat.CRACK)) }
        answers()
    },
    Scene("answers-still-right") {
        answered()
        clock.pass(Duration.ofDays(91))
        answers()
    },
    Scene("answers-stopped") {
        answered(SafetyAnswer(flag = Flag.DVT_NOW, reply = Reply.YES))
        val check = core { safety() }.check
        val view = CheckView(going = true)
        val state = state(check, view, CheckScreen.Changes, locale);
        { StopPage(state, labels) {} }
    },
)

private fun sign() = SafetyAnswer(flag = Flag.ACUTE_LEG_SIGN, sign = LegSign.FOOT, reply = Reply.YES)

/** A page after these answers. */
private fun Stage.check(
    page: SafetyPage,
    vararg answers: SafetyAnswer,
    view: CheckView = CheckView(),
): @Composable () -> Unit {
    if (answers.isNotEmpty()) core { answerSafety(answers.toList()) }
    return shown(g0, view.copy(going = true, page = page, noneSeen = true))
}

private fun Stage.noneOfThese(): @Composable () -> Unit {
    val first = core { start(g0) }
    val words = first.check.pages.first { it.page == SafetyPage.FEET }.noneText.orEmpty()
    val start = core { answerStart(first.request, StartAnswer.Rest(SafetyPage.FEET, Reply.NO)) }
    val view = CheckView(going = true, page = SafetyPage.FEET, none = mapOf(SafetyPage.FEET to words), noneSeen = true)
    return screen(start, view, StartRecord.Mine())
}

private fun Stage.urgentWithoutPhone(): @Composable () -> Unit {
    core { answerSafety(listOf(sign())) }
    val card = core { safety() }.check.urgent ?: error("not urgent")
    return { UrgentPage(card, canDial = false) {} }
}

/** Start after all questions of the first guide were answered: these, and the rest with no. */
private fun Stage.told(vararg answers: SafetyAnswer): Start {
    var start = core { start(g0) }
    val no = listOf(Flag.ACUTE_LEG_SIGN, Flag.DVT_NOW).map { SafetyAnswer(flag = it, reply = Reply.NO) }
    start = core { answerStart(start.request, StartAnswer.Answers(no + answers)) }
    for (form in start.check.pages.filter { !it.oneByOne }) {
        start = core { answerStart(start.request, StartAnswer.Rest(form.page, Reply.NO)) }
    }
    return start
}

private fun Stage.readBack(vararg answers: SafetyAnswer): @Composable () -> Unit =
    screen(told(*answers), CheckView(going = true), StartRecord.Mine())

private fun Stage.answers(): @Composable () -> Unit {
    val record = SafetyAnswers(core { safety() }, core { footCheck() })
    return { SafetyAnswersScreen(record, labels) {} }
}

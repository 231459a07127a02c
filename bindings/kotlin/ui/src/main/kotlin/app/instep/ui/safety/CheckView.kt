package app.instep.ui.safety

import androidx.compose.runtime.Immutable
import app.instep.core.Flag
import app.instep.core.FollowUpKind
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyCheck
import app.instep.core.SafetyChoice
import app.instep.core.SafetyForm
import app.instep.core.SafetyLine
import app.instep.core.SafetyPage
import app.instep.core.SafetyQuestion
import app.instep.core.SafetyStep
import app.instep.core.StartAnswer
import app.instep.core.UrgentCard

/**
 * The place of a person within the safety check. The core says what comes next; this is what the person opened, and what
 * was asked on the screen and is not answered yet.
 *
 * @property going true while the check is on the screen. An urgent sign shows without it.
 * @property page the page that is shown; it stays until the person goes on.
 * @property forced true while a page is shown although an answer stops everything: that answer is being changed.
 * @property tour true while all pages are gone through, not only those with open lines.
 * @property again true while the line behind the urgent card is asked again.
 * @property footOpen lines that were ticked now and whose foot was not chosen: the tick holds for both until then.
 * @property sureOpen lines that were ticked now and of which it was not said how sure the person is.
 * @property none the words of "None of these" by the page that it was tapped on.
 * @property noneSeen true once "None of these" was on the screen.
 * @property places the line whose places are being chosen.
 */
@Immutable
internal data class CheckView(
    val going: Boolean = false,
    val page: SafetyPage? = null,
    val forced: Boolean = false,
    val tour: Boolean = false,
    val again: Boolean = false,
    val footOpen: Set<Flag> = emptySet(),
    val sureOpen: Set<Flag> = emptySet(),
    val none: Map<SafetyPage, String> = emptyMap(),
    val noneSeen: Boolean = false,
    val places: Flag? = null,
)

/** A screen of the safety check. */
@Immutable
internal sealed interface CheckScreen {
    /**
     * @property number its place among the pages that are gone through, from 1.
     * @property of how many those are.
     */
    data class Page(val form: SafetyForm, val number: Int, val of: Int) : CheckScreen

    data class Places(val line: SafetyLine) : CheckScreen

    data class Urgent(val card: UrgentCard) : CheckScreen

    /** One line, asked again from the urgent card. */
    data class Again(val line: SafetyLine) : CheckScreen

    data object ReadBack : CheckScreen

    data object Changes : CheckScreen
}

/** A tap within the safety check. */
internal sealed interface CheckAction {
    data class Answer(val question: SafetyQuestion, val reply: Reply) : CheckAction

    data class Choose(val question: SafetyQuestion, val choice: SafetyChoice) : CheckAction

    data class NoneOfThese(val form: SafetyForm) : CheckAction

    /** "None of these" was on the screen. */
    data object NoneSeen : CheckAction

    /** Would rather not say what is open on a page. */
    data class Decline(val form: SafetyForm) : CheckAction

    data class OpenPlaces(val flag: Flag) : CheckAction

    data class OpenPage(val page: SafetyPage) : CheckAction

    /** Something changed: through all pages. */
    data object ChangeAnswers : CheckAction

    data object GoOn : CheckAction

    data object Confirm : CheckAction

    data object Mistake : CheckAction

    data object Call : CheckAction

    data object ReadAloud : CheckAction

    data object Back : CheckAction
}

/** The screen of the check; none where it is over or was left. */
internal fun CheckView.screen(check: SafetyCheck): CheckScreen? {
    val urgent = check.urgent
    if (check.stops && !forced) {
        return when {
            urgent == null -> CheckScreen.Changes
            again -> CheckScreen.Again(urgent.line)
            else -> CheckScreen.Urgent(urgent)
        }
    }
    if (!going) return null
    val form = check.pages.find { it.page == page } ?: check.openForm
    if (form != null) {
        val line = form.lines.find { it.question.flag == places && it.ticked }
        if (line != null) return CheckScreen.Places(line)
        val through = through(check)
        return CheckScreen.Page(form, through.indexOf(form) + 1, through.size)
    }
    return when (check.next) {
        SafetyStep.STILL_RIGHT, SafetyStep.READ_BACK -> CheckScreen.ReadBack
        SafetyStep.CHANGES -> CheckScreen.Changes
        else -> null
    }
}

/** The page that the core asks next; none where nothing is open. */
private val SafetyCheck.openForm: SafetyForm?
    get() = nextPage?.takeIf { next == SafetyStep.PAGE }?.let(pages::getOrNull)

/** Pages that are gone through, the shown one among them. */
internal fun CheckView.through(check: SafetyCheck): List<SafetyForm> =
    check.pages.filter { tour || it.asked || it.page == page }

/** True when nothing holds up a page: every line is answered, and so is what its ticks ask. */
internal fun CheckView.complete(form: SafetyForm): Boolean =
    form.complete && form.lines.none { it.ticked && (it.question.flag in footOpen || it.question.flag in sureOpen) }

/** The words of "None of these" on a page, and whether it was tapped; none where the page has no such line now. */
internal fun CheckView.noneOf(form: SafetyForm): Pair<String, Boolean>? =
    form.noneText?.let { it to false } ?: none[form.page]?.takeIf { form.complete }?.let { it to true }

/** The change by a tap, and the answer to give for it. */
internal data class Step(val view: CheckView, val answer: StartAnswer? = null)

internal fun CheckView.act(action: CheckAction, check: SafetyCheck): Step = when (action) {
    is CheckAction.Answer -> answer(action.question, action.reply)

    is CheckAction.Choose -> choose(action.question, action.choice)

    is CheckAction.NoneOfThese -> noneOfThese(action.form)

    CheckAction.NoneSeen -> Step(copy(noneSeen = true))

    is CheckAction.Decline ->
        Step(copy(forced = false, page = action.form.page), StartAnswer.Rest(action.form.page, Reply.DECLINED))

    is CheckAction.OpenPlaces -> Step(copy(places = action.flag))

    is CheckAction.OpenPage -> Step(copy(going = true, forced = true, page = action.page, noneSeen = false))

    CheckAction.ChangeAnswers ->
        Step(copy(going = true, forced = true, tour = true, page = check.pages.firstOrNull()?.page, noneSeen = false))

    CheckAction.GoOn -> Step(goOn(check))

    CheckAction.Confirm -> Step(this, StartAnswer.Confirm)

    CheckAction.Mistake -> Step(copy(again = true))

    CheckAction.Back -> Step(back(check))

    CheckAction.Call, CheckAction.ReadAloud -> Step(this)
}

private fun CheckView.answer(question: SafetyQuestion, reply: Reply): Step {
    val flag = question.flag
    // On a page of ticks a tick opens what it asks; nothing of it is chosen beforehand.
    val ticks = reply == Reply.YES && question.page != SafetyPage.RIGHT_NOW
    return Step(
        copy(
            forced = false,
            again = false,
            page = if (again) page else question.page.takeIf { going } ?: page,
            none = none - question.page,
            footOpen = if (ticks && question.perFoot) footOpen + flag else footOpen - flag,
            sureOpen = if (ticks && question.askSure) sureOpen + flag else sureOpen - flag,
        ),
        StartAnswer.Answers(listOf(SafetyAnswer(flag = flag, reply = reply, sign = question.sign))),
    )
}

private fun CheckView.choose(question: SafetyQuestion, choice: SafetyChoice) = Step(
    copy(
        forced = false,
        page = question.page,
        footOpen = if (choice.kind == FollowUpKind.FOOT) footOpen - question.flag else footOpen,
        sureOpen = if (choice.kind == FollowUpKind.SURE) sureOpen - question.flag else sureOpen,
    ),
    StartAnswer.Answers(choice.answers),
)

private fun CheckView.noneOfThese(form: SafetyForm): Step {
    val words = form.noneText
    // It counts only once it was there to be read.
    if (words == null || !noneSeen) return Step(this)
    return Step(copy(page = form.page, none = none + (form.page to words)), StartAnswer.Rest(form.page, Reply.NO))
}

private fun CheckView.goOn(check: SafetyCheck): CheckView {
    val through = through(check)
    val here = (screen(check) as? CheckScreen.Page)?.form ?: return this
    if (!complete(here)) return this
    val next = through.getOrNull(through.indexOf(here) + 1)
    return if (next != null) {
        copy(page = next.page, noneSeen = false)
    } else {
        copy(page = null, tour = false, forced = false, noneSeen = false)
    }
}

private fun CheckView.back(check: SafetyCheck): CheckView {
    val screen = screen(check)
    val through = through(check)
    return when (screen) {
        is CheckScreen.Places -> copy(places = null)

        is CheckScreen.Again -> copy(again = false)

        is CheckScreen.Page -> {
            val before = through.getOrNull(through.indexOf(screen.form) - 1)
            when {
                before != null -> copy(page = before.page, noneSeen = false)

                // An opened page leads back to where it was opened.
                forced && (check.stops || check.next != SafetyStep.PAGE) -> copy(
                    page = null,
                    forced = false,
                    tour = false,
                )

                else -> copy(going = false, page = null, forced = false, tour = false)
            }
        }

        CheckScreen.ReadBack -> through.lastOrNull()?.let { copy(page = it.page, noneSeen = false) }
            ?: copy(going = false)

        else -> copy(going = false, page = null, forced = false, tour = false)
    }
}

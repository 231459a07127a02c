package app.instep.ui.safety

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.Labels
import app.instep.core.Reply
import app.instep.core.SafetyForm
import app.instep.core.SafetyLine
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.SteadyAction
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A page of questions: each line with its own answers, or a list of ticks whose last line is "None of these". */
@Composable
internal fun CheckPage(state: CheckState, screen: CheckScreen.Page, labels: Labels, send: (CheckAction) -> Unit) {
    val form = screen.form
    key(form.page) {
        Page(gap = Space.small, bottom = { GoOn(state.view, form, labels, send) }) {
            val decline = form.declinedText to { send(CheckAction.Decline(form)) }
            CheckHead(form.title, labels, send, state.pageText, if (form.complete) emptyList() else listOf(decline))
            if (screen.number == 1) {
                Hint(state.check.intro)
                state.check.giverText?.let { Words(it) }
            }
            Hint(form.head)
            ReadAloud(state, labels, send)
            if (form.oneByOne) {
                Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
                    for (line in form.lines) OneByOne(line, labels, send = send)
                }
            } else {
                Ticks(state.view, form, labels, send)
            }
        }
    }
}

/** The answers that are missing, and the way on once none is. */
@Composable
private fun ColumnScope.GoOn(view: CheckView, form: SafetyForm, labels: Labels, send: (CheckAction) -> Unit) {
    val complete = view.complete(form)
    val missing = form.missingText ?: view.followUpMissing(form, labels)
    if (missing != null) {
        Words(
            missing,
            Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            style = type.small,
            color = ink.muted,
        )
    }
    SteadyAction(labels.common.goOn, form.page, { send(CheckAction.GoOn) }, Modifier.fillMaxWidth(), complete)
}

private fun CheckView.followUpMissing(form: SafetyForm, labels: Labels): String? {
    val ticked = form.lines.filter { it.ticked }.map { it.question.flag }
    return when {
        ticked.any { it in footOpen } -> labels.safety.whichFoot
        ticked.any { it in sureOpen } -> labels.safety.howSure
        else -> null
    }
}

@Composable
private fun Hint(text: String) {
    if (text.isNotEmpty()) Words(text, style = type.small, color = ink.muted)
}

/**
 * A line that is answered by itself. Nothing is chosen beforehand.
 *
 * @param named false where its question is the heading of the screen.
 */
@Composable
internal fun OneByOne(line: SafetyLine, labels: Labels, named: Boolean = true, send: (CheckAction) -> Unit) {
    val question = line.question
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        if (named) Heading(question.item, style = type.label)
        SideBySide(Modifier.fillMaxWidth().selectableGroup()) {
            for (reply in question.options.filter { it in BY_ITSELF }) {
                val text = labels.vocabulary.replies.find { it.value == reply }?.text.orEmpty()
                Choice(text, line.reply == reply, { send(CheckAction.Answer(question, reply)) })
            }
        }
        if (line.reply == Reply.CLEARED || line.reply == Reply.DECLINED) Hint(line.answerText)
        DoctorSaid(line, labels, send)
    }
}

/** The answer of a line that is no question per foot. */
private val SafetyLine.reply: Reply?
    get() = answers.map { it.reply }.let { given -> given.find { it != Reply.NO } ?: given.firstOrNull() }

private val BY_ITSELF = setOf(Reply.NO, Reply.YES, Reply.UNSURE)

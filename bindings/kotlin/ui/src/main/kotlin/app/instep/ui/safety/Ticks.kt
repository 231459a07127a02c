package app.instep.ui.safety

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.boundsInWindow
import androidx.compose.ui.layout.onGloballyPositioned
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.instep.core.FollowUpKind
import app.instep.core.Labels
import app.instep.core.Reply
import app.instep.core.SafetyChoice
import app.instep.core.SafetyForm
import app.instep.core.SafetyLine
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.TickBox
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The lines of a tick list, and "None of these" as the last one. */
@Composable
internal fun Ticks(view: CheckView, form: SafetyForm, labels: Labels, send: (CheckAction) -> Unit) {
    val none = view.noneOf(form)
    for (line in form.lines) TickLine(view, line, none == null, labels, send)
    if (none == null) return
    val (words, given) = none
    Or(labels.safety.orElse)
    NoneOfThese(words, given, view.noneSeen, { send(CheckAction.NoneSeen) }) { send(CheckAction.NoneOfThese(form)) }
}

/** Sets the last line apart from the ticks. */
@Composable
private fun Or(text: String) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium), Alignment.CenterVertically) {
        Box(Modifier.weight(1f).height(1.5.dp).background(ink.line))
        Words(text, style = type.small, color = ink.muted)
        Box(Modifier.weight(1f).height(1.5.dp).background(ink.line))
    }
}

/** A line to tick. What the tick asks opens below it; taking the tick away is a no. */
@Composable
private fun TickLine(view: CheckView, line: SafetyLine, sayNo: Boolean, labels: Labels, send: (CheckAction) -> Unit) {
    val question = line.question
    Column(
        Modifier
            .fillMaxWidth()
            .clip(SHAPE)
            .background(if (line.ticked) ink.surface else Color.Transparent)
            .border(if (line.ticked) 2.dp else 1.5.dp, if (line.ticked) ink.onBackground else ink.line, SHAPE),
    ) {
        Row(
            Modifier
                .fillMaxWidth()
                .toggleable(line.ticked, role = Role.Checkbox) { on ->
                    send(CheckAction.Answer(question, if (on) Reply.YES else Reply.NO))
                }
                .heightIn(min = 64.dp)
                .padding(horizontal = Space.medium, vertical = Space.small),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            TickBox(line.ticked)
            Column(Modifier.weight(1f)) {
                Words(question.item, style = type.label)
                if (sayNo && !line.isOpen && !line.ticked) Words(line.answerText, style = type.small, color = ink.muted)
            }
        }
        if (line.ticked) FollowUps(view, line, labels, send)
    }
}

/** The follow-ups of a tick, in the order of the core. */
@Composable
private fun FollowUps(view: CheckView, line: SafetyLine, labels: Labels, send: (CheckAction) -> Unit) {
    val flag = line.question.flag
    val asked = line.choices.any { it.kind != FollowUpKind.CLEARED }
    if (line.choices.isEmpty()) return
    Column(
        Modifier.fillMaxWidth().padding(start = Space.medium, end = Space.medium, bottom = Space.medium),
        Arrangement.spacedBy(Space.small),
    ) {
        Choices(labels.safety.whichFoot, line, FollowUpKind.FOOT, flag in view.footOpen, send)
        Choices(labels.safety.howSure, line, FollowUpKind.SURE, flag in view.sureOpen, send)
        val open = flag in view.footOpen || flag in view.sureOpen
        if (asked && !open) Words(line.answerText, style = type.small, color = ink.muted)
        if (line.choices.any { it.kind == FollowUpKind.PLACE } && !open) {
            LinkButton(labels.safety.whereIsIt, { send(CheckAction.OpenPlaces(flag)) })
        }
        DoctorSaid(line, labels, send)
    }
}

/** @param open true while nothing of it was chosen: then nothing is shown as chosen. */
@Composable
private fun Choices(title: String, line: SafetyLine, kind: FollowUpKind, open: Boolean, send: (CheckAction) -> Unit) {
    val choices = line.choices.filter { it.kind == kind }
    if (choices.isEmpty()) return
    Words(title, style = type.small, color = ink.muted)
    SideBySide(Modifier.fillMaxWidth().selectableGroup()) {
        for (choice in choices) {
            Choice(choice.text, choice.chosen && !open, { send(CheckAction.Choose(line.question, choice)) })
        }
    }
}

/** A doctor's yes, which lifts something: it is asked once more before it is stored. */
@Composable
internal fun DoctorSaid(line: SafetyLine, labels: Labels, send: (CheckAction) -> Unit) {
    val choices = line.choices.filter { it.kind == FollowUpKind.CLEARED }
    if (choices.isEmpty()) return
    var asked by remember { mutableStateOf<SafetyChoice?>(null) }
    Words(labels.safety.doctorSaid, style = type.small, color = ink.muted)
    for (choice in choices) LinkButton(choice.text, { asked = choice })
    asked?.let { choice ->
        Confirm(
            labels.safety.doctorSaid,
            choice.text,
            labels.common.yes,
            labels.common.no,
            onYes = {
                asked = null
                send(CheckAction.Choose(line.question, choice))
            },
            onNo = { asked = null },
        )
    }
}

/**
 * The last line of a list. It takes no tap before all of it was on the screen, and takes no tick away.
 *
 * A screen reader acts on what it has focused and read, so that it is seen by then.
 */
@Composable
private fun NoneOfThese(words: String, given: Boolean, seen: Boolean, onSeen: () -> Unit, onClick: () -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .onGloballyPositioned {
                val visible = it.boundsInWindow()
                if (!seen && it.isAttached && it.size.height > 0 && visible.height >= it.size.height - 1) onSeen()
            }
            .clip(SHAPE)
            .border(if (given) 2.dp else 1.5.dp, if (given) ink.onBackground else ink.line, SHAPE)
            .selectable(given, seen, Role.RadioButton, onClick = onClick)
            .heightIn(min = 64.dp)
            .padding(horizontal = Space.medium, vertical = Space.small),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        TickBox(given, CircleShape)
        Words(words, Modifier.weight(1f), style = type.label)
    }
}

private val SHAPE = RoundedCornerShape(20.dp)

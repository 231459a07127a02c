package app.instep.ui.safety

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.ReadBackLine
import app.instep.core.SafetyReadBack
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.SteadyAction
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Everything that was answered, to be confirmed or changed: a tap on an answer opens its page. */
@Composable
internal fun ReadBackPage(state: CheckState, labels: Labels, send: (CheckAction) -> Unit) {
    val told = state.check.readBack
    Page(
        bottom = {
            SteadyAction(told.confirmText, told.title, { send(CheckAction.Confirm) }, Modifier.fillMaxWidth())
            TonalButton(told.changeText, { send(CheckAction.ChangeAnswers) }, Modifier.fillMaxWidth())
        },
    ) {
        CheckHead(told.title, labels, send)
        Words(labels.safety.tapToChange, style = type.small, color = ink.muted)
        ReadAloud(state, labels, send)
        ReadBackLines(told, send)
    }
}

/** The answers: what is so as cards with what it changes, what is not so and what was left open in groups. */
@Composable
internal fun ReadBackLines(told: SafetyReadBack, send: (CheckAction) -> Unit) {
    for (line in told.answers) {
        Card(outline = ink.accent, gap = 4.dp, onClick = { send(CheckAction.OpenPage(line.page)) }) {
            Words(line.text, style = type.label)
            line.change?.let { Words(it, style = type.small, color = ink.muted) }
        }
    }
    Group(told.noTitle, told.no, send)
    Group(told.leftOpenTitle, told.leftOpen, send)
}

/** Short lines under one heading; those of one page are one control that opens it. */
@Composable
private fun Group(title: String, lines: List<ReadBackLine>, send: (CheckAction) -> Unit) {
    if (lines.isEmpty()) return
    Heading(title, style = type.label)
    for ((page, ofPage) in lines.groupBy { it.page }) {
        Column(
            Modifier
                .fillMaxWidth()
                .clip(RoundedCornerShape(16.dp))
                .clickable(role = Role.Button) { send(CheckAction.OpenPage(page)) }
                .heightIn(min = Space.flowTouch)
                .padding(vertical = 6.dp),
            Arrangement.spacedBy(4.dp, Alignment.CenterVertically),
        ) {
            for (line in ofPage) Words(line.text, style = type.small, color = ink.muted)
        }
    }
}

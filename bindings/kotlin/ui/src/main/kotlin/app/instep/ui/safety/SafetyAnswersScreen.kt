package app.instep.ui.safety

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.instep.core.FootFinding
import app.instep.core.Labels
import app.instep.core.SafetyStep
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.start.Changes
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The answers in words, what they change, what is possible all the same, and what was seen on the feet. */
@Composable
internal fun SafetyAnswersScreen(record: SafetyAnswers, labels: Labels, send: (SafetyAnswersAction) -> Unit) {
    val words = labels.safety
    val safety = record.safety
    val told = safety.check.readBack
    val answered = safety.answers.isNotEmpty()
    val ask = { send(SafetyAnswersAction.Ask) }
    Page(gap = Space.medium) {
        PageHead(labels.navigation.safety, labels.common.back, { send(SafetyAnswersAction.Back) })
        when {
            !answered -> {
                Words(words.nothingAnswered)
                ActionButton(words.answerNow, ask, Modifier.fillMaxWidth())
            }

            safety.check.next == SafetyStep.STILL_RIGHT -> {
                Heading(told.title)
                ActionButton(told.confirmText, { send(SafetyAnswersAction.Confirm) }, Modifier.fillMaxWidth())
                TonalButton(told.changeText, ask, Modifier.fillMaxWidth())
            }

            else -> TonalButton(words.askAgain, ask, Modifier.fillMaxWidth())
        }
        Seen(record.feet.findings, record.feet.text, labels, send)
        if (answered || safety.changes.isNotEmpty()) {
            Heading(words.result)
            if (safety.changes.isEmpty()) Words(words.nothingChanges) else Changes(safety.changes, lifts = true)
        }
        Possible(record, labels, send)
        if (answered) ReadBackLines(told) { ask() }
    }
}

/** Findings on the feet that are not marked as gone. */
@Composable
private fun Seen(findings: List<FootFinding>, text: String, labels: Labels, send: (SafetyAnswersAction) -> Unit) {
    Heading(labels.safety.findings)
    Words(text, style = type.small, color = ink.muted)
    for (finding in findings) {
        Card {
            Words(finding.text)
            finding.advice?.let { Words(it, color = ink.warning) }
            TonalButton(labels.safety.gone, { send(SafetyAnswersAction.Gone(finding.id)) })
        }
    }
}

/** Guides that are possible, where the answers leave some out. */
@Composable
private fun Possible(record: SafetyAnswers, labels: Labels, send: (SafetyAnswersAction) -> Unit) {
    val safety = record.safety
    if (safety.changes.isEmpty() || safety.possibleCards.isEmpty()) return
    Heading(labels.safety.possible)
    for (card in safety.possibleCards) {
        Card(gap = 4.dp, onClick = { send(SafetyAnswersAction.Open(card.id)) }) {
            Words(card.title, style = type.label)
            Words(card.minutesText, style = type.small, color = ink.muted)
            card.note?.let { Words(it, style = type.small, color = ink.muted) }
        }
    }
}

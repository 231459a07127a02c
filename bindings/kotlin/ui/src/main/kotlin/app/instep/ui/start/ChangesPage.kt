package app.instep.ui.start

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.instep.core.Effect
import app.instep.core.FindingId
import app.instep.core.FootFinding
import app.instep.core.Labels
import app.instep.core.SafetyChange
import app.instep.core.StartRefusal
import app.instep.ui.parts.Card
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.SteadyAction
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.safety.CheckAction
import app.instep.ui.safety.CheckHead
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Changes of tonight by the answers, before the question about the feet. */
@Composable
internal fun ChangesPage(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    val start = record.start
    val check = { action: CheckAction -> send(StartAction.Check(action)) }
    Page(
        bottom = {
            if (record.mustRead) Words(labels.start.warnings, style = type.small, color = ink.muted)
            SteadyAction(
                labels.common.goOn,
                ChangesScreen,
                { check(CheckAction.Confirm) },
                Modifier.fillMaxWidth(),
                enabled = !record.mustRead,
            )
            TonalButton(start.check.readBack.changeText, { check(CheckAction.ChangeAnswers) }, Modifier.fillMaxWidth())
        },
    ) {
        CheckHead(labels.start.changes, labels, check)
        Warnings(record, labels, send)
        // What is warned of is told once.
        Changes(start.check.changes.filter { it.effect != Effect.WARN || start.warnings.isEmpty() }, lifts = false)
    }
}

private object ChangesScreen

/** A guide that the safety check refuses: why, what would lift it, and what is possible all the same. No alarm. */
@Composable
internal fun RefusedPage(record: StartRecord, refusal: StartRefusal, labels: Labels, send: (StartAction) -> Unit) {
    val start = record.start
    val check = { action: CheckAction -> send(StartAction.Check(action)) }
    Page(
        bottom = {
            TonalButton(
                start.check.readBack.changeText,
                { check(CheckAction.ChangeAnswers) },
                Modifier.fillMaxWidth(),
            )
            TonalButton(labels.common.close, { send(StartAction.Leave) }, Modifier.fillMaxWidth())
        },
    ) {
        CheckHead(labels.start.refused, labels, { send(StartAction.Back) })
        Words(refusal.title, style = type.reading)
        Changes(refusal.changes, lifts = true)
        Findings(start.footCheck?.findings.orEmpty(), record.mine.stillThere, labels, send)
        if (refusal.possibleCards.isNotEmpty()) {
            Heading(labels.start.possible)
            for (card in refusal.possibleCards) {
                Card(onClick = { send(StartAction.Guide(card.id)) }) {
                    Words(card.title, style = type.label)
                    Words(card.minutesText, style = type.small, color = ink.muted)
                }
            }
        }
    }
}

/** Changes, the most urgent first. What would lift several in a row stands once, behind the last. */
@Composable
internal fun Changes(changes: List<SafetyChange>, lifts: Boolean) {
    for (same in changes.together { if (lifts) it.lift else null }) {
        Card {
            for (change in same) Words(change.message)
            val lift = same.last().lift
            if (lifts && lift != null) Words(lift, style = type.small, color = ink.muted)
        }
    }
}

private fun <T, K> List<T>.together(key: (T) -> K): List<List<T>> = fold(emptyList()) { groups, one ->
    val last = groups.lastOrNull()
    if (last != null &&
        key(last.last()) == key(one)
    ) {
        groups.dropLast(1) + listOf(last + one)
    } else {
        groups + listOf(listOf(one))
    }
}

/** Earlier findings on the feet, with whom to show them to, and the question if they are still there. */
@Composable
internal fun Findings(
    findings: List<FootFinding>,
    stillThere: Set<FindingId>,
    labels: Labels,
    send: (StartAction) -> Unit,
) {
    if (findings.isEmpty()) return
    Heading(labels.start.seenBefore)
    for (finding in findings) {
        Card {
            Words(finding.text)
            finding.advice?.let { Words(it, color = ink.warning) }
            SideBySide(Modifier.fillMaxWidth()) {
                val there = finding.id in stillThere
                Choice(labels.start.stillThere, there, { send(StartAction.StillThere(finding.id)) })
                TonalButton(labels.start.gone, { send(StartAction.Gone(finding.id)) })
            }
        }
    }
}

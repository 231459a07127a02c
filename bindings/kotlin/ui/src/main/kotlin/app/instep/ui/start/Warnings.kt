package app.instep.ui.start

import androidx.compose.runtime.Composable
import app.instep.core.Labels
import app.instep.core.StartWarning
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.TickRow
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink

/** Warnings that hold tonight. Those that must be accepted have a tick each. */
@Composable
internal fun Warnings(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    val warnings = record.start.warnings
    if (warnings.isEmpty()) return
    Heading(labels.start.warnings)
    for (warning in warnings) WarningCard(warning, warning.flag in record.mine.accepted, labels, send)
}

/** True while a warning that must be accepted was not. */
internal val StartRecord.mustRead: Boolean
    get() = start.warnings.any { it.mustAccept && it.flag !in mine.accepted }

@Composable
private fun WarningCard(warning: StartWarning, accepted: Boolean, labels: Labels, send: (StartAction) -> Unit) {
    val flag = warning.flag
    Card(outline = if (warning.mustAccept) ink.warning else ink.line) {
        Words(warning.text)
        if (warning.mustAccept && flag != null) {
            TickRow(labels.start.accept, accepted, { send(StartAction.Accept(flag, it)) })
        }
    }
}

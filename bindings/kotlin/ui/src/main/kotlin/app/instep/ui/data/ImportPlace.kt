package app.instep.ui.data

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.Imported
import app.instep.core.Labels
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LineEntry
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

@Composable
internal fun ImportPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { ImportModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { ImportScreen(it, labels, model::send) }
}

@Composable
internal fun ImportScreen(state: ImportState, labels: Labels, send: (ImportAction) -> Unit) {
    // Kept by this composition alone: leaving the screen forgets it.
    var passphrase by remember { mutableStateOf("") }
    Page(bottom = {
        when (state) {
            ImportState.Choose -> Action(labels.data.import) { send(ImportAction.Choose) }

            ImportState.Working -> Words(
                labels.common.loading,
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
                color = ink.muted,
            )

            is ImportState.Sealed -> {
                ActionButton(
                    labels.common.goOn,
                    { send(ImportAction.Open(passphrase)) },
                    Modifier.fillMaxWidth(),
                    passphrase.isNotEmpty(),
                )
                Another(labels, send)
            }

            is ImportState.Look -> {
                Action(labels.data.takeIn) { send(ImportAction.TakeIn(passphrase.ifEmpty { null })) }
                Another(labels, send)
            }

            is ImportState.Done -> Action(labels.common.done) { send(ImportAction.Finish) }
        }
    }) {
        PageHead(labels.data.import, labels.common.back, { send(ImportAction.Back) })
        when (state) {
            ImportState.Choose -> Words(labels.data.importHelp)

            ImportState.Working -> Unit

            is ImportState.Sealed -> {
                Words(labels.data.sealed)
                LineEntry(
                    passphrase,
                    { passphrase = it },
                    labels.data.passphrase,
                    wrong = state.wrong?.title,
                    secret = true,
                )
            }

            is ImportState.Look -> {
                Heading(labels.data.importTitle)
                Outcome(state.report, labels)
            }

            is ImportState.Done -> Outcome(state.report, labels)
        }
    }
}

@Composable
private fun ColumnScope.Action(text: String, onClick: () -> Unit) {
    ActionButton(text, onClick, Modifier.fillMaxWidth())
}

@Composable
private fun ColumnScope.Another(labels: Labels, send: (ImportAction) -> Unit) {
    TonalButton(labels.common.change, { send(ImportAction.Choose) }, Modifier.fillMaxWidth())
}

/** The counts, and each line that stays behind with its reason. */
@Composable
private fun ColumnScope.Outcome(report: Imported, labels: Labels) {
    Words(report.text, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    if (report.rejected.isEmpty()) return
    Heading(labels.data.rejected)
    for (line in report.rejected) {
        Card(Modifier.semantics(mergeDescendants = true) {}) {
            Words(line.place, style = type.label)
            Words(line.reason)
        }
    }
}

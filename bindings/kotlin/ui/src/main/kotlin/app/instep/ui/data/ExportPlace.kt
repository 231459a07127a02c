package app.instep.ui.data

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.instep.FootCare
import app.instep.core.ExportFormat
import app.instep.core.ExportRequest
import app.instep.core.Labels
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Choice
import app.instep.ui.parts.LineEntry
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.SwitchRow
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** @property done how many files have left. */
@Immutable
internal data class ExportState(val working: Boolean = false, val done: Int = 0)

internal sealed interface ExportAction {
    data object Back : ExportAction

    /** @property passphrase none for a file that everybody can read. */
    class Export(val format: ExportFormat, val passphrase: String?, val handing: Handing) : ExportAction
}

/** Writes the export. It keeps no passphrase: each is used in one call and let go. */
internal class ExportModel(holder: Holder, scope: CoroutineScope) : ScreenModel<ExportState>(holder, scope) {
    private var state = ExportState()

    override suspend fun read(core: FootCare) = state

    fun send(action: ExportAction) {
        when (action) {
            ExportAction.Back -> holder.navigator.back()
            is ExportAction.Export -> export(action)
        }
    }

    private fun export(wish: ExportAction.Export) {
        if (state.working) return
        set(state.copy(working = true))
        scope.launch {
            attempt {
                val done = holder.seams.files.handOn(wish.handing) { file ->
                    val made = holder.call { exportFile(ExportRequest(file.path, wish.format, wish.passphrase)) }
                    Ready(made.fileName, made.mime)
                }
                if (done) set(state.copy(done = state.done + 1))
                if (done && wish.handing == Handing.Save) holder.say(holder.labels.value.data.saved)
            }
            set(state.copy(working = false))
        }
    }

    private fun set(next: ExportState) {
        state = next
        show(next)
    }
}

@Composable
internal fun ExportPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { ExportModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { ExportScreen(it, labels, send = model::send) }
}

/** @param seal true where the fields for a passphrase are open. */
@Composable
internal fun ExportScreen(state: ExportState, labels: Labels, seal: Boolean = false, send: (ExportAction) -> Unit) {
    val words = labels.data
    var format by remember { mutableStateOf(ExportFormat.JSON) }
    var sealed by remember { mutableStateOf(seal) }
    // Kept by this composition alone: leaving the screen forgets them.
    var passphrase by remember { mutableStateOf("") }
    var again by remember { mutableStateOf("") }
    LaunchedEffect(state.done) {
        passphrase = ""
        again = ""
    }
    val ready = !state.working && (!sealed || (passphrase.isNotEmpty() && passphrase == again))

    fun export(handing: Handing) = send(ExportAction.Export(format, passphrase.takeIf { sealed }, handing))
    Page(bottom = {
        if (state.working) Words(labels.common.loading, color = ink.muted)
        ActionButton(labels.common.save, { export(Handing.Save) }, Modifier.fillMaxWidth(), ready)
        TonalButton(labels.common.share, { export(Handing.Share) }, Modifier.fillMaxWidth(), enabled = ready)
    }) {
        PageHead(words.export, labels.common.back, { send(ExportAction.Back) })
        Column(Modifier.selectableGroup(), Arrangement.spacedBy(Space.small)) {
            Form(words.exportJson, words.exportJsonHelp, format == ExportFormat.JSON) { format = ExportFormat.JSON }
            Form(words.exportCsv, words.exportCsvHelp, format == ExportFormat.CSV) { format = ExportFormat.CSV }
        }
        Card(gap = Space.medium) {
            SwitchRow(words.encrypt, sealed, { sealed = it }, help = words.passphraseNote)
            if (sealed) {
                LineEntry(passphrase, { passphrase = it }, words.passphrase, secret = true)
                LineEntry(
                    again,
                    { again = it },
                    words.passphraseAgain,
                    wrong = words.passphraseDiffers.takeIf { again.isNotEmpty() && again != passphrase },
                    secret = true,
                )
            }
        }
    }
}

@Composable
private fun Form(name: String, help: String, chosen: Boolean, onClick: () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Choice(name, chosen, onClick, Modifier.fillMaxWidth())
        Words(help, style = type.small, color = ink.muted)
    }
}

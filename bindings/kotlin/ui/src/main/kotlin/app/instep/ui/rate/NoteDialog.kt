package app.instep.ui.rate

import androidx.compose.material3.AlertDialog
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.instep.core.Labels
import app.instep.ui.parts.LineEntry
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.TonalButton
import app.instep.ui.theme.ink

/** Writes the note of a session, over the screen. */
@Composable
internal fun NoteDialog(note: String, labels: Labels, onCancel: () -> Unit, onSave: (String) -> Unit) {
    var text by rememberSaveable { mutableStateOf(note) }
    AlertDialog(
        onDismissRequest = onCancel,
        confirmButton = { TonalButton(labels.common.save, { onSave(text) }) },
        dismissButton = { LinkButton(labels.common.cancel, onCancel) },
        text = { LineEntry(text, { text = it }, labels.log.note, help = labels.log.noteHint, lines = 4) },
        containerColor = ink.surfaceHigh,
    )
}

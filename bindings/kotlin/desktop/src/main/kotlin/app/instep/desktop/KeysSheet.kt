package app.instep.desktop

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.instep.core.CommonLabels
import app.instep.core.KeyboardLabels
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Names of the keys. */
@Composable
internal fun KeysSheet(labels: KeyboardLabels, common: CommonLabels, close: () -> Unit) {
    AlertDialog(
        onDismissRequest = close,
        confirmButton = { LinkButton(common.close, close) },
        title = { Words(labels.title, style = type.title) },
        text = {
            Column(Modifier.verticalScroll(rememberScrollState()), Arrangement.spacedBy(Space.small)) {
                labels.keys.forEach { row ->
                    Row(
                        Modifier.fillMaxWidth().semantics(mergeDescendants = true) {
                        },
                        Arrangement.spacedBy(Space.medium),
                    ) {
                        Words(row.key, Modifier.weight(2f), style = type.label)
                        Words(row.text, Modifier.weight(3f))
                    }
                }
            }
        },
        containerColor = ink.surfaceHigh,
    )
}

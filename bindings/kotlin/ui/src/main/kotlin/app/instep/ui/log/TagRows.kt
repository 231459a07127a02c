package app.instep.ui.log

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import app.instep.core.SessionTag
import app.instep.ui.parts.TickRow
import app.instep.ui.parts.Words
import app.instep.ui.theme.type

/** Things that went with a session, to be ticked. */
@Composable
internal fun TagRows(
    name: String,
    options: List<Pair<SessionTag, String>>,
    chosen: List<SessionTag>,
    onChange: (List<SessionTag>) -> Unit,
) {
    if (options.isEmpty()) return
    Column {
        Words(name, style = type.label)
        for ((tag, text) in options) {
            TickRow(text, tag in chosen, { on -> onChange(if (on) chosen + tag else chosen - tag) })
        }
    }
}

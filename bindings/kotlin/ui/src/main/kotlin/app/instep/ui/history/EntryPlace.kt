package app.instep.ui.history

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import app.instep.core.SessionId
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.phrases
import java.util.UUID

@Composable
internal fun EntryPlace(holder: Holder, entry: Entry, route: Route.Entry) {
    val model = holder.models.of(entry) { EntryModel(holder, it, UUID.fromString(route.session), entry) }
    EntryView(holder, model, beside = false)
}

/** A session beside the list it was chosen from. */
@Composable
internal fun EntryDetail(holder: Holder, session: SessionId) {
    val scope = rememberCoroutineScope()
    val model = remember(session) { EntryModel(holder, scope, session, entry = null) }
    EntryView(holder, model, beside = true)
}

@Composable
private fun EntryView(holder: Holder, model: EntryModel, beside: Boolean) {
    val labels by holder.labels.collectAsState()
    val phrases = phrases(holder)
    ModelScreen(model, labels.common) { record ->
        if (record.editing) {
            EditScreen(record, labels, phrases, model::send)
        } else {
            EntryScreen(record, labels, phrases, beside, model::send)
        }
    }
}

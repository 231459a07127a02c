package app.instep.ui.history

import androidx.compose.runtime.Composable
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Page
import app.instep.ui.parts.Words

@Suppress("UNUSED_PARAMETER")
@Composable
internal fun HistoryPlace(holder: Holder, entry: Entry, route: Route.History) {
    Page { Words("HistoryPlace") }
}

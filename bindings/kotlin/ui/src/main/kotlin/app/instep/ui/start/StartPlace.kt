package app.instep.ui.start

import androidx.compose.runtime.Composable
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Page
import app.instep.ui.parts.Words

@Suppress("UNUSED_PARAMETER")
@Composable
internal fun StartPlace(holder: Holder, entry: Entry, route: Route.Start) {
    Page { Words("StartPlace") }
}

package app.instep.ui.reminders

import androidx.compose.runtime.Composable
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Page
import app.instep.ui.parts.Words

@Suppress("UNUSED_PARAMETER")
@Composable
internal fun ReminderPlace(holder: Holder, entry: Entry, route: Route.Reminder) {
    Page { Words("ReminderPlace") }
}

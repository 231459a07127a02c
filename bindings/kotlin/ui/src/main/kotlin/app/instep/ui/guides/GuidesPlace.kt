package app.instep.ui.guides

import androidx.compose.runtime.Composable
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Page
import app.instep.ui.parts.Words

@Suppress("UNUSED_PARAMETER")
@Composable
internal fun GuidesPlace(holder: Holder, entry: Entry) {
    Page { Words("GuidesPlace") }
}

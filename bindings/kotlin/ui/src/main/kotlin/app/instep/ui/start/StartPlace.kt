package app.instep.ui.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.core.StartRequest
import app.instep.occurrenceOrNull
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route

@Composable
internal fun StartPlace(holder: Holder, entry: Entry, route: Route.Start) {
    Opened(holder, entry, checkFirst = false) {
        holder.wishes.take(route.guide)
            ?: StartRequest(guide = route.guide, occurrence = route.occurrence?.let(::occurrenceOrNull))
    }
}

/** The safety check that a coming guide needs, and then its start. */
@Composable
internal fun CheckedStartPlace(holder: Holder, entry: Entry, guide: String) {
    Opened(holder, entry, checkFirst = true) { StartRequest(guide = guide) }
}

@Composable
private fun Opened(holder: Holder, entry: Entry, checkFirst: Boolean, request: () -> StartRequest) {
    val model = holder.models.of(entry) { StartModel(holder, it, entry, request(), checkFirst) }
    val labels by holder.labels.collectAsState()
    val atlas by holder.atlas.collectAsState()
    ModelScreen(model, labels.common) { StartScreen(it, labels, atlas, model::send) }
}

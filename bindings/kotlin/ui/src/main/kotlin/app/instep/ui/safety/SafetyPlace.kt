package app.instep.ui.safety

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.start.CheckedStartPlace

/** The safety check: for a coming guide, which it leads to, or the whole of it. */
@Composable
internal fun SafetyPlace(holder: Holder, entry: Entry, route: Route.Safety) {
    val guide = route.guide
    if (guide != null) {
        CheckedStartPlace(holder, entry, guide)
        return
    }
    val model = holder.models.of(entry) { SafetyModel(holder, it, entry) }
    val labels by holder.labels.collectAsState()
    val atlas by holder.atlas.collectAsState()
    ModelScreen(model, labels.common) { state ->
        if (state.screen == CheckScreen.Changes) {
            StopPage(state, labels, model::send)
        } else {
            key(state.place) { CheckScreens(state, labels, atlas, model::send) }
        }
    }
}

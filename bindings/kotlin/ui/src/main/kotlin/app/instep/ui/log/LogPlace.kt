package app.instep.ui.log

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.phrases

@Composable
internal fun LogPlace(holder: Holder, entry: Entry, route: Route.Log) {
    val model = holder.models.of(entry) { LogModel(holder, it, route.guide) }
    val labels by holder.labels.collectAsState()
    val phrases = phrases(holder)
    ModelScreen(model, labels.common) { LogScreen(it, labels, phrases, model::send) }
}

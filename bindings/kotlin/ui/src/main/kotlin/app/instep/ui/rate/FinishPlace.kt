package app.instep.ui.rate

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route

@Composable
internal fun FinishPlace(holder: Holder, entry: Entry, route: Route.Finish) {
    val model = holder.models.of(entry) { FinishModel(holder, it, route.session) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { FinishScreen(it, labels, model::send) }
}

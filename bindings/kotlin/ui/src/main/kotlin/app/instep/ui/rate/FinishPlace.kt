package app.instep.ui.rate

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.ShownAs

@Composable
internal fun FinishPlace(holder: Holder, entry: Entry, route: Route.Finish) {
    val model = holder.models.of(entry) { FinishModel(holder, it, route.session) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    ShownAs(shown, labels.common, model::retry) { FinishScreen(it, labels, model::send) }
    FailureDialog(failure, labels.common, model::dismiss)
}

package app.instep.ui.log

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.phrases

@Composable
internal fun LogPlace(holder: Holder, entry: Entry, route: Route.Log) {
    val model = holder.models.of(entry) { LogModel(holder, it, route.guide) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    val phrases = phrases(holder)
    ShownAs(shown, labels.common, model::retry) { LogScreen(it, labels, phrases, model::send) }
    FailureDialog(failure, labels.common, model::dismiss)
}

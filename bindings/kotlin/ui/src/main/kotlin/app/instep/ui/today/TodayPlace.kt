package app.instep.ui.today

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.app.record
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.Loading
import app.instep.ui.parts.ShownAs

/** Today. Before anything was entered it makes way for the first screen, once. */
@Composable
internal fun TodayPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { TodayModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    val atlas by holder.atlas.collectAsState()
    val looking by model.lookingAround.collectAsState()
    if (shown.record?.firstRun != null && !looking) {
        LaunchedEffect(model) {
            holder.navigator.open(Route.FirstRun)
            model.lookAround()
        }
        Loading(labels.common.loading)
        return
    }
    ShownAs(shown, labels.common, model::retry) { TodayScreen(it, labels, atlas, model::send) }
    FailureDialog(failure, labels.common, model::dismiss)
}

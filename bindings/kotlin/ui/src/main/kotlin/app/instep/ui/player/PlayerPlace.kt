package app.instep.ui.player

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.Loading

@Composable
internal fun PlayerPlace(holder: Holder, entry: Entry) {
    val labels by holder.labels.collectAsState()
    val model = holder.models.of(entry) { PlayerModel(holder, it, entry) }
    val shown by model.shown.collectAsState()
    val atlas by holder.atlas.collectAsState()
    val saving by holder.seams.device.saving.collectAsState()
    val reduced by holder.seams.device.reducedMotion.collectAsState()
    val failure by model.failure.collectAsState()
    when (val state = shown) {
        null -> Loading(labels.common.loading)
        else -> PlayerScreen(state, labels, atlas, !saving && !reduced, model::send)
    }
    FailureDialog(failure, labels.common, model::dismiss)
}

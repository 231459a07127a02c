package app.instep.ui.guides

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.ShownAs

@Composable
internal fun GuidePlace(holder: Holder, entry: Entry, route: Route.Guide) {
    GuidePane(holder, holder.models.of(entry) { GuideModel(holder, it, route.id) }, alone = true)
}

/**
 * A guide, wherever it stands.
 *
 * @param alone false beside the list, where there is no way back.
 */
@Composable
internal fun GuidePane(holder: Holder, model: GuideModel, alone: Boolean = false) {
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    val atlas by holder.atlas.collectAsState()
    ShownAs(shown, labels.common, model::retry) { record ->
        when (record) {
            is GuideShown.Possible -> GuideScreen(record, labels, atlas, alone, model::send)
            is GuideShown.Refused -> RefusedGuideScreen(record, labels, alone, model::send)
        }
    }
    FailureDialog(failure, labels.common, model::dismiss)
}

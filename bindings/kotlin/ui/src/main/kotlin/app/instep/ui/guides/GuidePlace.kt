package app.instep.ui.guides

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route

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
    val atlas by holder.atlas.collectAsState()
    ModelScreen(model, labels.common) { record ->
        when (record) {
            is GuideShown.Possible -> GuideScreen(record, labels, atlas, alone, model::send)
            is GuideShown.Refused -> RefusedGuideScreen(record, labels, alone, model::send)
        }
    }
}

package app.instep.ui.guides

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.GuideCard
import app.instep.core.GuideChoice
import app.instep.core.GuideFilter
import app.instep.core.Guides
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus

/** The list of guides, with the filter that made it. */
@Immutable
internal data class GuidesShown(val guides: Guides, val filter: GuideFilter)

/** Actions in the list of guides. */
internal sealed interface GuidesAction {
    data class Filter(val filter: GuideFilter) : GuidesAction

    data class Open(val guide: String) : GuidesAction

    data class Choose(val choice: GuideChoice) : GuidesAction
}

internal class GuidesModel(holder: Holder, scope: CoroutineScope) : ScreenModel<GuidesShown>(holder, scope) {
    private var filter = GuideFilter()
    private val detailState = MutableStateFlow<GuideModel?>(null)
    private var detailScope: CoroutineScope? = null

    /** The guide that stands beside the list in a wide window. */
    val detail: StateFlow<GuideModel?> = detailState.asStateFlow()

    override suspend fun read(core: FootCare): GuidesShown = filter.let { GuidesShown(core.guides(it), it) }

    fun send(action: GuidesAction) {
        when (action) {
            is GuidesAction.Filter -> {
                filter = action.filter
                scope.launch { refresh() }
            }

            is GuidesAction.Open -> holder.navigator.open(Route.Guide(action.guide))

            is GuidesAction.Choose -> act({ chooseGuide(action.choice) }) { say(it.undo) }
        }
    }

    /** Shows a guide beside the list. */
    fun select(guide: String) {
        if (detailState.value?.id == guide) return
        detailScope?.cancel()
        val own = scope + SupervisorJob(scope.coroutineContext[Job])
        detailScope = own
        detailState.value = GuideModel(holder, own, guide)
    }
}

/** The other limits stay as they are when one is taken away. */
internal val GuideFilter.limits: Boolean
    get() = goal != null || nothingNeeded || minutes != null || mode != null

/** The same place, all guides or the hidden ones, without a limit. */
internal fun GuideFilter.cleared(): GuideFilter = GuideFilter(hidden = hidden)

internal fun GuideCard.star(): GuidesAction = GuidesAction.Choose(GuideChoice(id, favourite = !favourite))

internal fun GuideCard.hide(): GuidesAction = GuidesAction.Choose(GuideChoice(id, hidden = !hidden))

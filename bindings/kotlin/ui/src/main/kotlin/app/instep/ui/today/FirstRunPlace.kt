package app.instep.ui.today

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import app.instep.FootCare
import app.instep.core.FirstRunLabels
import app.instep.core.Today
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.nav.Tab
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope

internal class FirstRunModel(holder: Holder, scope: CoroutineScope) : ScreenModel<Today>(holder, scope) {
    override suspend fun read(core: FootCare): Today = core.today()

    fun open(route: Route) = holder.navigator.open(route)
}

/** One promise and one button. Once something was entered, it makes way for Today. */
@Composable
internal fun FirstRunPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { FirstRunModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val atlas by holder.atlas.collectAsState()
    ShownAs(shown, labels.common, model::retry) { today ->
        val guide = today.firstRun
        if (guide == null) {
            LaunchedEffect(model) { holder.navigator.home(Tab.Today) }
        } else {
            FirstRunScreen(labels.firstRun, atlas, { model.open(Route.Safety(guide)) }, { model.open(Route.Import) })
        }
    }
}

/** The promise, and below it, always seen, how it begins. */
@Composable
internal fun FirstRunScreen(labels: FirstRunLabels, atlas: AtlasPaths?, begin: () -> Unit, bringData: () -> Unit) {
    BoxWithConstraints {
        val height = minOf(maxHeight * 0.46f, maxWidth * 1.1f) / LocalDensity.current.fontScale
        Page(
            gap = Space.large,
            bottom = {
                ActionButton(labels.begin, begin, Modifier.fillMaxWidth())
                LinkButton(labels.bringData, bringData, Modifier.align(Alignment.CenterHorizontally))
            },
        ) {
            FeetAtDusk(atlas, labels.picture, height)
            Heading(labels.title, style = type.headline)
            Words(labels.promise, style = type.reading, color = ink.muted)
        }
    }
}

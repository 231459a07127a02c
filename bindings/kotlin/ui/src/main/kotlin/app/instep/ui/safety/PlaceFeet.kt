package app.instep.ui.safety

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.Foot
import app.instep.core.Labels
import app.instep.core.PictureView
import app.instep.core.PlaceChoice
import app.instep.core.Side
import app.instep.ui.parts.Choice
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.ZonePicture
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The feet to tap, from below, from above, or the lower legs. A screen reader uses the list instead. */
@Composable
internal fun PlaceFeet(
    atlas: AtlasPaths?,
    view: PictureView,
    feet: List<Foot>,
    places: List<PlaceChoice>,
    chosen: (Foot) -> List<Int>,
    labels: Labels,
    onPlace: (Foot, Int) -> Unit,
    onView: (PictureView) -> Unit,
) {
    val codes = places.flatMap { it.zones }
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        SideBySide(Modifier.fillMaxWidth().selectableGroup()) {
            Choice(labels.footCheck.fromBelow, view == PictureView.SOLE, { onView(PictureView.SOLE) })
            Choice(labels.footCheck.fromAbove, view == PictureView.TOP, { onView(PictureView.TOP) })
            // The lower leg is the place that neither of them shows.
            val leg = places.find { BELOW_KNEE in it.zones }
            if (leg != null) Choice(leg.text, view == PictureView.LEG, { onView(PictureView.LEG) })
        }
        // A left foot stands left, whatever the direction of writing.
        CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium)) {
                for (foot in feet) {
                    Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
                        Box(Modifier.height(320.dp), Alignment.Center) {
                            ZonePicture(
                                atlas,
                                view,
                                if (foot == Foot.LEFT) Side.LEFT else Side.RIGHT,
                                codes,
                                chosen(foot).flatMap { places[it].zones },
                                { code -> onPlace(foot, places.indexOfFirst { code in it.zones }) },
                            )
                        }
                        Words(labels.footText(foot), style = type.small, color = ink.muted, align = TextAlign.Center)
                    }
                }
            }
        }
    }
}

/** The name of a foot, as a line of its own. */
internal fun Labels.footText(foot: Foot): String = vocabulary.feet.find { it.value == foot }?.text.orEmpty()

private const val BELOW_KNEE = "below_knee"

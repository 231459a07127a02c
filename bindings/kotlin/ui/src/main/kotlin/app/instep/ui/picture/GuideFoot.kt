package app.instep.ui.picture

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import app.instep.core.PictureView
import app.instep.core.Placement
import app.instep.core.Side
import app.instep.core.StepPicture

/** Where a guide works: the picture that shows most of its zones, lit. Words beside it say what it is for. */
@Composable
internal fun GuideFoot(atlas: AtlasPaths?, zones: List<String>, modifier: Modifier = Modifier) {
    val picture = remember(atlas, zones) { atlas?.showing(zones) } ?: return
    FootPicture(atlas, picture, modifier.clearAndSetSemantics {})
}

/** The left foot from where most of the zones are seen; nothing where none is. */
private fun AtlasPaths.showing(zones: List<String>): StepPicture? {
    val view = views.maxBy { view -> lit(view, zones) }
    if (lit(view, zones) == 0) return null
    return StepPicture(
        view = view,
        side = Side.LEFT,
        placement = Placement.MIDDLE,
        turned = false,
        zones = zones,
        direction = null,
        stroke = null,
        caption = "",
        alt = "",
    )
}

private fun AtlasPaths.lit(view: PictureView, zones: List<String>): Int =
    picture(view, Side.LEFT)?.zones?.keys?.count { it in zones } ?: 0

/** Where two show equally much, the first one is taken. */
private val views = listOf(PictureView.SOLE, PictureView.TOP, PictureView.LEG, PictureView.INNER, PictureView.OUTER)

package app.instep.ui.picture

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.instep.core.PictureView
import app.instep.core.Side
import app.instep.ui.theme.ink

/**
 * A picture whose places are chosen by a tap. A tap beside a place counts for the nearest one within a finger's width.
 *
 * A screen reader passes over it: show the same places as a list of controls with their names beside it.
 *
 * @param places the codes of the zones that can be chosen.
 * @param chosen the codes that are lit.
 */
@Composable
public fun ZonePicture(
    atlas: AtlasPaths?,
    view: PictureView,
    side: Side,
    places: Collection<String>,
    chosen: Collection<String>,
    onPlace: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    val paths = atlas?.picture(view, side) ?: return
    val ink = ink
    val act by rememberUpdatedState(onPlace)
    val open by rememberUpdatedState(places)
    Canvas(
        modifier
            .aspectRatio(paths.width / paths.height, matchHeightConstraintsFirst = true)
            .clearAndSetSemantics {}
            .pointerInput(paths) {
                detectTapGestures { tap ->
                    val frame = PictureFrame(paths, size.height.toFloat(), turned = false)
                    val near = 24.dp.toPx() / frame.scale
                    paths.zoneAt(frame.toPicture(tap), open, near)?.let(act)
                }
            },
    ) {
        val factor = size.height / paths.height
        scale(factor, factor, Offset.Zero) {
            val pen = Pen(ink, factor, density)
            drawGround(paths, pen)
            for (code in places) {
                val zone = paths.zones[code] ?: continue
                if (code in chosen) drawLit(zone, pen) else drawPath(zone.fill, ink.line, style = pen.stroke(1.4f))
            }
            drawLines(paths, pen)
        }
    }
}

package app.instep.ui.picture

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.ink

/**
 * One of the twenty pictograms.
 *
 * @param alt what it shows; none where words beside it say the same.
 */
@Composable
public fun Pictogram(
    atlas: AtlasPaths?,
    name: app.instep.core.Pictogram,
    alt: String?,
    modifier: Modifier = Modifier,
    size: Dp = 48.dp,
    color: Color = ink.onBackground,
) {
    val paths = atlas?.pictogram(name)
    val named = if (alt == null) {
        modifier
    } else {
        modifier.semantics {
            contentDescription = alt
            role = Role.Image
        }
    }
    Canvas(named.size(size)) {
        val side = this.size.minDimension
        if (paths != null) drawPictogram(paths, Offset.Zero, side, color, maxOf(side / 20, 2.dp.toPx()))
    }
}

/**
 * @param corner the upper left corner.
 * @param width of the line, in pixels.
 * @param casing a colour around the lines and under them, so that they stand out from what they lie on.
 */
internal fun DrawScope.drawPictogram(
    paths: PictogramPaths,
    corner: Offset,
    side: Float,
    color: Color,
    width: Float,
    casing: Color? = null,
) {
    translate(corner.x, corner.y) {
        scale(side, side, Offset.Zero) {
            val line = width / side
            if (casing != null) {
                drawPath(paths.lines, casing)
                drawPath(
                    paths.lines,
                    casing,
                    style = Stroke(line * 3.4f, cap = StrokeCap.Round, join = StrokeJoin.Round),
                )
            }
            drawPath(paths.accent, color.copy(alpha = 0.35f))
            drawPath(paths.lines, color, style = Stroke(line, cap = StrokeCap.Round, join = StrokeJoin.Round))
        }
    }
}

package app.instep.ui.picture

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.rotate
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.Motion
import app.instep.core.Pictogram
import app.instep.core.StepPicture
import app.instep.ui.theme.Ink
import app.instep.ui.theme.ink

/** A hand on a picture, and how it moves. [passes] tells how often it has done its motion. */
@Immutable
public class Hand(public val pictogram: Pictogram, public val motion: Motion, public val passes: () -> Float = { 0f })

/**
 * A foot, a leg or a head, with what is lit hatched and outlined, the way of the hand with its arrow, and the hand on it.
 *
 * It is never mirrored: a left foot is a picture of its own, whatever the layout direction.
 *
 * @param hand none where no hand is drawn.
 */
@Composable
public fun FootPicture(atlas: AtlasPaths?, picture: StepPicture, modifier: Modifier = Modifier, hand: Hand? = null) {
    val paths = atlas?.picture(picture.view, picture.side) ?: return
    val ink = ink
    val shape = hand?.let { atlas.pictogram(it.pictogram) }
    Canvas(
        modifier.aspectRatio(paths.width / paths.height, matchHeightConstraintsFirst = true).semantics {
            contentDescription = picture.alt
            role = Role.Image
        },
    ) {
        val stroke = picture.stroke?.let { paths.strokes[it] }
        val place = hand?.motion?.place(hand.passes(), stroke != null)
        val frame = PictureFrame(paths, size.height, picture.turned)
        turned(picture.turned) {
            scale(frame.scale, frame.scale, Offset.Zero) {
                val pen = Pen(ink, frame.scale, density)
                drawGround(paths, pen)
                picture.zones.forEach { code -> paths.zones[code]?.let { drawLit(it, pen) } }
                drawLines(paths, pen)
                if (stroke != null) drawStroke(stroke, place?.along ?: 1f, pen)
            }
        }
        if (shape != null && place != null) {
            val at = stroke?.at(place.along) ?: paths.middle(picture.zones)
            val side = minOf(HAND.toPx(), size.width * 0.4f)
            drawHand(shape, frame.toScreen(at) + place.aside * side, side * place.size, ink)
        }
    }
}

/** Pictures beside each other as the core orders them: from left to right in every layout direction. */
@Composable
public fun FootPictures(
    atlas: AtlasPaths?,
    pictures: List<StepPicture>,
    modifier: Modifier = Modifier,
    gap: Dp = 6.dp,
    hand: Hand? = null,
) {
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Row(modifier, Arrangement.spacedBy(gap), Alignment.CenterVertically) {
            pictures.forEach {
                FootPicture(atlas, it, Modifier.weight(1f, fill = false).fillMaxHeight(), hand)
            }
        }
    }
}

private val HAND = 56.dp

/** Maps points of a picture to the screen. */
internal class PictureFrame(private val paths: PicturePaths, height: Float, private val turned: Boolean) {
    val scale = height / paths.height

    fun toScreen(point: Offset): Offset =
        (if (turned) Offset(paths.width - point.x, paths.height - point.y) else point) * scale

    fun toPicture(point: Offset): Offset =
        (point / scale).let { if (turned) Offset(paths.width - it.x, paths.height - it.y) else it }
}

/** Colours, and widths in dp as units of the picture. */
internal class Pen(val ink: Ink, private val scale: Float, private val density: Float) {
    fun stroke(dp: Float) = Stroke(dp * density / scale, cap = StrokeCap.Round, join = StrokeJoin.Round)
}

internal fun DrawScope.turned(turned: Boolean, draw: DrawScope.() -> Unit) =
    if (turned) rotate(degrees = 180f, block = draw) else draw()

internal fun DrawScope.drawGround(paths: PicturePaths, pen: Pen) {
    drawPath(paths.outline, pen.ink.onBackground.copy(alpha = 0.10f))
}

internal fun DrawScope.drawLit(zone: ZonePaths, pen: Pen) {
    drawPath(zone.fill, pen.ink.accent.copy(alpha = 0.30f))
    drawPath(zone.hatching, pen.ink.accent.copy(alpha = 0.75f), style = pen.stroke(1.6f))
    drawPath(zone.fill, pen.ink.accent, style = pen.stroke(2.4f))
}

internal fun DrawScope.drawLines(paths: PicturePaths, pen: Pen) {
    drawPath(paths.outline, pen.ink.onBackground, style = pen.stroke(3f))
    drawPath(paths.detail, pen.ink.onBackground.copy(alpha = 0.6f), style = pen.stroke(1.6f))
}

/** The way of the hand with a dark casing: what is behind the hand in full, what is ahead of it faint, the arrow always. */
private fun DrawScope.drawStroke(stroke: StrokePaths, along: Float, pen: Pen) {
    val ink = pen.ink
    drawPath(stroke.whole, ink.background, style = pen.stroke(13f))
    drawPath(stroke.heads, ink.background, style = pen.stroke(13f))
    drawPath(stroke.whole, ink.onBackground.copy(alpha = 0.38f), style = pen.stroke(6f))
    drawPath(stroke.gone(along), ink.onBackground, style = pen.stroke(6f))
    drawPath(stroke.heads, ink.onBackground, style = pen.stroke(6f))
}

private fun DrawScope.drawHand(shape: PictogramPaths, at: Offset, side: Float, ink: Ink) {
    val corner = at - Offset(side / 2, side / 2)
    drawPictogram(shape, corner, side, ink.accent, 3.dp.toPx(), casing = ink.background)
}

/** The middle of what is lit; of the picture where nothing is. */
private fun PicturePaths.middle(codes: List<String>): Offset {
    val lit = codes.mapNotNull { zones[it]?.bounds }
    if (lit.isEmpty()) return Offset(width / 2, height / 2)
    return Offset(
        (lit.minOf { it.left } + lit.maxOf { it.right }) / 2,
        (lit.minOf { it.top } + lit.maxOf { it.bottom }) / 2,
    )
}

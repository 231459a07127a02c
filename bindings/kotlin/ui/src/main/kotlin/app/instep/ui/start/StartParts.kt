package app.instep.ui.start

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.PictureView
import app.instep.core.Side
import app.instep.core.Start
import app.instep.ui.parts.Choice
import app.instep.ui.parts.ChoiceFace
import app.instep.ui.parts.Heading
import app.instep.ui.parts.SideBySide
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.Pen
import app.instep.ui.picture.PicturePaths
import app.instep.ui.picture.drawGround
import app.instep.ui.picture.drawLines
import app.instep.ui.picture.drawLit
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink

/** Whose feet they are, before the first question about them. */
@Composable
internal fun WhoseFeet(start: Start, labels: Labels, send: (StartAction) -> Unit) {
    Heading(labels.safety.whoseFeet)
    SideBySide(Modifier.fillMaxWidth().selectableGroup()) {
        for (choice in start.choices.receivers) {
            Choice(choice.text, choice.chosen, { send(StartAction.Wish(choice.wishes)) }, enabled = choice.enabled)
        }
    }
}

/** Both feet with the place to look at tonight. It says nothing that the question does not say. */
@Composable
internal fun LookPicture(atlas: AtlasPaths?, zones: List<String>) {
    val view = listOf(PictureView.SOLE, PictureView.TOP, PictureView.LEG)
        .find { view -> atlas?.picture(view, Side.LEFT)?.zoneCodes.orEmpty().any { it in zones } } ?: PictureView.SOLE
    // A left foot stands left, whatever the direction of writing.
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Row(Modifier.height(132.dp), Arrangement.spacedBy(4.dp)) {
            for (side in listOf(Side.LEFT, Side.RIGHT)) atlas?.picture(view, side)?.let { Foot(it, zones) }
        }
    }
}

@Composable
private fun Foot(paths: PicturePaths, zones: List<String>) {
    val ink = ink
    Canvas(Modifier.aspectRatio(paths.width / paths.height, matchHeightConstraintsFirst = true)) {
        val factor = size.height / paths.height
        scale(factor, factor, Offset.Zero) {
            val pen = Pen(ink, factor, density)
            drawGround(paths, pen)
            zones.forEach { code -> paths.zones[code]?.let { drawLit(it, pen) } }
            drawLines(paths, pen)
        }
    }
}

/** Turns voice and chimes off for this session, and on again. */
@Composable
internal fun QuietKey(name: String, on: Boolean, onChange: (Boolean) -> Unit): Unit =
    ChoiceFace(name, on, Modifier.toggleable(on, role = Role.Switch, onValueChange = onChange))

/** Turns the voice on and off: a loudspeaker with waves, or crossed out. */
@Composable
internal fun VoiceKey(name: String, on: Boolean, onChange: (Boolean) -> Unit) {
    val color = if (on) ink.onBackground else ink.muted
    Box(
        Modifier
            .size(Space.flowTouch)
            .clip(CircleShape)
            .toggleable(on, role = Role.Switch, onValueChange = onChange)
            .semantics { contentDescription = name },
        Alignment.Center,
    ) {
        Canvas(Modifier.size(28.dp)) {
            val unit = size.width / 24f
            val line = Stroke(2f * unit, cap = StrokeCap.Round, join = StrokeJoin.Round)
            val horn = Path()
            listOf(3f to 9.5f, 7f to 9.5f, 12f to 5f, 12f to 19f, 7f to 14.5f, 3f to 14.5f).forEachIndexed {
                    at,
                    (x, y),
                ->
                if (at == 0) horn.moveTo(x * unit, y * unit) else horn.lineTo(x * unit, y * unit)
            }
            horn.close()
            drawPath(horn, color, style = line)
            if (on) {
                for (reach in listOf(3.5f, 7f)) {
                    val corner = Offset(13f * unit - reach * unit + 1.5f * unit, (12f - reach) * unit)
                    drawArc(color, -45f, 90f, false, corner, Size(2 * reach * unit, 2 * reach * unit), style = line)
                }
            } else {
                drawLine(
                    color,
                    Offset(16f * unit, 9f * unit),
                    Offset(21f * unit, 15f * unit),
                    line.width,
                    StrokeCap.Round,
                )
                drawLine(
                    color,
                    Offset(21f * unit, 9f * unit),
                    Offset(16f * unit, 15f * unit),
                    line.width,
                    StrokeCap.Round,
                )
            }
        }
    }
}

package app.instep.ui.player

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.TransformOrigin
import androidx.compose.ui.layout.layout
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.coerceAtLeast
import androidx.compose.ui.unit.coerceAtMost
import androidx.compose.ui.unit.dp
import app.instep.core.ClockKind
import app.instep.ui.parts.Words

/**
 * The seconds that are left: the only thing on the player that is drawn again each second.
 *
 * @param name what a screen reader calls it. It reads it when asked, never by itself.
 */
@Composable
internal fun SecondsView(countdown: Countdown, counts: ClockKind, name: String, width: Dp, height: Dp, color: Color) {
    CountText(countText(secondsOf(countdown), counts), name, width, height, color)
}

/** The count as it is drawn: minutes and seconds in a step, seconds alone in a short wait. */
internal fun countText(seconds: Int, counts: ClockKind): String =
    if (counts == ClockKind.STEP) "${seconds / 60}:${(seconds % 60).toString().padStart(2, '0')}" else "$seconds"

/**
 * A count, as large as its place allows and never smaller than can be read at arm's length. Where a long one is too wide
 * for that, its digits become narrower and not smaller.
 */
@Composable
internal fun CountText(text: String, name: String, width: Dp, height: Dp, color: Color, share: Float = 0.47f) {
    val wanted = (height * share).coerceAtMost(180.dp).coerceAtLeast(COUNT_LEAST)
    // Digits are of one width: a second that passes must not change the size.
    val widest = text.map { if (it.isDigit()) '0' else it }.joinToString("")
    val size = fitted(widest, wanted, COUNT_LEAST, width * 0.92f, FontWeight.Bold)
    Words(
        text,
        Modifier.narrowed(width).clearAndSetSemantics {
            contentDescription = name
            stateDescription = text
        },
        sizedStyle(size, FontWeight.Bold, lineHeight = 1.05f),
        color,
        maxLines = 1,
    )
}

/** Draws what is wider than [width] narrower, at its full height. */
private fun Modifier.narrowed(width: Dp) = layout { measurable, _ ->
    val placeable = measurable.measure(Constraints())
    val most = width.roundToPx()
    val factor = if (placeable.width > most) most / placeable.width.toFloat() else 1f
    layout(minOf(placeable.width, most), placeable.height) {
        placeable.placeWithLayer(0, 0) {
            scaleX = factor
            transformOrigin = TransformOrigin(0f, 0.5f)
        }
    }
}

private val COUNT_LEAST = 96.dp

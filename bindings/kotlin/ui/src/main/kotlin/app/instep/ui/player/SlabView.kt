package app.instep.ui.player

import androidx.compose.animation.animateColorAsState
import androidx.compose.animation.core.tween
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.coerceAtLeast
import androidx.compose.ui.unit.coerceAtMost
import androidx.compose.ui.unit.dp
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink

/**
 * The content of the slab.
 *
 * @property side the foot in words, empty where no foot is meant. It is not shown while the slab waits: the act is the word.
 * @property action the act of a tap, and the name of the control.
 * @property waits true when a tap goes on: then the slab is amber.
 * @property others further acts for a screen reader, with their names.
 */
internal class SlabWords(
    val side: String,
    val action: String,
    val waits: Boolean,
    val others: List<Pair<String, () -> Unit>> = emptyList(),
)

/**
 * The surface that stops and starts the clock, and does nothing else: brown and outlined while time runs, amber while it
 * waits. Its words are sized from it and not by the setting of text size: they are larger than that would make them.
 *
 * The count is a node of its own, so that a screen reader reads it on demand and not with the button.
 *
 * @param count draws the count at the width and height that it has; none where none is shown.
 */
@Composable
internal fun SlabView(
    words: SlabWords,
    onClick: () -> Unit,
    modifier: Modifier,
    shape: Shape,
    clear: PaddingValues,
    count: (@Composable (Dp, Dp, Color) -> Unit)?,
) {
    val ink = ink
    val ground by animateColorAsState(if (words.waits) ink.wait else ink.surfaceHigh, tween(COLOUR_MS))
    val front = if (words.waits) ink.onAccent else ink.onBackground
    val quiet = if (words.waits) ink.onAccent else ink.muted
    val edge = if (words.waits) Modifier else Modifier.border(2.dp, ink.line, shape)
    Box(modifier.clip(shape).background(ground).then(edge)) {
        Box(
            Modifier.fillMaxSize().clickable(role = Role.Button, onClick = onClick).semantics {
                contentDescription = words.action
                traversalIndex = PlayerOrder.SLAB
                customActions =
                    words.others.map { (name, act) -> CustomAccessibilityAction(name) { true.also { act() } } }
            },
        )
        BoxWithConstraints(Modifier.fillMaxSize().padding(clear).padding(horizontal = 14.dp, vertical = 6.dp)) {
            val width = maxWidth
            val height = maxHeight
            Column(Modifier.fillMaxSize(), Arrangement.SpaceEvenly, Alignment.CenterHorizontally) {
                if (words.side.isNotEmpty() && !words.waits) {
                    SideWord(words.side, width, height, front)
                }
                count?.invoke(width, height, front)
                ActionWord(words, width, height, quiet, alone = count == null)
            }
        }
    }
}

@Composable
private fun SideWord(text: String, width: Dp, height: Dp, color: Color) {
    val size = (height * 0.19f).coerceAtMost(64.dp).coerceAtLeast(SIDE_LEAST)
    SizedWords(text, size, SIDE_LEAST, width, FontWeight.Bold, color, maxLines = if (height > width) 2 else 1)
}

@Composable
private fun ActionWord(words: SlabWords, width: Dp, height: Dp, color: Color, alone: Boolean) {
    val share = if (words.waits) 0.2f else 0.1f
    val wanted = (height * if (alone) 0.22f else share).coerceAtMost(52.dp).coerceAtLeast(24.dp)
    val size = fitted(words.action, wanted, 20.dp, width - wanted * SIGN, FontWeight.Bold)
    Row(
        Modifier.clearAndSetSemantics {},
        Arrangement.spacedBy(size * 0.4f),
        Alignment.CenterVertically,
    ) {
        SlabSign(words.waits, color, size * 0.8f)
        Words(
            words.action,
            style = sizedStyle(size, if (words.waits) FontWeight.Bold else FontWeight.SemiBold),
            color = color,
        )
    }
}

/** Two bars, or the triangle of going on, which points the same way in every direction of writing. */
@Composable
private fun SlabSign(waits: Boolean, color: Color, side: Dp) {
    Canvas(Modifier.size(side)) {
        val s = size.width
        if (waits) {
            val triangle = Path().apply {
                moveTo(s * 0.2f, s * 0.08f)
                lineTo(s * 0.92f, s * 0.5f)
                lineTo(s * 0.2f, s * 0.92f)
                close()
            }
            drawPath(triangle, color)
        } else {
            val bar = Size(s * 0.24f, s * 0.8f)
            drawRoundRect(color, Offset(s * 0.16f, s * 0.1f), bar, CornerRadius(s * 0.06f))
            drawRoundRect(color, Offset(s * 0.6f, s * 0.1f), bar, CornerRadius(s * 0.06f))
        }
    }
}

/** Order in which a screen reader goes through the player. */
internal object PlayerOrder {
    const val SLAB = -5f
    const val NEXT = -4f
    const val BACK = -3f
    const val STOP = -2f
    const val REST = 0f
}

/** Width of the sign and the gap behind it, in sizes of the words. */
private const val SIGN = 1.3f
private val SIDE_LEAST = 48.dp
private const val COLOUR_MS = 150

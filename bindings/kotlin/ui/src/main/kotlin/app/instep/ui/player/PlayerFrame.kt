package app.instep.ui.player

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.asPaddingValues
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.graphics.lerp
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.ink

/**
 * The room that a screen of the player has.
 *
 * @property wide true where the slab stands at the end side.
 * @property large a tablet or a window: the words grow with it.
 */
@Immutable
internal class PlayerRoom(width: Dp, height: Dp) {
    val wide = width > height
    val large = minOf(width, height) >= LARGE
    val slabHeight = height * if (height < SMALL) 0.36f else 0.35f
    val slabWidth = width * 0.34f
    val edge = if (large) 32.dp else 18.dp

    private companion object {
        val SMALL = 720.dp
        val LARGE = 600.dp
    }
}

/**
 * The part above the slab, or before it in landscape. The slab reaches the lower edge and both corners, under the bars
 * of the system; what stands on it keeps clear of them by the padding it is given.
 *
 * @param breath how far the background has risen, 0 to 1. It is read only while it is drawn.
 */
@Composable
internal fun PlayerFrame(
    slab: (@Composable (Modifier, Shape, PaddingValues) -> Unit)?,
    breath: () -> Float = { 0f },
    content: @Composable (PlayerRoom) -> Unit,
) {
    val ink = ink
    val ground = Modifier.drawBehind {
        val risen = breath()
        drawRect(if (risen == 0f) ink.background else lerp(ink.background, ink.surfaceHigh, risen))
    }
    BoxWithConstraints(Modifier.fillMaxSize().then(ground)) {
        val room = PlayerRoom(maxWidth, maxHeight)
        when {
            slab == null -> Box(Modifier.fillMaxSize().windowInsetsPadding(WindowInsets.safeDrawing)) { content(room) }

            room.wide -> Row(Modifier.fillMaxSize()) {
                val sides = WindowInsetsSides.Start + WindowInsetsSides.Vertical
                Box(Modifier.weight(1f).windowInsetsPadding(WindowInsets.safeDrawing.only(sides))) { content(room) }
                slab(
                    Modifier.width(room.slabWidth).fillMaxHeight(),
                    RoundedCornerShape(topStart = CORNER, bottomStart = CORNER),
                    safe(WindowInsetsSides.End + WindowInsetsSides.Vertical),
                )
            }

            else -> Column(Modifier.fillMaxSize()) {
                val sides = WindowInsetsSides.Horizontal + WindowInsetsSides.Top
                Box(Modifier.weight(1f).windowInsetsPadding(WindowInsets.safeDrawing.only(sides))) { content(room) }
                slab(
                    Modifier.fillMaxWidth().height(room.slabHeight),
                    RoundedCornerShape(topStart = CORNER, topEnd = CORNER),
                    safe(WindowInsetsSides.Horizontal + WindowInsetsSides.Bottom),
                )
            }
        }
    }
}

/** Keeps words off the edges of a screen. */
internal fun Modifier.playerEdge(room: PlayerRoom): Modifier =
    padding(start = room.edge, end = room.edge, top = if (room.wide && !room.large) 8.dp else room.edge, bottom = 10.dp)

@Composable
private fun safe(sides: WindowInsetsSides) = WindowInsets.safeDrawing.only(sides).asPaddingValues()

private val CORNER = 30.dp

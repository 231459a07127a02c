package app.instep.ui.player

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.TextAutoSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import app.instep.core.FootProgress
import app.instep.core.Player
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The time that is left, the progress of each foot, and Stop, far from the slab. */
@Composable
internal fun TopBar(player: Player, stop: String, onStop: () -> Unit) {
    Row(Modifier.fillMaxWidth().heightIn(min = 60.dp), Arrangement.spacedBy(14.dp), Alignment.CenterVertically) {
        Row(Modifier.weight(1f), Arrangement.spacedBy(14.dp), Alignment.CenterVertically) {
            BasicText(
                player.leftText,
                Modifier.semantics { contentDescription = player.leftSpoken },
                style = type.label.copy(color = ink.onBackground),
                maxLines = 1,
                autoSize = type.label.fontSize.let { TextAutoSize.StepBased(it * LEAST, it, it * STEP) },
            )
            BoxWithConstraints(Modifier.weight(1f)) {
                if (maxWidth >= BARS_LEAST) {
                    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp)) {
                        player.feet.forEach { FootBar(it, Modifier.weight(1f)) }
                    }
                }
            }
        }
        StopKey(stop, onStop)
    }
}

@Composable
private fun FootBar(foot: FootProgress, modifier: Modifier) {
    val ink = ink
    val done = if (foot.plannedSeconds == 0) 0f else foot.doneSeconds / foot.plannedSeconds.toFloat()
    Box(
        modifier
            .height(10.dp)
            .clip(CircleShape)
            .border(1.5.dp, ink.line, CircleShape)
            .semantics { contentDescription = foot.spoken },
    ) { Box(Modifier.fillMaxHeight().fillMaxWidth(done.coerceIn(0f, 1f)).background(ink.sage)) }
}

@Composable
private fun StopKey(text: String, onClick: () -> Unit) {
    val ink = ink
    val shape = RoundedCornerShape(22.dp)
    Row(
        Modifier
            .clip(shape)
            .border(2.dp, ink.warning, shape)
            .clickable(role = Role.Button, onClick = onClick)
            .semantics { traversalIndex = PlayerOrder.STOP }
            .heightIn(min = Space.flowTouch)
            .padding(horizontal = 18.dp),
        Arrangement.spacedBy(8.dp),
        Alignment.CenterVertically,
    ) {
        Box(Modifier.size(14.dp).background(ink.warning, RoundedCornerShape(3.dp)))
        Words(text, style = type.label.copy(fontWeight = FontWeight.Bold), color = ink.warning, maxLines = 1)
    }
}

private val BARS_LEAST = 48.dp

/** Smallest part of its size to which the time that is left shrinks to stay on one line. */
private const val LEAST = 0.75f
private const val STEP = 0.05f

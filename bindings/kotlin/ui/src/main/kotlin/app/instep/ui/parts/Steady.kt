package app.instep.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.Placeable
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import app.instep.ui.theme.Space
import kotlinx.coroutines.delay

/**
 * The one action of a screen that must be read before it is tapped. For its first half second it takes no tap, so that
 * the second of two nervous taps on the screen before does not answer this one.
 *
 * @param screen the screen it stands on; another one starts the half second anew.
 */
@Composable
public fun SteadyAction(
    text: String,
    screen: Any,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
) {
    var armed by remember(screen) { mutableStateOf(false) }
    LaunchedEffect(screen) {
        delay(STEADY_MS)
        armed = true
    }
    ActionButton(text, onClick, modifier, enabled, armed = armed)
}

/** Controls of equal width beside each other; below each other where a word of one would break. */
@Composable
public fun SideBySide(modifier: Modifier = Modifier, gap: Dp = Space.small, content: @Composable () -> Unit) {
    Layout(content, modifier) { measurables, constraints ->
        val space = gap.roundToPx()
        val count = measurables.size.coerceAtLeast(1)
        val share = (constraints.maxWidth - space * (count - 1)) / count
        val fits = measurables.all { it.minIntrinsicWidth(Constraints.Infinity) <= share }
        if (fits) {
            val height = measurables.maxOfOrNull { it.minIntrinsicHeight(share) } ?: 0
            val placed = measurables.map { it.measure(Constraints(share, share, height, Constraints.Infinity)) }
            layout(constraints.maxWidth, placed.maxOfOrNull(Placeable::height) ?: 0) {
                placed.forEachIndexed { at, one -> one.placeRelative(at * (share + space), 0) }
            }
        } else {
            val width = constraints.maxWidth
            val placed = measurables.map { it.measure(Constraints(width, width)) }
            layout(width, placed.sumOf(Placeable::height) + space * (count - 1)) {
                placed.fold(0) { y, one ->
                    one.placeRelative(0, y)
                    y + one.height + space
                }
            }
        }
    }
}

private const val STEADY_MS = 500L

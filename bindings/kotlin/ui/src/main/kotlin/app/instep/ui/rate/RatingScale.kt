package app.instep.ui.rate

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.coerceAtMost
import androidx.compose.ui.unit.coerceIn
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.instep.core.Question
import app.instep.core.RatingLabels
import app.instep.core.ScaleTarget
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Tick
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlin.math.roundToInt

/**
 * The values of a question as tiles, with the words of both ends. The caller shows the question itself above it.
 *
 * It looks the same at every text size, so that a series is measured with one instrument. Lay it on the screen and not in
 * a card: with padding around it the tiles become too narrow.
 *
 * @param value the answer; none while there is no answer.
 * @param onValue gets a value when the finger lifts inside its tile; the value that stands is replaced.
 * @param onClear takes the answer away, where that is possible.
 */
@Composable
public fun RatingScale(
    question: Question,
    value: Int?,
    onValue: (Int) -> Unit,
    labels: RatingLabels,
    modifier: Modifier = Modifier,
    onClear: (() -> Unit)? = null,
) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(6.dp)) {
        question.targets.firstOrNull()?.let { End(it.text, question.lowText, Alignment.Start) }
        Tiles(question, value, onValue, labels.unanswered)
        question.targets.lastOrNull()?.let { End(it.text, question.highText, Alignment.End) }
        if (onClear != null && value != null) LinkButton(labels.clear, onClear)
    }
}

/** The meaning of one end of the scale, beside its number. */
@Composable
private fun End(number: String, meaning: String, side: Alignment.Horizontal) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small, side)) {
        Words(number, style = type.small)
        Words(meaning, Modifier.weight(1f, fill = false), type.small, ink.muted)
    }
}

/** The tiles: one control with a place for each value, also for a screen reader and for a keyboard. */
@Composable
private fun Tiles(question: Question, value: Int?, onValue: (Int) -> Unit, unanswered: String) {
    val targets = question.targets
    val rightToLeft = LocalLayoutDirection.current == LayoutDirection.Rtl
    var focused by remember { mutableStateOf(false) }
    val keys = remember(question.instrument, question.version) { ScaleKeys(targets.map { it.value }, COLUMNS) }
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        // Two dp are left over for what rounding to whole pixels adds.
        val room = maxWidth - 2.dp
        val gap = ((room - Space.touch * COLUMNS) / (COLUMNS - 1)).coerceIn(2.dp, 6.dp)
        val width = ((room - gap * (COLUMNS - 1)) / COLUMNS).coerceAtMost(72.dp)
        Column(
            Modifier
                .onFocusChanged { focused = it.isFocused }
                .scaleKeys(keys, rightToLeft, value, onValue)
                .focusable()
                .adjustable(question, value, onValue, unanswered),
            Arrangement.spacedBy(gap),
        ) {
            for (row in targets.chunked(COLUMNS)) {
                Row(horizontalArrangement = Arrangement.spacedBy(gap)) {
                    for (target in row) {
                        val cursor = focused && target.value == (keys.cursor ?: value)
                        Tile(target, target.value == value, cursor, width) { onValue(target.value) }
                    }
                }
            }
        }
    }
}

/**
 * Makes the tiles one adjustable control. Without an answer it stands on a place before the lowest value, so that nothing
 * is read out as if it were an answer.
 */
private fun Modifier.adjustable(question: Question, value: Int?, onValue: (Int) -> Unit, unanswered: String): Modifier {
    val spoken = question.targets.find { it.value == value }?.spoken
    val low = if (value == null) question.low - 1 else question.low
    return clearAndSetSemantics {
        contentDescription = question.text
        stateDescription = spoken ?: unanswered
        progressBarRangeInfo = ProgressBarRangeInfo(
            (value ?: low).toFloat(),
            low.toFloat()..question.high.toFloat(),
            steps = question.high - low - 1,
        )
        setProgress { wanted ->
            val next = wanted.roundToInt().coerceIn(question.low, question.high)
            (next != value).also { if (it) onValue(next) }
        }
    }
}

@Composable
private fun Tile(target: ScaleTarget, chosen: Boolean, cursor: Boolean, width: Dp, onLift: () -> Unit) {
    val ink = ink
    val lift by rememberUpdatedState(onLift)
    var pressed by remember { mutableStateOf(false) }
    val outline = if (pressed || cursor) ink.onBackground else ink.line
    Box(
        Modifier
            .width(width)
            .heightIn(min = TILE_HEIGHT)
            .clip(shape)
            .background(if (chosen) ink.onBackground else ink.key)
            .border(if (pressed || cursor) 3.dp else 1.5.dp, if (chosen && cursor) ink.accent else outline, shape)
            // A scroll that begins on a tile takes the finger away from it, and nothing is answered.
            .pointerInput(Unit) {
                detectTapGestures(
                    onPress = {
                        pressed = true
                        tryAwaitRelease()
                        pressed = false
                    },
                    onTap = { lift() },
                )
            },
        contentAlignment = Alignment.Center,
    ) {
        val color = if (chosen) ink.background else ink.onBackground
        Number(target.text, color, width)
        if (chosen) Box(Modifier.align(Alignment.TopCenter).padding(top = 5.dp)) { Tick(color, 13.dp) }
    }
}

/** The number of a tile. It is sized from the tile, so that two digits fit at every text size. */
@Composable
private fun Number(text: String, color: Color, width: Dp) {
    val density = LocalDensity.current
    val size = with(density) { type.title.fontSize.toDp() }.coerceAtMost(width * 0.54f).value.sp
    CompositionLocalProvider(LocalDensity provides Density(density.density)) {
        val style = type.title.copy(fontSize = size, lineHeight = size * 1.1f)
        Words(text, style = style, color = color, align = TextAlign.Center, maxLines = 1)
    }
}

private const val COLUMNS = 6
private val TILE_HEIGHT = 72.dp
private val shape = RoundedCornerShape(18.dp)

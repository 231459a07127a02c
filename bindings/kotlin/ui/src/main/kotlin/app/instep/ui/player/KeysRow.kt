package app.instep.ui.player

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.coerceAtLeast
import androidx.compose.ui.unit.dp
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * A key above the slab.
 *
 * @property below a second line, as the title of the coming step; none where there is no room.
 * @property strong true where it is worth a glance now: it gets a strong outline.
 */
internal class PlayerKey(
    val text: String,
    val order: Float,
    val below: String? = null,
    val strong: Boolean = false,
    val weight: Float = 1f,
    val onClick: () -> Unit,
)

/** The keys above the slab, beside each other and of one height. No word on them is broken. */
@Composable
internal fun KeysRow(keys: List<PlayerKey>) {
    if (keys.isEmpty()) return
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val fit = keyFit(keys, maxWidth)
        Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(GAP)) {
            keys.forEachIndexed { at, key ->
                Key(key, fit.factor, fit.below, Modifier.width(fit.widths[at]).fillMaxHeight())
            }
        }
    }
}

/**
 * @property factor size of the words as a part of their own.
 * @property below true where the second line has room.
 */
private class KeyFit(val factor: Float, val widths: List<Dp>, val below: Boolean)

/** One line each where that is possible at a readable size; two lines otherwise. What is left over goes by weight. */
@Composable
private fun keyFit(keys: List<PlayerKey>, width: Dp): KeyFit {
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    val label = type.label
    val small = type.small
    val texts = keys.map { Triple(it.text, it.below, it.weight) }
    return remember(texts, width, density, label, small) {
        fun needs(factor: Float, whole: Boolean) = keys.map { key ->
            val text = measurer.measure(key.text, label.times(factor)).multiParagraph.intrinsics
            with(density) { (if (whole) text.maxIntrinsicWidth else text.minIntrinsicWidth).toDp() } + PADDING * 2 +
                2.dp
        }
        val room = width - GAP * (keys.size - 1)
        val tries = FACTORS.map { it to true } + (FACTORS + LAST_FACTORS).map { it to false }
        val (factor, whole) = tries.firstOrNull { (factor, whole) -> needs(factor, whole).sum() <= room }
            ?: tries.last()
        val needed = needs(factor, whole)
        val left = (room - needed.sum()).coerceAtLeast(0.dp)
        val weights = keys.sumOf { it.weight.toDouble() }.toFloat()
        val widths = needed.mapIndexed { at, need -> need + left * (keys[at].weight / weights) }
        val below = keys.withIndex().all { (at, key) ->
            key.below == null || with(density) {
                val line = measurer.measure(key.below, small).size.width.toDp()
                // Twice as high is too much where the words are large.
                val lines = if (small.fontSize.toDp() > LARGE_LINE) 1 else 2
                line <= (widths[at] - PADDING * 2) * (if (lines == 1) 1f else 1.8f)
            }
        }
        KeyFit(factor, widths, below)
    }
}

private fun List<Dp>.sum() = fold(0.dp) { sum, width -> sum + width }

@Composable
private fun Key(key: PlayerKey, factor: Float, below: Boolean, modifier: Modifier) {
    val ink = ink
    Column(
        modifier
            .clip(Space.card)
            .background(ink.key)
            .border(if (key.strong) 3.dp else 1.5.dp, if (key.strong) ink.onBackground else ink.line, Space.card)
            .clickable(role = Role.Button, onClick = key.onClick)
            .semantics { traversalIndex = key.order }
            .heightIn(min = 64.dp)
            .padding(horizontal = PADDING, vertical = 6.dp),
        Arrangement.Center,
        Alignment.CenterHorizontally,
    ) {
        Words(key.text, style = type.label.times(factor), align = TextAlign.Center)
        if (below && key.below != null) {
            Words(key.below, style = type.small, color = ink.muted, align = TextAlign.Center)
        }
    }
}

/** Words on a key of a given size: as large as they are whole there, with no word broken. */
@Composable
internal fun FittedWords(text: String) {
    val measurer = rememberTextMeasurer()
    val style = type.label
    BoxWithConstraints {
        val factor = remember(text, style, constraints) {
            (FACTORS + LAST_FACTORS).firstOrNull {
                measurer.isWhole(text, style.times(it), constraints.maxWidth, constraints.maxHeight)
            } ?: LAST_FACTORS.last()
        }
        Words(text, style = style.times(factor))
    }
}

/** True where the words of a key are whole within a size, in pixels, and not smaller than 16 sp. */
internal fun TextMeasurer.fitsKey(text: String, label: TextStyle, width: Int, height: Int): Boolean =
    isWhole(text, label.times(FACTORS.last()), width, height)

private fun TextMeasurer.isWhole(text: String, style: TextStyle, width: Int, height: Int): Boolean {
    val laid = measure(text, style, constraints = Constraints(maxWidth = width.coerceAtLeast(0)))
    return laid.multiParagraph.intrinsics.minIntrinsicWidth <= width && laid.size.height <= height
}

internal fun TextStyle.times(factor: Float): TextStyle =
    copy(fontSize = fontSize * factor, lineHeight = lineHeight * factor)

private val GAP = 10.dp
private val PADDING = 10.dp
private val LARGE_LINE = 24.dp

/** Sizes of words on keys; below 16 sp only where a word would be broken. */
private val FACTORS = listOf(1f, 0.9f, 0.8f)
private val LAST_FACTORS = listOf(0.72f, 0.64f, 0.56f)

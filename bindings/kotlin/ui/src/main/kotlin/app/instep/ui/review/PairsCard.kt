package app.instep.ui.review

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.Chart
import app.instep.core.ChartMark
import app.instep.core.RatingPair
import app.instep.core.Review
import app.instep.core.ReviewSection
import app.instep.ui.chart.mark
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Before and after as rows, one a day; below them out of how many days they are, and what they cannot tell. */
@Composable
internal fun PairsCard(review: Review, section: ReviewSection) {
    Card(gap = Space.medium) {
        Heading(section.title)
        for ((kind, pairs) in review.pairs.groupBy { it.instrument to it.foot }) {
            val chart = review.charts.find { (it.instrument to it.foot) == kind }
            Words(pairs.first().title, style = type.label)
            Words(pairs.first().ends, style = type.small, color = ink.muted)
            if (chart != null) Legend(chart)
            pairs.forEach { PairRow(it) }
        }
        section.lines.forEach { Words(it, style = type.small, color = ink.muted) }
    }
}

/** The marks of a chart's lines with their names. */
@Composable
internal fun Legend(chart: Chart) {
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(Space.large),
        verticalArrangement = Arrangement.spacedBy(Space.small),
    ) {
        for (line in chart.lines) {
            Row(Modifier, Arrangement.spacedBy(Space.small), Alignment.CenterVertically) {
                val ink = ink
                Canvas(Modifier.size(20.dp)) { mark(line.mark, center, 7.dp.toPx(), ink) }
                Words(line.label, style = type.small)
            }
        }
    }
}

/** A day: its words, and where both values lie between the ends. With large text the line has a row of its own. */
@Composable
private fun PairRow(pair: RatingPair) {
    val row = Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = pair.spoken }
    if (LocalDensity.current.fontScale > STACKED) {
        Column(row) {
            Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
                Words(pair.dayText.text)
                Words(pair.values.text, style = type.label)
            }
            PairLine(pair, Modifier.fillMaxWidth())
        }
    } else {
        Row(row, Arrangement.spacedBy(Space.medium), Alignment.CenterVertically) {
            Words(pair.dayText.text, Modifier.widthIn(min = 56.dp))
            PairLine(pair, Modifier.weight(1f))
            Words(pair.values.text, Modifier.widthIn(min = 72.dp), type.label, align = TextAlign.End)
        }
    }
}

@Composable
private fun PairLine(pair: RatingPair, modifier: Modifier) {
    val ink = ink
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    Canvas(modifier.height(36.dp)) {
        val edge = 12.dp.toPx()
        val length = size.width - 2 * edge
        fun at(value: Int): Offset {
            val along = edge + length * (value - pair.low) / (pair.high - pair.low).coerceAtLeast(1)
            return Offset(if (mirrored) size.width - along else along, center.y)
        }
        drawLine(ink.line, at(pair.low), at(pair.high), 2.dp.toPx())
        for (end in listOf(pair.low, pair.high)) {
            val up = Offset(0f, 5.dp.toPx())
            drawLine(ink.line, at(end) - up, at(end) + up, 2.dp.toPx())
        }
        val before = at(pair.before)
        val after = at(pair.after)
        drawLine(ink.sage, before, after, 4.dp.toPx(), StrokeCap.Round)
        drawCircle(ink.surface, 8.dp.toPx(), before)
        mark(ChartMark.HOLLOW_CIRCLE, before, 8.dp.toPx(), ink)
        // Equal values lie in one another, and both are seen.
        mark(
            ChartMark.FILLED_DIAMOND,
            after,
            (if (pair.before == pair.after) 5.dp else 9.dp).toPx(),
            ink,
        )
    }
}

private const val STACKED = 1.3f

package app.instep.ui.chart

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.Chart
import app.instep.core.ChartMark
import app.instep.core.ChartPoint
import app.instep.ui.parts.Words
import app.instep.ui.theme.Ink
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * A chart of the core: a day or a week a point. What is missing is a gap: no line crosses it, and nothing stands at zero.
 * For a screen reader it is one picture with its sentence; the table has the values.
 */
@Composable
internal fun ChartPicture(chart: Chart, modifier: Modifier = Modifier) {
    val ink = ink
    val measurer = rememberTextMeasurer()
    val style = type.small.copy(color = ink.muted)
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    Column(
        modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = chart.spoken },
        Arrangement.spacedBy(Space.small),
    ) {
        Words(chart.highText, style = type.small, color = ink.muted)
        Canvas(Modifier.fillMaxWidth().height(HEIGHT)) {
            Plot(this, chart, measurer, style, mirrored).draw(ink)
        }
        Words(chart.lowText, style = type.small, color = ink.muted)
        chart.note?.let { Words(it, style = type.small, color = ink.muted) }
    }
}

/** The geometry of a chart on a canvas. */
private class Plot(
    private val scope: DrawScope,
    private val chart: Chart,
    private val measurer: TextMeasurer,
    private val style: TextStyle,
    private val mirrored: Boolean,
) {
    private val ticks = chart.ticks.map { it to measurer.measure(it.text, style) }
    private val names = chart.points.map { measurer.measure(it.name, style) }
    private val lineHeight = (ticks.maxOfOrNull { it.second.size.height } ?: 0).toFloat()
    private val gutter = (ticks.maxOfOrNull { it.second.size.width } ?: 0) + with(scope) { 10.dp.toPx() }
    private val weeks = chart.note != null
    private val top = lineHeight / 2
    private val bottom = scope.size.height - lineHeight * (if (weeks) 2.2f else 1.3f)
    private val step = (scope.size.width - gutter) / chart.points.size.coerceAtLeast(1)

    /** Names that fit beside each other: every one, every second, and so on; always the last. */
    private val every = (names.maxOfOrNull { it.size.width } ?: 0).let { widest ->
        ((widest + with(scope) { 6.dp.toPx() }) / step).toInt() + 1
    }

    private fun x(index: Int): Float = mirror(gutter + step * (index + 0.5f))

    private fun y(value: Double): Float {
        val share = (value - chart.low) / (chart.high - chart.low).coerceAtLeast(1)
        return bottom - (bottom - top) * share.toFloat()
    }

    private fun mirror(x: Float) = if (mirrored) scope.size.width - x else x

    fun draw(ink: Ink) = with(scope) {
        for ((tick, layout) in ticks) {
            val y = y(tick.value.toDouble())
            drawLine(ink.line, Offset(mirror(gutter), y), Offset(mirror(size.width), y), 1.dp.toPx())
            val x = if (mirrored) size.width - layout.size.width else 0f
            drawText(layout, topLeft = Offset(x, y - layout.size.height / 2f))
        }
        for ((index, point) in chart.points.withIndex()) name(index, point)
        for (line in chart.lines.indices) line(line, ink)
    }

    private fun DrawScope.name(index: Int, point: ChartPoint) {
        if ((chart.points.lastIndex - index) % every != 0) return
        val layout = names[index]
        val left = (x(index) - layout.size.width / 2f).coerceIn(0f, size.width - layout.size.width)
        drawText(layout, topLeft = Offset(left, bottom + lineHeight * 0.3f))
        if (!weeks) return
        val days = measurer.measure(point.values.maxOf { it.days }.toString(), style)
        drawText(days, topLeft = Offset(x(index) - days.size.width / 2f, bottom + lineHeight * 1.2f))
    }

    /** One line: neighbours are joined, a gap is not crossed. */
    private fun DrawScope.line(at: Int, ink: Ink) {
        var before: Offset? = null
        for ((index, point) in chart.points.withIndex()) {
            val value = point.values.getOrNull(at)
            val middle = value?.value
            val here = middle?.let { Offset(x(index), y(it)) }
            val from = before
            if (here != null && from != null) drawLine(ink.muted, from, here, 2.dp.toPx())
            before = here
        }
        for ((index, point) in chart.points.withIndex()) {
            val value = point.values.getOrNull(at) ?: continue
            val middle = value.value ?: continue
            val low = value.min
            val high = value.max
            if (low != null && high != null && low < high) {
                val shift = Offset((at - (chart.lines.size - 1) / 2f) * 6.dp.toPx(), 0f)
                val ends = Offset(x(index), y(low.toDouble())) to Offset(x(index), y(high.toDouble()))
                drawLine(ink.muted, ends.first + shift, ends.second + shift, 2.dp.toPx())
            }
            val here = Offset(x(index), y(middle))
            // Only below a hollow mark: what lies on it, with the same value, must leave it seen.
            if (chart.lines[at].mark == ChartMark.HOLLOW_CIRCLE) drawCircle(ink.background, 7.dp.toPx(), here)
            mark(chart.lines[at].mark, here, (if (value.few) 5.dp else 8.dp).toPx(), ink)
        }
    }
}

private val HEIGHT = 280.dp

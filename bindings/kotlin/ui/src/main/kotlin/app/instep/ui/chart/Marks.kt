package app.instep.ui.chart

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp
import app.instep.core.ChartMark
import app.instep.ui.theme.Ink

/** Draws the mark of a value: shape tells before from after, colour only helps. */
internal fun DrawScope.mark(mark: ChartMark, at: Offset, radius: Float, ink: Ink) {
    when (mark) {
        ChartMark.HOLLOW_CIRCLE -> drawCircle(ink.onBackground, radius * 0.9f, at, style = Stroke(2.5.dp.toPx()))

        ChartMark.FILLED_DIAMOND -> {
            val diamond = Path().apply {
                moveTo(at.x, at.y - radius)
                lineTo(at.x + radius, at.y)
                lineTo(at.x, at.y + radius)
                lineTo(at.x - radius, at.y)
                close()
            }
            drawPath(diamond, ink.sage)
        }

        ChartMark.FILLED_SQUARE -> {
            val half = radius * 0.8f
            drawRect(ink.onBackground, at - Offset(half, half), Size(2 * half, 2 * half))
        }
    }
}

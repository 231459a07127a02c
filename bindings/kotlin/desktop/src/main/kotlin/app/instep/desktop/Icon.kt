package app.instep.desktop

import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipPath
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.painter.Painter

/** The icon of the app: a sole seen from below whose arch is a low sun. */
internal object Icon : Painter() {
    private const val SIDE = 108f
    private const val GROWTH = 1.16f
    private const val SMALL = 48f
    private val background = Color(0xFF15110E)
    private val outline = Color(0xFFF5EDE5)
    private val sun = Color(0xFFF3B562)

    /** Toes, from the big one to the little one: center and radius. */
    private val toes = listOf(
        Triple(43f, 24f, 7.5f),
        Triple(56f, 20.5f, 5f),
        Triple(65.5f, 23.5f, 4.5f),
        Triple(73f, 29f, 4f),
        Triple(78f, 36.5f, 3.5f),
    )

    override val intrinsicSize: Size = Size(256f, 256f)

    override fun DrawScope.onDraw() {
        val unit = size.minDimension / SIDE
        drawRoundRect(
            background,
            cornerRadius = CornerRadius(24f * unit, 24f * unit),
        )
        val sole = sole(unit)
        scale(GROWTH, Offset(56f * unit, 56f * unit)) {
            clipPath(sole) { drawCircle(sun, 19f * unit, Offset(37f * unit, 65f * unit)) }
            // In a corner of a panel there is no room for toes.
            val small = size.minDimension < SMALL
            val line = Stroke((if (small) 6f else 3.4f) * unit, cap = StrokeCap.Round, join = StrokeJoin.Round)
            drawPath(sole, outline, style = line)
            if (small) return@scale
            for ((x, y, radius) in toes) drawCircle(outline, radius * unit, Offset(x * unit, y * unit), style = line)
        }
    }

    private fun sole(unit: Float) = Path().apply {
        fun curve(x1: Float, y1: Float, x2: Float, y2: Float, x: Float, y: Float) =
            cubicTo(x1 * unit, y1 * unit, x2 * unit, y2 * unit, x * unit, y * unit)
        moveTo(36f * unit, 42f * unit)
        curve(40f, 31f, 56f, 31f, 66f, 36f)
        curve(76f, 41f, 78f, 52f, 73f, 62f)
        curve(69f, 71f, 70f, 78f, 68f, 86f)
        curve(65f, 97f, 48f, 97f, 45f, 86f)
        curve(43f, 78f, 47f, 70f, 43f, 61f)
        curve(39f, 53f, 34f, 50f, 36f, 42f)
        close()
    }
}

package app.instep.ui.picture

import androidx.compose.ui.geometry.Offset
import app.instep.core.PathCommand
import kotlin.math.hypot

/** A closed path as straight pieces, to tell what a finger hit. */
internal class Area(fill: List<PathCommand>) {
    private val rings: List<List<Offset>> = fill.lines().map(::ring)

    /** True for a point inside, by the even-odd rule. */
    fun contains(point: Offset): Boolean = rings.count { ring ->
        pieces(ring).count { (a, b) -> crosses(a, b, point) } % 2 == 1
    } % 2 == 1

    /** The distance from a point to the edge. */
    fun distance(point: Offset): Float = rings.flatMap(::pieces).minOf { (a, b) -> distance(a, b, point) }

    private fun pieces(ring: List<Offset>) = ring.zip(ring.drop(1) + ring.first())

    private fun crosses(a: Offset, b: Offset, point: Offset): Boolean =
        (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)

    private fun distance(a: Offset, b: Offset, point: Offset): Float {
        val way = b - a
        val length = way.x * way.x + way.y * way.y
        val along = point - a
        val share = if (length == 0f) 0f else ((along.x * way.x + along.y * way.y) / length).coerceIn(0f, 1f)
        return (a + way * share - point).let { hypot(it.x, it.y) }
    }
}

private const val PIECES = 12

private fun ring(line: List<PathCommand>): List<Offset> {
    val ring = mutableListOf<Offset>()
    for (command in line) {
        when (command) {
            is PathCommand.MoveTo -> ring += Offset(command.x.toFloat(), command.y.toFloat())

            is PathCommand.LineTo -> ring += Offset(command.x.toFloat(), command.y.toFloat())

            is PathCommand.CurveTo -> {
                val from = ring.last()
                (1..PIECES).mapTo(ring) { curve(from, command, it / PIECES.toFloat()) }
            }

            PathCommand.Close -> Unit
        }
    }
    return ring
}

private fun curve(from: Offset, to: PathCommand.CurveTo, share: Float): Offset {
    val rest = 1 - share
    val a = rest * rest * rest
    val b = 3 * rest * rest * share
    val c = 3 * rest * share * share
    val d = share * share * share
    return Offset(
        a * from.x + (b * to.x1 + c * to.x2 + d * to.x).toFloat(),
        a * from.y + (b * to.y1 + c * to.y2 + d * to.y).toFloat(),
    )
}

package app.instep.ui.picture

import androidx.compose.runtime.Immutable
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathFillType
import androidx.compose.ui.graphics.PathMeasure
import app.instep.core.PathCommand
import app.instep.core.Picture
import app.instep.core.PictureStroke
import app.instep.core.PictureZone

/**
 * One picture of the atlas as paths, in its own units: the larger of [width] and [height] is 1.
 *
 * A left foot is a picture of its own. Nothing here mirrors.
 */
@Immutable
public class PicturePaths internal constructor(picture: Picture) {
    public val width: Float = picture.width.toFloat()
    public val height: Float = picture.height.toFloat()
    internal val outline = picture.outline.path()
    internal val detail = picture.detail.path()
    internal val zones: Map<String, ZonePaths> = picture.zones.associate { it.zone to ZonePaths(it) }
    internal val strokes: Map<String, StrokePaths> = picture.strokes.associate { it.id to StrokePaths(it) }

    /** The codes of the zones that the picture shows. */
    public val zoneCodes: Set<String> get() = zones.keys

    /**
     * The zone at a point of the picture, of those that can be chosen; of several the smallest.
     *
     * @param near how far beside a zone a point may lie, in units of the picture. A finger is wider than a toe.
     */
    public fun zoneAt(point: Offset, among: Collection<String>, near: Float = 0f): String? {
        // What comes later in the atlas is finer.
        val chosen = zones.entries.filter { it.key in among }.asReversed()
        val inside = chosen.filter { it.value.area.contains(point) }.minByOrNull { it.value.size }
        val beside = chosen.filter { it.value.area.distance(point) <= near }
        return (inside ?: beside.minByOrNull { it.value.area.distance(point) })?.key
    }
}

/** A zone that can be lit. [hatching] lies inside [fill]. */
@Immutable
internal class ZonePaths(zone: PictureZone) {
    val fill = zone.fill.path(evenOdd = true)
    val hatching = zone.hatching.path()
    val bounds: Rect = fill.getBounds()
    val area = Area(zone.fill)
    val size: Float = bounds.width * bounds.height
}

/** The lines along which a hand goes, and the heads of their arrows. */
@Immutable
internal class StrokePaths(stroke: PictureStroke) {
    private val lines = stroke.lines.lines().map { line -> PathMeasure().apply { setPath(line.path(), false) } }
    private val length = lines.sumOf { it.length.toDouble() }.toFloat()
    val whole = stroke.lines.path()
    val heads = stroke.heads.path()
    private val bothWays = stroke.bothWays

    /** Where the hand is after a part of a pass, 0 to 1. It goes along one line after the other. */
    fun at(part: Float): Offset {
        val (line, at) = place(way(part))
        return line.getPosition(at)
    }

    /** The lines as far as the hand has gone along them. */
    fun gone(part: Float): Path {
        var left = length * way(part)
        val gone = Path()
        for (line in lines) {
            line.getSegment(0f, left.coerceIn(0f, line.length), gone, true)
            left -= line.length
            if (left <= 0f) break
        }
        return gone
    }

    private fun way(part: Float) = if (!bothWays) {
        part
    } else if (part < 0.5f) {
        part * 2
    } else {
        2 - part * 2
    }

    private fun place(part: Float): Pair<PathMeasure, Float> {
        var left = length * part.coerceIn(0f, 1f)
        for (line in lines) {
            if (left <= line.length || line === lines.last()) return line to left.coerceAtMost(line.length)
            left -= line.length
        }
        return lines.last() to lines.last().length
    }
}

internal fun List<PathCommand>.path(evenOdd: Boolean = false): Path = Path().also { path ->
    if (evenOdd) path.fillType = PathFillType.EvenOdd
    for (command in this) {
        when (command) {
            is PathCommand.MoveTo -> path.moveTo(command.x.toFloat(), command.y.toFloat())

            is PathCommand.LineTo -> path.lineTo(command.x.toFloat(), command.y.toFloat())

            is PathCommand.CurveTo -> path.cubicTo(
                command.x1.toFloat(),
                command.y1.toFloat(),
                command.x2.toFloat(),
                command.y2.toFloat(),
                command.x.toFloat(),
                command.y.toFloat(),
            )

            PathCommand.Close -> path.close()
        }
    }
}

/** The path cut where the pen is lifted. */
internal fun List<PathCommand>.lines(): List<List<PathCommand>> {
    val lines = mutableListOf<MutableList<PathCommand>>()
    for (command in this) {
        if (command is PathCommand.MoveTo || lines.isEmpty()) lines += mutableListOf<PathCommand>()
        lines.last() += command
    }
    return lines
}

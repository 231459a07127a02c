package app.instep.ui.pictures

import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Font
import org.jetbrains.skia.FontMgr
import org.jetbrains.skia.FontStyle
import org.jetbrains.skia.Image
import org.jetbrains.skia.Paint
import org.jetbrains.skia.Rect
import org.jetbrains.skia.SamplingMode
import org.jetbrains.skia.Surface
import java.io.File
import kotlin.math.ceil
import kotlin.math.sqrt

/**
 * Lays the pictures that the tests have drawn side by side: a sheet for each look, with every scene on it.
 * The first argument is the folder of the pictures, the second one the folder for the sheets.
 */
fun main(arguments: Array<String>) {
    val (pictures, sheets) = arguments.map(::File)
    sheets.mkdirs()
    val drawn = pictures.walk().filter { it.extension == "png" && it.parentFile.name != "audit" }
    val looks = drawn.groupBy { it.nameWithoutExtension }
    for ((look, files) in looks) {
        val named = files.sortedBy { it.parentFile.name }.map {
            Image.makeFromEncoded(it.readBytes()) to
                it.parentFile.name
        }
        File(sheets, "$look.png").writeBytes(sheet(named).encodeToData(EncodedImageFormat.PNG)!!.bytes)
    }
}

/** The pictures of a sheet are equally large, as they are of one look. */
private fun sheet(pictures: List<Pair<Image, String>>): Image {
    val (first, _) = pictures.first()
    val width = WIDTH * if (first.width > first.height) 2 else 1
    val height = width * first.height / first.width
    val columns = ceil(sqrt(pictures.size.toDouble() * (height + CAPTION) / width)).toInt()
    val rows = (pictures.size + columns - 1) / columns
    val cell = width + GAP to height + CAPTION + GAP
    val surface = Surface.makeRasterN32Premul(columns * cell.first + GAP, rows * cell.second + GAP)
    val font = Font(FontMgr.default.matchFamilyStyle("Inter", FontStyle.NORMAL), 14f)
    surface.canvas.clear(BACKGROUND)
    pictures.forEachIndexed { at, (image, name) ->
        val x = GAP + at % columns * cell.first.toFloat()
        val y = GAP + at / columns * cell.second.toFloat()
        val whole = Rect.makeWH(image.width.toFloat(), image.height.toFloat())
        val place = Rect.makeXYWH(x, y, width.toFloat(), height.toFloat())
        surface.canvas.drawImageRect(image, whole, place, SamplingMode.MITCHELL, null, true)
        surface.canvas.drawString(name, x, y + height + CAPTION - 6f, font, Paint().apply { color = INK })
    }
    return surface.makeImageSnapshot()
}

private const val WIDTH = 206
private const val CAPTION = 22
private const val GAP = 10
private const val BACKGROUND = 0xFF8A8178.toInt()
private const val INK = 0xFF15110E.toInt()

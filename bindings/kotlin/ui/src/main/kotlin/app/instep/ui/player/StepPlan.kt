package app.instep.ui.player

import androidx.compose.runtime.Immutable
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Constraints

/** Where the picture stands to the words. */
internal enum class PicturePlace { NONE, BESIDE, ABOVE }

/**
 * One view of the words: all sentences take turns in pages.
 *
 * @property factor size of a sentence that would not be whole at its own.
 */
@Immutable
internal data class WordsPage(val titled: Boolean, val lines: IntRange, val factor: Float = 1f)

/**
 * How a step is laid out in its room. In pixels.
 *
 * @property pictureHeight 0 where there is no room for the picture.
 */
@Immutable
internal data class StepPlan(val title: TextStyle, val pictureHeight: Int, val pages: List<WordsPage>)

/** The words of a step, and the styles they can have. */
@Immutable
internal class StepText(
    val tag: String,
    val title: String,
    val lines: List<String>,
    val tagStyle: TextStyle,
    val titleStyles: List<TextStyle>,
    val lineStyle: TextStyle,
)

/**
 * Finds the largest picture and title with which the first sentence is whole and no word is broken. The picture gives way
 * before the words do: what it shows is also said.
 */
internal class StepPlanner(private val measurer: TextMeasurer, private val text: StepText, private val gap: Int) {
    /**
     * @param aspect width of the picture through its height; with [place] NONE of no meaning.
     * @param pictureMost the greatest height of the picture.
     * @param pictureLeast below this it shows nothing.
     */
    fun plan(
        width: Int,
        height: Int,
        place: PicturePlace,
        aspect: Float,
        pictureMost: Int,
        pictureLeast: Int,
        beside: Int,
    ): StepPlan {
        val sizes = if (place == PicturePlace.NONE) emptyList() else SIZES.map { (pictureMost * it).toInt() }
        val pictures = sizes.filter { it >= pictureLeast } + 0
        for (picture in pictures) {
            for (title in text.titleStyles) {
                val room = room(width, height, place, aspect, picture, beside)
                pages(title, room.first, room.second)?.let { return StepPlan(title, picture, it) }
            }
        }
        // The words alone, the title behind them.
        val pages = text.lines.indices.map { alone(it, width, height) }
        return StepPlan(text.titleStyles.last(), 0, pages + TITLE)
    }

    /** A page of one sentence, smaller where it would not be whole. */
    private fun alone(line: Int, width: Int, height: Int): WordsPage {
        val factor = SHRUNK.firstOrNull { factor ->
            height(text.lines[line], text.lineStyle.times(factor), width)?.let { it <= height } ?: false
        }
        return WordsPage(titled = false, line..line, factor ?: SHRUNK.last())
    }

    /** The room that the picture leaves for the words. */
    private fun room(width: Int, height: Int, place: PicturePlace, aspect: Float, picture: Int, beside: Int) = when {
        picture == 0 -> width to height

        place == PicturePlace.ABOVE -> width to height - picture - gap

        // Two pixels are lost to rounding.
        else -> (width - (picture * aspect).toInt() - beside - 2) to height
    }

    /** None where the title and the first sentence are not whole together. */
    private fun pages(title: TextStyle, width: Int, height: Int): List<WordsPage>? {
        val head = head(title, width) ?: return null
        val heights = text.lines.map { height(it, text.lineStyle, width) ?: return null }
        if (head > height || (heights.isNotEmpty() && head + gap + heights.first() > height)) return null
        val pages = mutableListOf<WordsPage>()
        var at = 0
        while (at < heights.size) {
            if (heights[at] > height) {
                pages += alone(at++, width, height)
                continue
            }
            val titled = head + gap + heights[at] <= height
            var used = if (titled) head + gap else 0
            val from = at
            while (at < heights.size && used + heights[at] <= height) used += heights[at++] + gap
            pages += WordsPage(titled, from until at)
        }
        return pages.ifEmpty { listOf(TITLE) }
    }

    private fun head(title: TextStyle, width: Int): Int? {
        val named = height(text.title, title, width) ?: return null
        val tag = if (text.tag.isEmpty()) 0 else height(text.tag, text.tagStyle, width) ?: return null
        return named + tag
    }

    /** None where a word does not fit in the width. */
    private fun height(words: String, style: TextStyle, width: Int): Int? {
        if (width <= 0) return null
        val measured = measurer.measure(words, style, constraints = Constraints(maxWidth = width))
        return measured.size.height.takeIf { measured.multiParagraph.intrinsics.minIntrinsicWidth <= width }
    }

    private companion object {
        val SIZES = listOf(1f, 0.86f, 0.74f, 0.62f, 0.52f)
        val SHRUNK = listOf(1f, 0.9f, 0.8f, 0.7f, 0.6f)
        val TITLE = WordsPage(titled = true, IntRange.EMPTY)
    }
}

package app.instep.ui.start

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Placeable
import androidx.compose.ui.layout.SubcomposeLayout
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import app.instep.ui.theme.Space

/** The room of the question: with the picture, as a card without it, or as words alone. */
internal enum class QuestionStyle { Picture, Plain, Bare }

/**
 * Lays the question out so that all of it is seen without scrolling. Where there is little room, the picture goes first,
 * then the title goes below it, then the way back, and then the card around it.
 *
 * @param room the height that is seen.
 */
@Composable
internal fun QuestionFirst(
    room: Dp,
    modifier: Modifier,
    top: @Composable () -> Unit,
    title: @Composable () -> Unit,
    question: @Composable (QuestionStyle) -> Unit,
    rest: @Composable () -> Unit,
) {
    SubcomposeLayout(modifier) { constraints ->
        val wide = Constraints(constraints.maxWidth, constraints.maxWidth)
        val gap = Space.medium.roundToPx()
        val edge = Space.small.roundToPx()

        fun measured(slot: Any, content: @Composable () -> Unit) = subcompose(slot, content).map { it.measure(wide) }
        val head = measured("top", top)
        val name = measured("title", title)
        val headHeight = head.sumOf { it.height }
        val nameHeight = name.sumOf { it.height }

        fun asked(style: QuestionStyle) = measured(style) { question(style) }

        fun fits(above: Int, height: Int) = edge + above + height + edge <= room.roundToPx()

        fun List<Placeable>.tall() = sumOf { it.height }
        val withPicture = asked(QuestionStyle.Picture)
        val aboveBoth = headHeight + nameHeight + 2 * gap
        val order = if (fits(aboveBoth, withPicture.tall())) {
            listOf(head, name, withPicture)
        } else {
            val plain = asked(QuestionStyle.Plain)
            when {
                fits(aboveBoth, plain.tall()) -> listOf(head, name, plain)
                fits(headHeight + gap, plain.tall()) -> listOf(head, plain, name)
                fits(0, plain.tall()) -> listOf(plain, head, name)
                else -> listOf(asked(QuestionStyle.Bare), head, name)
            }
        } + listOf(measured("rest", rest))
        val height = edge + order.filter { it.isNotEmpty() }.sumOf { it.tall() + gap }
        layout(constraints.maxWidth, height) {
            var y = edge
            for (part in order.filter { it.isNotEmpty() }) {
                for (one in part) {
                    one.placeRelative(0, y)
                    y += one.height
                }
                y += gap
            }
        }
    }
}

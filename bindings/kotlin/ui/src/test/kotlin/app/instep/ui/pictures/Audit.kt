package app.instep.ui.pictures

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import kotlin.math.min

/** Faults of a drawn screen, in words for the person who mends them. */
object Audit {
    private const val TOUCH_DP = 48f

    /** The faults of a picture; [more] adds those that only its test can find. One that has any is kept, to be looked at. */
    fun faults(picture: Picture, more: List<String> = emptyList()): List<String> =
        (names(picture) + sizes(picture) + overlaps(picture) + texts(picture) + more).also {
            if (it.isNotEmpty()) picture.keep()
        }

    /** Controls that a screen reader cannot name, or of which it cannot say how they are used. */
    private fun names(picture: Picture) = picture.controls.flatMap { node ->
        listOfNotNull(
            "a control without a name at ${node.boundsInRoot}".takeIf { node.name.isBlank() },
            "\"${node.name}\" has no role".takeIf { !node.hasRole },
        )
    }

    /** By the size that is seen: the touch bounds that Compose adds around it would hide every fault. */
    private fun sizes(picture: Picture) = picture.controls.mapNotNull { node ->
        val width = node.size.width / picture.density
        val height = node.size.height / picture.density
        "\"${node.name}\" is ${width.toInt()} x ${height.toInt()} dp".takeIf { min(width, height) < TOUCH_DP - 0.5f }
    }

    /** Pairs of controls that lie on one another. One within another is no pair, nor is one under a dialog. */
    private fun overlaps(picture: Picture): List<String> = picture.layers.flatMap { layer ->
        val controls = layer.filter { it.isControl }
        controls.flatMapIndexed { at, one ->
            controls.drop(at + 1).filter { other ->
                one.boundsInRoot.shares(other.boundsInRoot) && !one.isWithin(other) && !other.isWithin(one)
            }.map { "\"${one.name}\" and \"${it.name}\" overlap" }
        }
    }

    /** Texts that do not fit, words that are broken inside, and texts that run out of the picture. */
    private fun texts(picture: Picture) = picture.texts.flatMap { (node, layout) ->
        val text = layout.layoutInput.text.text
        val edge = picture.look.width * picture.density
        listOfNotNull(
            "\"$text\" overflows".takeIf { layout.overflows(node) },
            "\"$text\" is broken inside a word".takeIf { layout.breaksAWord() },
            "\"$text\" leaves the picture".takeIf {
                node.positionInRoot.x < -0.5f || node.positionInRoot.x + node.size.width > edge + 0.5f
            },
        )
    }

    /** The lines against the place they have. The result's own word for it is about the place that was offered. */
    private fun TextLayoutResult.overflows(node: SemanticsNode): Boolean {
        val widest = (0 until lineCount).maxOfOrNull { getLineRight(it) - getLineLeft(it) } ?: 0f
        return multiParagraph.didExceedMaxLines ||
            multiParagraph.height > node.size.height + 1 ||
            widest > node.size.width + 1
    }

    private fun TextLayoutResult.breaksAWord(): Boolean {
        val text = layoutInput.text.text
        return (0 until lineCount - 1).any { line ->
            val end = getLineEnd(line)
            end in 1 until text.length && text[end - 1].isLetterOrDigit() && text[end].isLetterOrDigit()
        }
    }

    private fun Rect.shares(other: Rect): Boolean {
        val common = intersect(other)
        return common.width > 1 && common.height > 1
    }

    private fun SemanticsNode.isWithin(other: SemanticsNode): Boolean =
        generateSequence(parent) { it.parent }.any { it.id == other.id }
}

/** Everything that can be tapped, chosen or set. */
val Picture.controls: List<SemanticsNode>
    get() = nodes.filter { it.isControl }

private val SemanticsNode.isControl: Boolean
    get() = SemanticsActions.OnClick in config || SemanticsActions.SetProgress in config

/** The name of a node for a screen reader. */
val SemanticsNode.name: String
    get() = (
        config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
            config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        ).joinToString(" ")

private val SemanticsNode.hasRole: Boolean
    get() = SemanticsProperties.Role in config || SemanticsProperties.ProgressBarRangeInfo in config ||
        SemanticsActions.SetProgress in config || SemanticsActions.SetText in config

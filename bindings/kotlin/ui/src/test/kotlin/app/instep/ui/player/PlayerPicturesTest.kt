package app.instep.ui.player

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import app.instep.FootCare
import app.instep.core.CardKind
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.pictures.Audit
import app.instep.ui.pictures.Look
import app.instep.ui.pictures.Picture
import app.instep.ui.pictures.Studio
import app.instep.ui.pictures.controls
import app.instep.ui.pictures.name
import app.instep.ui.pictures.sizeOf
import app.instep.ui.stage.Stage
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Test

/** Each state of the player in each size, with the longest texts of all guides. */
class PlayerPicturesTest {
    private val atlas: AtlasPaths by lazy { AtlasPaths(runBlocking { FootCare.atlas() }) }

    @Test
    fun everyStateFitsEveryScreen() {
        val faults = mutableListOf<String>()
        for (case in playerCases) {
            Stage().use { stage ->
                val state = case.reach(stage)
                for (look in looks) {
                    Studio.show("player/${case.name}", look, AT_MS, { faults += faults(case, state, it) }) {
                        PlayerScreen(state, stage.labels, atlas, moves = true) {}
                    }
                }
            }
        }
        assertEquals("", faults.joinToString("\n"))
    }

    private fun faults(case: PlayerCase, state: PlayerScreenState, picture: Picture): List<String> {
        val ended = state.player.card?.kind == CardKind.STOP_SIGNS
        val own = if (ended) {
            emptyList()
        } else {
            scrolls(picture) + slab(state, picture) + count(picture) +
                words(state, picture) + order(state, picture) + gestures(state, picture) + readable(state, picture)
        }
        return Audit.faults(picture, own).map { "${case.name} ${picture.look.name}: $it" }
    }

    private fun scrolls(picture: Picture) =
        picture.nodes.filter { SemanticsProperties.VerticalScrollAxisRange in it.config }.map { "it scrolls" }

    /** At least a third of the screen, to the lower edge and both corners. */
    private fun slab(state: PlayerScreenState, picture: Picture): List<String> {
        val look = picture.look
        val name = if (state.asksWhy) "Go on" else state.player.slab?.text.orEmpty()
        val bounds =
            picture.controls.filter { it.name == name }.maxByOrNull { it.size.width * it.size.height }?.boundsInRoot
                ?: return listOf("there is no slab")
        val width = look.width * picture.density
        val height = look.height * picture.density
        val share = bounds.width * bounds.height / (width * height)
        val edges = if (look.width > look.height) {
            bounds.top < 1 && if (look.rightToLeft) bounds.left < 1 else bounds.right > width - 1
        } else {
            bounds.left < 1 && bounds.right > width - 1
        }
        return listOfNotNull(
            "the slab is ${share * 100} % of the screen".takeIf { share < 1 / 3f },
            "the slab does not reach the edges".takeIf { !edges || bounds.bottom < height - 1 },
        )
    }

    /** Every digit of the count at least 96 dp, the word of the foot at least 48 dp. */
    private fun count(picture: Picture): List<String> = picture.nodes.filter(::isCount).mapNotNull { node ->
        val height = node.size.height / picture.density
        "the count is $height dp high".takeIf { height < COUNT_DP }
    }

    private fun isCount(node: SemanticsNode) = SemanticsProperties.StateDescription in node.config &&
        SemanticsActions.OnClick !in node.config

    /** The first sentence, or the one that is said, is there. The audit shows that it is whole. */
    private fun words(state: PlayerScreenState, picture: Picture): List<String> {
        if (state.asksWhy || state.fullScreen != null) return emptyList()
        val lines = state.player.card?.lines ?: state.player.lines.map { it.text }
        val wanted = lines[state.spokenLine ?: 0]
        val shown = picture.texts.any { (_, laid) -> laid.layoutInput.text.text == wanted }
        return listOfNotNull("\"$wanted\" is not shown".takeIf { !shown })
    }

    /** A screen reader comes from the slab to Next, Back and Stop, and then to everything else. */
    private fun order(state: PlayerScreenState, picture: Picture): List<String> {
        val player = state.player
        if (state.asksWhy || player.card != null) return emptyList()
        // The end of a session that was interrupted stands where Back would.
        val back = if (player.interrupted) END_IT else player.backText
        val wanted = listOf(player.slab?.text.orEmpty(), player.nextText, back, STOP).filter { it.isNotEmpty() }
        val controls = picture.nodes.filter { SemanticsActions.OnClick in it.config }
            .sortedBy { it.config.getOrNull(SemanticsProperties.TraversalIndex) ?: 0f }
        val found = controls.map { node -> wanted.firstOrNull { node.name.startsWith(it) } ?: node.name }
        // An index orders within the group around it only.
        val groups = controls.map { node ->
            generateSequence(node.parent) { it.parent }
                .first { it.config.getOrNull(SemanticsProperties.IsTraversalGroup) == true }.id
        }
        return listOfNotNull(
            "a screen reader goes $found, not $wanted".takeIf { found.take(wanted.size) != wanted },
            "a control is in a group of its own".takeIf { groups.distinct().size > 1 },
        )
    }

    /** The reasons to stop are whole at 16 sp and more. On a label of 20 sp that is the least part of its size. */
    private fun readable(state: PlayerScreenState, picture: Picture): List<String> {
        if (!state.asksWhy) return emptyList()
        val least = picture.look.sizeOf(20f) * 16 / 20
        return picture.texts.mapNotNull { (_, laid) ->
            val size = laid.layoutInput.run { style.fontSize.value * density.fontScale }
            "\"${laid.layoutInput.text}\" is $size dp, not $least".takeIf { size < least - 0.1f }
        }
    }

    /** What a tap on the picture does, and each key, is an action that a screen reader offers. */
    private fun gestures(state: PlayerScreenState, picture: Picture): List<String> {
        if (state.asksWhy) return emptyList()
        val offered = picture.nodes.flatMap { node ->
            node.config.getOrNull(SemanticsActions.CustomActions).orEmpty().map { it.label }
        }
        return listOfNotNull("only a gesture says it again".takeIf { SAY_AGAIN !in offered })
    }

    private companion object {
        const val SAY_AGAIN = "Say again"
        const val STOP = "Stop"
        const val END_IT = "End it"

        const val AT_MS = 400L
        const val COUNT_DP = 96f
        val sizes = listOf(412 to 892, 360 to 640, 892 to 412, 1280 to 800)
        val looks = sizes.flatMap { (width, height) ->
            listOf(false, true).map { Look(width, height, bigText = it) }
        } + Look(dark = false) + Look(language = "ar-XB")
    }
}

package app.instep.ui.player

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import app.instep.FootCare
import app.instep.core.CardKind
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.pictures.Audit
import app.instep.ui.pictures.Look
import app.instep.ui.pictures.Picture
import app.instep.ui.pictures.Studio
import app.instep.ui.pictures.controls
import app.instep.ui.pictures.name
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
                words(state, picture)
        }
        return (Audit.faults(picture) + own).map { "${case.name} ${picture.look.name}: $it" }
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

    private companion object {
        const val AT_MS = 400L
        const val COUNT_DP = 96f
        val sizes = listOf(412 to 892, 360 to 640, 892 to 412, 1280 to 800)
        val looks = sizes.flatMap { (width, height) ->
            listOf(false, true).map { Look(width, height, bigText = it) }
        } + Look(dark = false) + Look(language = "ar-XB")
    }
}

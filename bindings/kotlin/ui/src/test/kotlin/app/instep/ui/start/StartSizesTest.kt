package app.instep.ui.start

import androidx.compose.ui.semantics.SemanticsNode
import app.instep.ui.pictures.Look
import app.instep.ui.pictures.Picture
import app.instep.ui.pictures.Studio
import app.instep.ui.pictures.controls
import app.instep.ui.pictures.name
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The question about the feet is seen whole above its buttons, on every screen and at every text size. */
class StartSizesTest {
    @Test
    fun questionStandsWholeAboveItsButton() {
        val sizes = listOf(412 to 892, 360 to 640, 892 to 412, 1280 to 800)
        val looks = sizes.flatMap { (width, height) ->
            listOf(Look(width, height), Look(width, height, bigText = true), Look(width, height, language = "ar-XB"))
        }
        for (scene in startScenes.filter { it.name in setOf("start-plain", "start-findings", "start-warnings") }) {
            Studio.draw(scene, looks) { picture ->
                val words = if (picture.look.rightToLeft) null else "Look at both feet"
                val question = picture.nodes.firstOrNull { words != null && it.name.startsWith(words) }
                if (words != null && question == null) error("${picture.look.name} does not ask")
                if (question != null) picture.standsAbove(question)
            }
        }
    }

    private fun Picture.standsAbove(question: SemanticsNode) {
        val button = controls.first { it.name.startsWith("Nothing new") }
        assertEquals("${look.name}: cut", question.size.height.toFloat(), question.boundsInRoot.height, 1f)
        val beside = button.boundsInRoot.left >= question.boundsInRoot.right
        assertTrue("${look.name}: below its button", beside || question.boundsInRoot.bottom <= button.boundsInRoot.top)
    }
}

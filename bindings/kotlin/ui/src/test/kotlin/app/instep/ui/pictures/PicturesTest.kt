package app.instep.ui.pictures

import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized

/** Draws every scene in every look, and looks for faults that can be computed. */
@RunWith(Parameterized::class)
class PicturesTest(private val scene: Scene) {
    @Test
    fun isWithoutFaultInEveryLook() {
        val faults = mutableListOf<String>()
        Studio.draw(scene, Look.all) { picture ->
            faults += Audit.faults(picture).map { "${picture.look.name}: $it" }
        }
        assertEquals("", faults.joinToString("\n"))
    }

    companion object {
        @JvmStatic
        @Parameterized.Parameters(name = "{0}")
        fun everyScene(): List<Scene> = scenes
    }
}

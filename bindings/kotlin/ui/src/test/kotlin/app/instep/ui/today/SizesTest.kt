package app.instep.ui.today

import app.instep.FootCare
import app.instep.forInstep
import app.instep.ui.guides.ListAndDetail
import app.instep.ui.guides.guidesScenes
import app.instep.ui.pictures.Audit
import app.instep.ui.pictures.Look
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.Studio
import app.instep.ui.pictures.controls
import app.instep.ui.pictures.name
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The same screens on tablets, and on the smallest phone. */
class SizesTest {
    @Test
    fun tabletsShowColumnsWithoutFault() {
        val guides = guidesScenes.first { it.name == "guides/all" }
        val guide = guidesScenes.first { it.name == "guide/changes" }
        val beside = Scene("guides/beside") {
            val list = guides.make(this)
            val detail = guide.make(this);
            { ListAndDetail(list, detail) }
        }
        val faults = mutableListOf<String>()
        for (scene in todayScenes + beside) {
            Studio.draw(scene, tablets) { faults += Audit.faults(it).map { fault -> "$scene ${it.look.name}: $fault" } }
        }
        assertEquals("", faults.joinToString("\n"))
    }

    @Test
    fun actionIsSeenOnTheSmallestPhone() {
        for (name in listOf("first-run", "today/empty", "today/evening", "today/unfinished")) {
            Studio.draw(todayScenes.first { it.name == name }, small) { picture ->
                val action = checkNotNull(picture.controls.find { it.name in actions }) { "$name: no action" }
                // What is scrolled away is cut off to nothing.
                val least = 60 * picture.density
                assertTrue("$name ${picture.look.name}: ${action.boundsInRoot}", action.boundsInRoot.height >= least)
            }
        }
    }

    private companion object {
        val actions = FootCare.labels(java.util.Locale.UK.forInstep(twelveHours = false)).run {
            listOf(firstRun.begin, today.start, today.goOnHere)
        }
        val tablets = listOf(
            Look(width = 1280, height = 800),
            Look(width = 800, height = 1280, dark = false),
            Look(width = 1280, height = 800, dark = false, language = "ar-XB"),
        )
        val small = listOf(
            Look(width = 360, height = 560),
            Look(width = 360, height = 560, bigText = true),
            Look(width = 892, height = 340, dark = false),
        )
    }
}

package app.instep.desktop

import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.io.IOException
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse

class DesktopFilesTest {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun aCopyTakesThePlaceOfWhatWasThere() {
        val from = folder.newFile("new").apply { writeText("new") }
        val to = folder.newFile("archive").apply { writeText("old") }
        copyWhole(from, to)
        assertEquals("new", to.readText())
        assertEquals(setOf("new", "archive"), names())
    }

    @Test
    fun aCopyThatFailsLeavesWhatWasThereAndNoPart() {
        val to = folder.newFile("archive").apply { writeText("old") }
        assertFailsWith<IOException> { copyWhole(File(folder.root, "missing"), to) }
        assertEquals("old", to.readText())
        assertEquals(setOf("archive"), names())
    }

    @Test
    fun theCacheIsEmptyAtTheStart() {
        val cache = folder.newFolder("cache")
        val left = File(cache, "left").apply { writeText("x") }
        DesktopFiles(cache)
        assertFalse(left.exists())
    }

    @Test
    fun placesThatCannotBeReadAreNone() {
        assertEquals(emptyList(), Places(File(folder.root, "missing")).read())
        val places = Places(File(folder.root, "places"))
        places.write(listOf("more", "reminders"))
        assertEquals(listOf("more", "reminders"), places.read())
    }

    private fun names() = folder.root.list().orEmpty().toSet()
}

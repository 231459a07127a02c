package app.instep.desktop

import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.nio.file.Files
import kotlin.test.assertEquals
import kotlin.test.assertNull

class OptionsTest {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun anOptionGoesBeforeTheEnvironment() {
        val environment = mapOf("INSTEP_DATA" to "/b")
        assertEquals("/a", Options.read(listOf("--data", "/a"), environment)?.data)
        assertEquals("/a", Options.read(listOf("--data=/a"), environment)?.data)
        assertEquals("/b", Options.read(emptyList(), environment)?.data)
        assertNull(Options.read(emptyList(), mapOf("INSTEP_DATA" to ""))?.data)
    }

    @Test
    fun whatCannotBeReadIsNoStart() {
        assertNull(Options.read(listOf("--data"), emptyMap()))
        assertNull(Options.read(listOf("today"), emptyMap()))
    }

    @Test
    fun theDefaultFileIsTheTerminalsAndItsFolderIsForItsOwner() {
        val home = folder.root
        val data = defaultData("Linux", emptyMap(), home)
        assertEquals(File(home, ".local/share/instep/instep.db"), data)
        val rights = Files.getPosixFilePermissions(data.parentFile.toPath()).map { it.name }
        assertEquals(setOf("OWNER_READ", "OWNER_WRITE", "OWNER_EXECUTE"), rights.toSet())
    }

    @Test
    fun theDefaultFileLiesWhereThePlatformKeepsData() {
        val home = folder.root
        val xdg = folder.newFolder("xdg")
        assertEquals(File(xdg, "instep/instep.db"), defaultData("Linux", mapOf("XDG_DATA_HOME" to xdg.path), home))
        // A relative path there is to be ignored.
        assertEquals(
            File(home, ".local/share/instep/instep.db"),
            defaultData("Linux", mapOf("XDG_DATA_HOME" to "x"), home),
        )
        assertEquals(
            File(home, "Library/Application Support/instep/instep.db"),
            defaultData("Mac OS X", emptyMap(), home),
        )
        assertEquals(File(xdg, "instep/instep.db"), defaultData("Windows 11", mapOf("LOCALAPPDATA" to xdg.path), home))
    }
}

package app.instep

import app.instep.core.InstepException
import app.instep.core.OpenOptions
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.createFile
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** Runs on the packaged jar and its dependencies: no property or variable says where a native library is. */
class JarTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the jar needs nothing but the class path`() = runBlocking {
        assertNull(System.getProperty("jna.library.path"))
        assertNull(System.getenv("LD_LIBRARY_PATH"))
        val code = FootCare::class.java.protectionDomain.codeSource.location.path
        assertTrue(code.endsWith(".jar"), code)
        open().use { assertTrue(it.today().weekText.isNotBlank()) }
    }

    @Test
    fun `only the library of tests panics when a file says so`() = runBlocking {
        open().use {
            folder.resolve("instep.db-panic").createFile()
            val failed = runCatching { it.today() }.exceptionOrNull()
            assertEquals(System.getProperty("instep.native.profile") == "debug", failed is InstepException.Internal)
        }
    }

    private suspend fun open() = FootCare.open(OpenOptions(folder.resolve("instep.db").toString()))
}

package app.instep.readme

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class ReadmeTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the README's Kotlin is the Kotlin that is compiled here`() {
        val workspace = Path.of(System.getProperty("instep.workspace"))
        val shown = workspace.resolve("README.md").readText().substringAfter("```kotlin\n", "").substringBefore("```")
        val compiled = Path.of("src/test/kotlin/app/instep/readme/Example.kt").readText().substringAfter("\n\n")
        assertEquals(compiled, shown)
    }

    @Test
    fun `and it does what it says`() = runBlocking {
        val said = evening(folder.resolve("instep.db").toString())
        assertTrue("10 min" in said, said)
    }
}

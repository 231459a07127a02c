package app.instep.scenario

import app.instep.Present
import app.instep.core.InstepInterface
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path
import kotlin.reflect.full.declaredMemberFunctions
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class ScenariosTest {
    @TempDir
    lateinit var folder: Path

    @TestFactory
    fun `each as it is written`(): List<DynamicTest> = played(Playing::asWritten)

    @TestFactory
    fun `each as an app's clocks show it`(): List<DynamicTest> = played(Playing::asInAnApp)

    /** A panic in any call comes out as `internal`; the next call works, and the journey ends as it would have. */
    @TestFactory
    fun `each with a panic before every call`(): List<DynamicTest> = played(Playing::asWritten, panicFirst = true)

    private fun played(present: (ScenarioClock) -> Present, panicFirst: Boolean = false): List<DynamicTest> {
        val scenarios = Scenario.all()
        assertTrue(scenarios.isNotEmpty(), "no scenario in ${Scenario.folder}")
        return scenarios.map { scenario ->
            DynamicTest.dynamicTest(scenario.name) {
                val own = Files.createTempDirectory(folder, "play")
                val calls = runBlocking { Playing(scenario, own, present, panicFirst).play() }
                played += 1
                made += calls
            }
        }
    }

    @Test
    fun `every exported function is called by some scenario`() {
        val functions = Class.forName("app.instep.core.UniffiLib").declaredMethods.map { it.name }
            .filter { it.startsWith("uniffi_instep_fn_func_") }.map { it.removePrefix("uniffi_instep_fn_func_") }
        assertTrue("explain" in functions)
        val exported = InstepInterface::class.declaredMemberFunctions.map { snakeCase(it.name) } + functions + "open"
        val byPlayer = setOf("open", "shutdown", Playing.TAKE_CHANGES)
        assertEquals(exported.toSet() - byPlayer, Calls.names, "the façade's calls")
        assertEquals(emptySet(), exported.toSet() - Scenario.all().flatMap { it.calls }.toSet())
    }

    companion object {
        private var played = 0
        private var made = 0

        @JvmStatic
        @AfterAll
        fun count() = println("scenarios: $played played, $made calls made")
    }
}

package app.instep.scenario

import app.instep.DevicePresent
import app.instep.Instep
import app.instep.Present
import app.instep.core.InstepException
import app.instep.core.Locale
import app.instep.core.OpenOptions
import kotlinx.coroutines.Dispatchers
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.nio.file.Path
import kotlin.io.path.createFile
import kotlin.io.path.deleteExisting
import kotlin.io.path.exists
import kotlin.io.path.name
import kotlin.reflect.typeOf

/**
 * Plays a scenario on a new data file in [folder], to its end. Fails at the first thing that is not as the scenario says.
 *
 * @param present makes the present of the device's clocks.
 * @property panicFirst every call that goes to the data file panics once before it is made.
 */
internal class Playing(
    private val scenario: Scenario,
    folder: Path,
    present: (ScenarioClock) -> Present,
    private val panicFirst: Boolean = false,
) {
    private val data = folder.resolve("${scenario.name}.db")
    private val clock = ScenarioClock(scenario.start)
    private val present = present(clock)
    private val bindings = Bindings()

    /** @return how many calls were made. */
    suspend fun play(): Int {
        val locale = scenario.start.locale?.let { fromJson(it, typeOf<Locale>(), "locale") as Locale }
        val options = OpenOptions(path = data.toString(), locale = locale, bidiIsolation = false)
        bindings.bind("data", JsonPrimitive(data.toString()))
        bindings.bind("archive", JsonPrimitive("$data-archive"))
        var instep = Instep.open(options, present, Dispatchers.IO)
        var calls = 1
        try {
            scenario.steps.forEachIndexed { n, step ->
                try {
                    clock.goOn(step)
                    if (step.reopen) {
                        instep.close()
                        instep = Instep.open(options, present, Dispatchers.IO)
                        calls += 2
                    }
                    step.call?.let {
                        if (panicFirst && it !in APART) panic(instep, it, step)
                        play(instep, it, step)
                        calls += 1
                    }
                } catch (e: AssertionError) {
                    throw Failure("${scenario.name}, steps[$n], ${step.call ?: "reopen"}: ${e.message}")
                }
            }
        } finally {
            instep.close()
        }
        return calls
    }

    private suspend fun play(instep: Instep, call: String, step: Step) {
        val result = Calls.make(instep, call, bindings.resolve(step.with))
        val error = result.exceptionOrNull() as InstepException?
        if (step.error != null) {
            val thrown = error ?: fail("an error was expected, but it answered ${toJson(result.getOrNull())}")
            holds(flat(thrown), step.error)
        } else {
            if (error != null) fail("it failed: ${flat(error)}")
            step.expect?.let { holds(toJson(result.getOrNull()), it) }
        }
        step.bind?.let { bindings.bind(it, toJson(error ?: result.getOrNull())) }
    }

    /** Makes the call while the core is set to panic: it must fail as `internal`, and nothing else may come of it. */
    private suspend fun panic(instep: Instep, call: String, step: Step) {
        val trigger = data.resolveSibling("${data.name}-panic").createFile()
        val error = Calls.make(instep, call, bindings.resolve(step.with)).exceptionOrNull()
        when (error as InstepException?) {
            null -> fail("the library was built without the feature `fault`")

            is InstepException.Internal -> if (trigger.exists()) fail("`internal` without a panic")

            // It is suspended here, and nothing gets as far as to panic.
            is InstepException.Suspended -> trigger.deleteExisting()

            else -> fail("a panic came out as $error")
        }
        if ("on purpose" in error.stackTraceToString()) fail("the panic's text came along")
    }

    private fun holds(found: JsonElement, expected: JsonObject) {
        for ((path, value) in expected) {
            val wanted = bindings.resolve(value)
            val there = find(found, path)
            if (!same(wanted, there)) fail("`$path` is $there, not $wanted\nin $found")
        }
    }

    companion object {
        /** Calls that do not go to the data file. */
        private val APART = setOf("suspend", "resume", "explain", "inspect", "atlas", "recover", "erase_at")

        /** As tests/scenarios/README.md describes it: no transitions. */
        fun asWritten(clock: ScenarioClock) = Present { DevicePresent(clock).now().copy(transitions = emptyList()) }

        /** As the façade makes it in an app, with the platform's own table. */
        fun asInAnApp(clock: ScenarioClock): Present = DevicePresent(clock)
    }
}

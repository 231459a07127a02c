package app.instep.scenario

import app.instep.DevicePresent
import app.instep.FootCare
import app.instep.Present
import app.instep.core.ChangedArea
import app.instep.core.InstepException
import app.instep.core.Locale
import app.instep.core.OpenOptions
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap
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
    private val changed: MutableSet<ChangedArea> = ConcurrentHashMap.newKeySet()
    private var observing: Job? = null

    /** @return how many calls were made. */
    suspend fun play(): Int {
        val locale = scenario.start.locale?.let { fromJson(it, typeOf<Locale>(), "locale") as Locale }
        val options = OpenOptions(path = data.toString(), locale = locale, bidiIsolation = false)
        bindings.bind("data", JsonPrimitive(data.toString()))
        bindings.bind("archive", JsonPrimitive("$data-archive"))
        var instep = open(options)
        var calls = 1
        try {
            scenario.steps.forEachIndexed { n, step ->
                try {
                    clock.goOn(step)
                    if (step.reopen) {
                        instep.close()
                        instep = open(options)
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
            observing?.cancel()
            instep.close()
        }
        return calls
    }

    private suspend fun open(options: OpenOptions): FootCare {
        val opened = FootCare.open(options, present)
        observing?.cancel()
        changed.clear()
        // Unconfined: a set is there before the call that sent it returns.
        observing = CoroutineScope(Dispatchers.Unconfined).launch { opened.changes.collect { changed += it } }
        return opened
    }

    /** The façade takes the changes after each call: here is what it has sent on. */
    private fun takeChanges(): List<ChangedArea> = changed.sorted().also { changed.clear() }

    private suspend fun play(instep: FootCare, call: String, step: Step) {
        val result = if (call == TAKE_CHANGES) {
            Result.success(takeChanges())
        } else {
            Calls.make(instep, clock, call, bindings.resolve(step.with))
        }
        val error = result.exceptionOrNull() as InstepException?
        if (step.error != null) {
            val thrown = error ?: fail("an error was expected, but it answered ${toJson(result.getOrNull())}")
            holds(flat(thrown), step.error)
        } else {
            if (error != null) fail("it failed: ${flat(error)}")
            val expected = step.expect.takeUnless { panicFirst && call in CHANGED_BY_PANIC }
            expected?.let { holds(toJson(result.getOrNull()), it) }
        }
        step.bind?.let { bindings.bind(it, toJson(error ?: result.getOrNull())) }
    }

    /** Makes the call while the core is set to panic: it must fail as `internal`, and nothing else may come of it. */
    private suspend fun panic(instep: FootCare, call: String, step: Step) {
        val trigger = data.resolveSibling("${data.name}-panic").createFile()
        val error = Calls.make(instep, clock, call, bindings.resolve(step.with)).exceptionOrNull()
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
        /** The one call of the core that the façade makes by itself. */
        const val TAKE_CHANGES = "take_changes"

        /** Calls that do not go to the data file. */
        private val APART =
            Calls.functions + setOf(TAKE_CHANGES, "diagnostics", "resume", "set_output", "stop_card", "suspend")

        /**
         * Calls that answer otherwise after a panic: it lets go of the connection, and of the number that it counts changes
         * by; and it stands among the diagnostics.
         */
        private val CHANGED_BY_PANIC = setOf("data_version", "diagnostics")

        /** As tests/scenarios/README.md describes it: no transitions. */
        fun asWritten(clock: ScenarioClock) = Present { DevicePresent(clock).now().copy(transitions = emptyList()) }

        /** As the façade makes it in an app, with the platform's own table. */
        fun asInAnApp(clock: ScenarioClock): Present = DevicePresent(clock)
    }
}

package app.instep.scenario

import app.instep.core.Armed
import app.instep.core.InstepException
import app.instep.core.InvalidWhy
import app.instep.core.Mode
import app.instep.core.PlayerEvent
import app.instep.core.RatingEntry
import app.instep.core.SessionEntry
import app.instep.core.StopReason
import app.instep.core.Transition
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalTime
import java.time.OffsetDateTime
import kotlin.reflect.typeOf
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The player of scenarios is strict: a scenario must never pass by a slip of the pen. */
class RulesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `paths find fields, items and sizes`() {
        val value = json("""{"session": {"ratings": [{"value": null}, {"value": 6}], "tags": []}}""")
        assertEquals(JsonPrimitive(6), find(value, "session.ratings[1].value"))
        assertEquals(JsonNull, find(value, "session.ratings[0].value"))
        assertEquals(JsonPrimitive(2), find(value, "session.ratings.#"))
        assertEquals(JsonPrimitive(0), find(value, "session.tags.#"))
        assertEquals(JsonNull, find(JsonNull, ""))
        assertEquals(JsonPrimitive(1), find(json("""["sessions"]"""), "#"))
        assertEquals(JsonPrimitive("sessions"), find(json("""["sessions"]"""), "[0]"))
        assertEquals(JsonPrimitive(2), find(json("[[1, 2]]"), "[0][1]"))
    }

    @Test
    fun `a path that leads nowhere fails`() {
        val value = json("""{"a": {"b": [1]}, "n": null}""")
        val nowhere = listOf("x", "a.x", "a.b[1]", "a.b[-1]", "a.b[x]", "a.b[0", "a..b", "a.#", "n.x", "a.b.0", "a.[0]")
        for (path in nowhere) {
            assertThrows<Failure>(path) { find(value, path) }
        }
    }

    @Test
    fun `values are compared, not their spelling`() {
        assertTrue(same(json("6"), json("6.0")))
        assertFalse(same(json("6"), json("6.5")))
        assertFalse(same(json("null"), json("0")))
        assertFalse(same(json("6"), json("\"6\"")))
        assertFalse(same(json("\"null\""), JsonNull))
        assertTrue(same(json("""["mon", "tue"]"""), json("""["mon", "tue"]""")))
        assertFalse(same(json("""["mon"]"""), json("""["mon", "tue"]""")))
        assertThrows<Failure> { same(json("{}"), json("{}")) }
    }

    @Test
    fun `values are written as the core's own JSON`() {
        assertEquals(json("\"self\""), toJson(Mode.OWN_FEET))
        assertEquals(json("\"no_time\""), toJson(StopReason.NO_TIME))
        assertEquals(json("\"07:00\""), toJson(LocalTime.of(7, 0)))
        assertEquals(json("\"2026-11-21T21:00:00+01:00\""), toJson(OffsetDateTime.parse("2026-11-21T21:00+01:00")))
        assertEquals(json("\"2026-11-21T21:00:00.250+00:00\""), toJson(OffsetDateTime.parse("2026-11-21T21:00:00.25Z")))
        assertEquals(json("\"tick\""), toJson(PlayerEvent.Tick))
        assertEquals(json("""{"stop": {"reason": "pain"}}"""), toJson(PlayerEvent.Stop(StopReason.PAIN)))
        val invalid = InstepException.Invalid("minutes", InvalidWhy.OutOfRange(1, 120))
        assertEquals(
            json("""{"invalid": {"field": "minutes", "why": {"out_of_range": {"low": 1, "high": 120}}}}"""),
            toJson(invalid),
        )
        assertEquals(
            json("""{"kind": "invalid", "field": "minutes", "why": {"out_of_range": {"low": 1, "high": 120}}}"""),
            flat(invalid),
        )
        assertEquals(json("\"busy\""), toJson(InstepException.Busy()))
        assertThrows<Failure> { toJson(Instant.EPOCH) }
    }

    @Test
    fun `values are read as the core's own JSON`() {
        val entry = read<SessionEntry>("""{"kind": "soak", "minutes": 10, "started_at": "2026-11-21T21:00:00+01:00"}""")
        assertEquals(Instant.parse("2026-11-21T20:00:00Z"), (entry as SessionEntry).startedAt)
        assertEquals(Armed.Unknown, read<Armed>("\"unknown\""))
        assertEquals(PlayerEvent.Stop(StopReason.PAIN), read<PlayerEvent>("""{"stop": {"reason": "pain"}}"""))
        assertEquals(InvalidWhy.Missing, read<InvalidWhy>("\"missing\""))
        assertTrue(read<InstepException>("\"player_moved\"") is InstepException.PlayerMoved)
        assertEquals(Mode.OWN_FEET, read<Mode>("\"self\""))
        assertEquals(JsonNull, toJson(read<Transition?>("null")))
    }

    @Test
    fun `what no type takes fails`() {
        assertThrows<Failure> { read<SessionEntry>("""{"kind": "soak", "minuets": 10}""") }
        assertThrows<Failure> { read<SessionEntry>("""{"kind": "sock"}""") }
        assertThrows<Failure> { read<SessionEntry>("""{"kind": "SOAK"}""") }
        assertThrows<Failure> { read<SessionEntry>("""{"kind": "soak", "started_at": "21:00"}""") }
        assertThrows<Failure> { read<SessionEntry>("""{"kind": "soak", "minutes": "10"}""") }
        assertThrows<Failure> { read<SessionEntry>("""{"kind": "soak", "minutes": 10.5}""") }
        assertThrows<Failure> { read<SessionEntry>("""{"minutes": 10}""") }
        // Kotlin has a default for it; the scenario must still say it.
        assertThrows<Failure> { read<RatingEntry>("""{"item": "sleep", "answer": "skipped"}""") }
        assertThrows<Failure> { read<PlayerEvent>("\"stop\"") }
        assertThrows<Failure> { read<PlayerEvent>("""{"tick": {}}""") }
        assertThrows<Failure> { read<PlayerEvent>("""{"stop": {"reason": "pain"}, "tick": {}}""") }
    }

    @Test
    fun `names stand for results`() {
        val bindings = Bindings()
        bindings.bind("s1", json("""{"session": {"id": "7", "stamp": 3}}"""))
        val given = json("""{"a": "$S.session.id", "b": ["$S.session.stamp"], "c": "$$S"}""") as JsonObject
        assertEquals(json("""{"a": "7", "b": [3], "c": "$S"}"""), bindings.resolve(given))
        for (text in listOf("\$s2", "$S.nope", "$", "$S.")) {
            assertThrows<Failure>(text) {
                bindings.resolve(JsonPrimitive(text))
            }
        }
        assertThrows<Failure> { bindings.bind("s1", JsonNull) }
    }

    @Test
    fun `the clock runs from step to step through a change of the clocks`() {
        val clock = ScenarioClock(Start("2026-10-24T21:00:00+02:00", "Europe/Berlin", null))
        clock.goOn(step(""""at": "+1d", "boot": "b2""""))
        assertEquals(Instant.parse("2026-10-25T19:00:00Z"), clock.wall())
        assertEquals("b2", clock.uptime().boot)
        clock.goOn(step(""""zone": "Asia/Tokyo", "at": "2026-10-26T04:00:00+09:00", "monotonic_ms": 5"""))
        assertEquals(5, clock.uptime().milliseconds)
        for (at in listOf(
            "2026-10-25T20:00:00+02:00",
            "2026-10-25T20:00:00",
            "tomorrow",
            "+90",
            "+s",
            "+1w",
            "+-1s",
            "",
        )) {
            assertThrows<Failure>(at) { clock.goOn(step(""""at": "$at"""")) }
        }
        assertThrows<Failure> { clock.goOn(step(""""zone": "Europe/Atlantis"""")) }
    }

    @Test
    fun `whatever is not as the scenario says fails`() {
        assertEquals(2, played("""{"call": "settings", "expect": {"aim": null}}"""))
        val wrong = mapOf(
            """{"call": "settings", "expect": {"aim": 4}}""" to "`aim` is null, not 4",
            """{"call": "settings", "expect": {"goal": 4}}""" to "no `goal`",
            """{"call": "settings", "error": {"kind": "busy"}}""" to "an error was expected",
            """{"call": "continue_session"}""" to "it failed",
            """{"call": "continue_session", "error": {"kind": "busy"}}""" to "`kind` is \"not_found\"",
            """{"call": "setings"}""" to "no call `setings`",
            """{"call": "shutdown"}""" to "no call `shutdown`",
            """{"call": "settings", "with": {"what": 1}}""" to "no `what`",
            """{"call": "review", "with": {"day": "$S"}}""" to "nothing is called",
            """{"call": "settings", "expect": {}}""" to "expects nothing",
            """{"call": "settings", "expect": {"aim": null}, "error": {"kind": "busy"}}""" to "exclude each other",
            """{"at": "+1s"}""" to "neither",
            """{"reopen": true, "bind": "x"}""" to "need a `call`",
            """{"call": "settings", "exepct": {"aim": null}}""" to "exepct",
        )
        for ((step, why) in wrong) {
            val failure = assertThrows<Failure>(step) { played(step) }
            assertTrue(why in failure.message.orEmpty(), "$step: ${failure.message}")
        }
    }

    private fun played(step: String): Int = runBlocking {
        val start = """{"now": "2026-11-21T21:00:00+01:00", "zone": "Europe/Berlin"}"""
        val scenario = Scenario.read("""{"name": "n", "why": "w", "start": $start, "steps": [$step]}""")
        Playing(scenario, Files.createTempDirectory(folder, "play"), Playing::asWritten).play()
    }

    private fun step(keys: String): Step = Step(Keys(json("""{"call": "today", $keys}"""), "step"))

    private fun json(text: String): JsonElement = Json.parseToJsonElement(text)

    private inline fun <reified T> read(text: String): Any? = fromJson(json(text), typeOf<T>(), "it")

    private companion object {
        /** A reference, which a Kotlin text can't begin with plainly. */
        const val S = "\$s1"
    }
}

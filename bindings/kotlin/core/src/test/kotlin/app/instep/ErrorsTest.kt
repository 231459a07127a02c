package app.instep

import app.instep.core.Damage
import app.instep.core.FfiConverterString
import app.instep.core.FfiConverterTypeMoment
import app.instep.core.GuideRequest
import app.instep.core.HistoryRequest
import app.instep.core.InstepException
import app.instep.core.InternalException
import app.instep.core.InvalidWhy
import app.instep.core.Locale
import app.instep.core.OpenOptions
import app.instep.core.PlayerEvent
import app.instep.core.RustBuffer
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.Thing
import app.instep.core.UniffiLib
import app.instep.core.UniffiRustCallStatus
import app.instep.scenario.parts
import app.instep.scenario.property
import app.instep.scenario.snakeCase
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.io.RandomAccessFile
import java.nio.file.Path
import java.util.UUID
import kotlin.io.path.createDirectory
import kotlin.io.path.deleteExisting
import kotlin.io.path.readBytes
import kotlin.io.path.writeText
import kotlin.reflect.KClass
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import app.instep.core.Instep as Core

class ErrorsTest {
    @TempDir
    lateinit var folder: Path

    private val data by lazy { folder.resolve("instep.db") }
    private val now = DevicePresent(StillClock()).now()

    /** One of each shape an error can have. */
    private val all: List<InstepException> =
        listOf(
            InstepException.Busy(),
            InstepException.Full(),
            InstepException.ReadOnly(),
            InstepException.ProtectedStorage(),
            InstepException.NotOurs(),
            InstepException.Newer(found = 9, known = 1),
            InstepException.Suspended(),
            InstepException.Closed(),
            InstepException.Refused(changes = emptyList(), possible = listOf("G0")),
            InstepException.PlayerMoved(),
            InstepException.Conflict(),
            InstepException.Internal(),
        ) + Damage.entries.map { InstepException.Damaged(it) } + Thing.entries.map { InstepException.NotFound(it) } +
            whys.map { InstepException.Invalid("minutes", it) } +
            InstepException.Invalid("no such field", InvalidWhy.Missing)

    @Test
    fun `every error has words for people`() = runBlocking {
        assertEquals(InstepException::class.sealedSubclasses.toSet(), all.map { it::class }.toSet<KClass<*>>())
        for (error in all) {
            val words = FootCare.explain(error, Locale("en"))
            for (text in listOf(words.title, words.kept, words.mend)) {
                // A key without a text comes back as itself.
                assertTrue(' ' in text && text.trim() == text, "$error: `$text`")
            }
            assertEquals(snakeCase(error::class.simpleName.orEmpty()), error.kind)
        }
    }

    @Test
    fun `an error prints its name and its fields in words`() {
        assertEquals("closed", InstepException.Closed().message)
        assertEquals("invalid: field=days, why=Missing", InstepException.Invalid("days", InvalidWhy.Missing).message)
        assertEquals("not found: what=GUIDE", InstepException.NotFound(Thing.GUIDE).message)
        for (error in all) assertFalse(Regex("@[0-9a-f]+").containsMatchIn("$error"), "$error")
    }

    @Test
    fun `a field has the name it has in Kotlin, and its words all the same`() {
        for ((core, app) in listOf("comfort_after" to "comfortAfter", "day" to "day")) {
            assertEquals(app, fieldName(core))
            assertEquals(core, coreName(app))
        }
        val place = "session[3].started_at:12"
        assertEquals(listOf(place, place), listOf(fieldName(place), coreName(place)))
        val why = InvalidWhy.OutOfRange(0, 10)
        val words = listOf("comfortAfter", "comfort_after").map {
            FootCare.explain(InstepException.Invalid(it, why), Locale("en"))
        }
        assertEquals(words.first(), words.last())
    }

    @Test
    fun `an error crosses with its fields`() = runBlocking {
        val range = assertThrows<InstepException.Invalid> { open(OpenOptions(data.toString(), busyTimeoutMs = -1)) }
        assertEquals("busyTimeoutMs" to InvalidWhy.OutOfRange(0, 60_000), range.field to range.why)
        val isFolder = assertThrows<InstepException.Invalid> { open(folder.resolve("d").createDirectory()) }
        assertEquals("path" to InvalidWhy.IsAFolder, isFolder.field to isFolder.why)
        val nowhere = assertThrows<InstepException.NotFound> { open(folder.resolve("no").resolve("instep.db")) }
        assertEquals(Thing.FILE, nowhere.what)

        val text = folder.resolve("letter.txt").also { it.writeText("Dear Sir or Madam") }
        val before = text.readBytes()
        assertThrows<InstepException.NotOurs> { open(text) }
        assertContentEquals(before, text.readBytes())

        open(data).use { instep ->
            val session = assertThrows<InstepException.NotFound> { instep.session(UUID(0, 0)) }
            assertEquals(Thing.SESSION, session.what)
            val guide = assertThrows<InstepException.NotFound> { instep.guide(GuideRequest("G999")) }
            assertEquals(Thing.GUIDE, guide.what)
            val player = assertThrows<InstepException.NotFound> { instep.play(PlayerEvent.Tick, 0) }
            assertEquals(Thing.PLAYER, player.what)
        }
    }

    @Test
    fun `a file of a newer version is left alone`() = runBlocking {
        open(data).close()
        RandomAccessFile(data.toFile(), "rw").use {
            // Where SQLite keeps user_version.
            it.seek(60)
            it.writeInt(99)
        }
        val before = data.readBytes()
        val newer = assertThrows<InstepException.Newer> { open(data) }
        assertEquals(99, newer.found)
        assertTrue(newer.known < 99)
        assertContentEquals(before, data.readBytes())
        assertEquals(99, FootCare.inspect(data.toString()).version)
    }

    @Test
    fun `a file that is gone is no first run`() = runBlocking {
        open(data).close()
        data.deleteExisting()
        assertEquals(Damage.MISSING, assertThrows<InstepException.Damaged> { open(data) }.what)
    }

    @Test
    fun `no error tells what a person wrote`() = runBlocking {
        val note = "my left heel, since the fall"
        open(data).use { instep ->
            val entry = SessionEntry(SessionKind.SOAK, minutes = 10, note = note.repeat(200))
            val error = assertThrows<InstepException.Invalid> { instep.logSession(entry) }
            assertEquals(InvalidWhy.TooLong(2000), error.why)
            assertFalse("heel" in error.stackTraceToString())
        }
    }

    @Test
    fun `what the generated layer throws comes without its text`() {
        val internal = assertThrows<InstepException.Internal> { guarded { throw InternalException("my left heel") } }
        assertFalse("heel" in internal.stackTraceToString())
        assertNull(internal.cause)
        val closed = assertThrows<InstepException.Closed> { guarded { throw IllegalStateException("destroyed") } }
        assertNull(closed.cause)
        val typed = InstepException.Conflict()
        assertEquals(typed, assertThrows<InstepException.Conflict> { guarded { throw typed } })
    }

    /** Kotlin's ids are UUIDs and can't be bad; what crosses is text, and other callers exist. */
    @Test
    fun `a text that is no id is refused at the boundary`() {
        Core.open(OpenOptions(data.toString()), now).use { core ->
            for (text in listOf("", "7", "{00000000-0000-7000-8000-000000000000}", "\u0000", "é".repeat(10_000))) {
                val status = sessionByText(core, FfiConverterString.lower(text), FfiConverterTypeMoment.lower(now))
                assertTrue(status.isError(), text)
                val error = InstepException.lift(status.error_buf) as InstepException.Invalid
                assertEquals("id" to InvalidWhy.NotAnId, error.field to error.why)
            }
        }
    }

    @Test
    fun `bytes that are no record do no harm`() {
        Core.open(OpenOptions(data.toString()), now).use { core ->
            val status = sessionByText(core, FfiConverterString.lower("${UUID(0, 0)}"), FfiConverterString.lower("no"))
            assertTrue(status.isPanic())
            assertEquals(0, core.history(HistoryRequest(), now).sessionIds.size)
        }
    }

    /** The call that the generated `session` makes, with whatever bytes. */
    private fun sessionByText(core: Core, id: RustBuffer.ByValue, moment: RustBuffer.ByValue): UniffiRustCallStatus {
        val status = UniffiRustCallStatus()
        core.callWithHandle { UniffiLib.uniffi_instep_fn_method_instep_session(it, id, moment, status) }
        return status
    }

    @Test
    fun `the fields of an error are its own`() {
        for (error in InstepException::class.sealedSubclasses) {
            // Throwable has these; a field of that name would hide it.
            val reserved = setOf("message", "cause", "stack_trace")
            assertEquals(emptySet(), error.parts.keys intersect reserved, "$error")
            for (part in error.parts.values) assertNotEquals("", error.property(part).name)
        }
    }

    private suspend fun open(path: Path): FootCare = open(OpenOptions(path.toString()))

    private suspend fun open(options: OpenOptions): FootCare = FootCare.open(options, StillClock())

    private companion object {
        val whys: List<InvalidWhy> =
            listOf(
                InvalidWhy.OutOfRange(1, 120),
                InvalidWhy.TooLong(80),
                InvalidWhy.TooLarge(256),
                InvalidWhy.NotOneOf(listOf("left", "right")),
                InvalidWhy.ColumnMissing(listOf("minutes")),
            ) +
                InvalidWhy::class.sealedSubclasses.mapNotNull { it.objectInstance }
    }
}

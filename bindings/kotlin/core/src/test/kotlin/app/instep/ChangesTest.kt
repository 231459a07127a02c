package app.instep

import app.instep.core.ChangedArea
import app.instep.core.InstepException
import app.instep.core.OpenOptions
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.SettingChange
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.onSubscription
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.takeWhile
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.util.UUID
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@Timeout(120)
class ChangesTest {
    @TempDir
    lateinit var folder: Path

    private val soak = SessionEntry(SessionKind.SOAK, minutes = 10)

    @Test
    fun `a write on one task is seen as a change by another`() = runBlocking {
        open().use { footCare ->
            val ready = CompletableDeferred<Unit>()
            val seen = async(Dispatchers.Default) {
                footCare.changes.onSubscription { ready.complete(Unit) }.first()
            }
            ready.await()
            launch(Dispatchers.IO) { footCare.logSession(soak) }
            assertTrue(ChangedArea.SESSIONS in seen.await())
        }
    }

    @Test
    fun `of a thousand writes none is missed and none is invented`() = runBlocking {
        val writes = 1000
        open().use { footCare ->
            val ready = CompletableDeferred<Unit>()
            val sets = mutableListOf<Set<ChangedArea>>()
            var shown: Int? = null
            val screen = async(Dispatchers.Default) {
                footCare.changes.onSubscription { ready.complete(Unit) }.take(writes).collect {
                    sets += it
                    shown = footCare.settings().aim
                }
            }
            ready.await()
            repeat(writes / 2) {
                footCare.logSession(soak)
                footCare.today()
                footCare.changeSetting(SettingChange.Aim(1 + it % 7))
                val failed = runCatching { footCare.deleteSession(UUID(0, 0)) }.exceptionOrNull()
                assertTrue(failed is InstepException.NotFound, "$failed")
            }
            screen.await()
            assertEquals(writes, sets.size)
            assertEquals(writes / 2, sets.count { ChangedArea.SETTINGS in it })
            assertEquals(writes / 2, sets.count { ChangedArea.SESSIONS in it })
            assertEquals(footCare.settings().aim, shown)
        }
    }

    @Test
    fun `writes that end together are all in what is told`() = runBlocking {
        open().use { footCare ->
            val (ready, seen) = CompletableDeferred<Unit>() to mutableSetOf<ChangedArea>()
            val screen = launch(Dispatchers.Default) {
                footCare.changes.onSubscription { ready.complete(Unit) }
                    .takeWhile {
                        seen += it
                        !seen.containsAll(listOf(ChangedArea.SESSIONS, ChangedArea.SETTINGS))
                    }.collect()
            }
            ready.await()
            launch(Dispatchers.IO) { footCare.logSession(soak) }
            launch(Dispatchers.IO) { footCare.changeSetting(SettingChange.Aim(3)) }
            screen.join()
        }
    }

    private suspend fun open(): FootCare =
        FootCare.open(OpenOptions(folder.resolve("instep.db").toString()), StillClock())
}

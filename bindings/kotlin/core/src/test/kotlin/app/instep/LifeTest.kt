package app.instep

import app.instep.core.HistoryRequest
import app.instep.core.InstepException
import app.instep.core.OpenOptions
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant
import java.util.UUID
import java.util.concurrent.CountDownLatch
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import kotlin.concurrent.thread
import kotlin.io.path.exists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@Timeout(120)
class LifeTest {
    @TempDir
    lateinit var folder: Path

    private val data by lazy { folder.resolve("instep.db") }
    private val soak = SessionEntry(SessionKind.SOAK, minutes = 10)

    @Test
    fun `after close every call fails with Closed`() = runBlocking {
        val instep = open()
        instep.close()
        instep.close()
        assertThrows<InstepException.Closed> { instep.today() }
        assertThrows<InstepException.Closed> { instep.logSession(soak) }
        assertThrows<InstepException.Closed> { instep.suspend() }
        assertThrows<InstepException.Closed> { instep.resume() }
        open().use { assertEquals(0, it.history().sessionIds.size) }
    }

    @Test
    fun `a call that races close succeeds or fails with Closed`() = runBlocking {
        val calls = 1000
        var done = 0
        repeat(calls) { n ->
            val instep = open()
            val start = CyclicBarrier(2)
            val call = async(Dispatchers.IO) {
                start.await()
                try {
                    instep.settings()
                    true
                } catch (_: InstepException.Closed) {
                    false
                }
            }
            launch(Dispatchers.IO) {
                start.await()
                // A microsecond later each time: close meets the call at its beginning, in it, and after it.
                val at = System.nanoTime() + n * 1000L
                while (System.nanoTime() < at) Thread.onSpinWait()
                instep.close()
            }.join()
            if (call.await()) done += 1
        }
        println("calls that raced close: $done of $calls were answered")
    }

    @Test
    fun `close waits for the call that is running`() = runBlocking {
        val entries = 20
        val instep = open()
        val writing = async(Dispatchers.IO) {
            var written = 0
            try {
                repeat(entries) {
                    instep.logSession(soak)
                    written += 1
                }
            } catch (_: InstepException.Closed) {
                // From here on nothing is written, and nothing that was is lost.
            }
            written
        }
        Thread.sleep(20)
        instep.close()
        val written = writing.await()
        open().use { assertEquals(written, it.history(HistoryRequest(limit = 60)).sessionIds.size) }
    }

    @Test
    fun `two threads write 200 sessions each`() = runBlocking {
        open().use { instep ->
            coroutineScope {
                repeat(2) { launch(Dispatchers.IO) { repeat(200) { instep.logSession(soak) } } }
            }
            val found = mutableSetOf<UUID>()
            var page = instep.history(HistoryRequest(limit = 60))
            while (true) {
                page.sessionIds.forEach { assertTrue(found.add(it), "$it twice") }
                page = instep.history(HistoryRequest(limit = 60, cursor = page.nextCursor ?: break))
            }
            assertEquals(400, found.size)
        }
    }

    @Test
    fun `suspend lets go of the file and resume takes it up again`() = runBlocking {
        open().use { instep ->
            instep.logSession(soak)
            repeat(2) { instep.suspend() }
            assertThrows<InstepException.Suspended> { instep.today() }
            // Let go of means: no journal is left beside it.
            assertFalse(folder.listDirectoryEntries().any { it.name.endsWith("-wal") })
            repeat(2) { instep.resume() }
            assertEquals(1, instep.history().sessionIds.size)
            instep.suspend()
        }
        open().use { assertEquals(1, it.history().sessionIds.size) }
    }

    @Test
    fun `suspend and resume from other threads during calls`() = runBlocking {
        open().use { instep ->
            val writers = List(2) {
                async(Dispatchers.IO) {
                    (1..60).count {
                        try {
                            instep.logSession(soak)
                            true
                        } catch (_: InstepException.Suspended) {
                            false
                        }
                    }
                }
            }
            val switches = List(2) {
                launch(Dispatchers.IO) {
                    repeat(30) {
                        instep.suspend()
                        instep.resume()
                    }
                }
            }
            switches.joinAll()
            val written = writers.awaitAll().sum()
            instep.resume()
            var found = 0
            var request: HistoryRequest? = HistoryRequest(limit = 60)
            while (request != null) {
                val page = instep.history(request)
                found += page.sessionIds.size
                request = page.nextCursor?.let { HistoryRequest(limit = 60, cursor = it) }
            }
            assertEquals(written, found, "what was answered is written, and nothing else")
        }
    }

    @Test
    fun `a call runs on the dispatcher that was given`() = runBlocking {
        val name = "instep-only"
        val clock = object : DeviceClock by StillClock() {
            var thread: String? = null

            override fun wall(): Instant = StillClock().wall.also { thread = Thread.currentThread().name }
        }
        Executors.newSingleThreadExecutor { Thread(it, name) }.asCoroutineDispatcher().use { only ->
            FootCare.open(OpenOptions(data.toString()), clock, only).use {
                clock.thread = null
                it.today()
                assertEquals(name, clock.thread?.substringBefore(" @"))
            }
        }
    }

    @Test
    fun `suspend waits for no thread of the calls`() = runBlocking {
        val (began, goOn) = CountDownLatch(1) to CountDownLatch(1)
        val clock = object : DeviceClock by StillClock() {
            @Volatile var held = false

            override fun wall(): Instant = StillClock().wall.also {
                if (held) {
                    began.countDown()
                    goOn.await()
                }
            }
        }
        Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { only ->
            FootCare.open(OpenOptions(data.toString()), clock, only, only).use { footCare ->
                clock.held = true
                val call = async(Dispatchers.IO) { runCatching { footCare.today() } }
                began.await()
                footCare.suspend()
                goOn.countDown()
                assertTrue(call.await().exceptionOrNull() is InstepException.Suspended)
            }
        }
    }

    @Test
    fun `a call that takes long keeps no other waiting`() = runBlocking {
        val (began, goOn) = CountDownLatch(1) to CountDownLatch(1)
        val clock = object : DeviceClock by StillClock() {
            override fun wall(): Instant = StillClock().wall.also {
                if (Thread.currentThread().name.startsWith("long")) {
                    began.countDown()
                    goOn.await()
                }
            }
        }
        val threads = listOf("calls", "long").map { name -> Executors.newSingleThreadExecutor { Thread(it, name) } }
        val (calls, long) = threads.map { it.asCoroutineDispatcher() }
        FootCare.open(OpenOptions(data.toString()), clock, calls, long).use { footCare ->
            val backup = async(Dispatchers.IO) { footCare.backup() }
            began.await()
            footCare.today()
            assertFalse(backup.isCompleted)
            goOn.countDown()
            assertTrue(Path.of(backup.await().path).exists())
        }
        threads.forEach { it.shutdown() }
    }

    @Test
    fun `a cancelled call is still written whole`() = runBlocking {
        val began = CompletableDeferred<Unit>()
        val clock = object : DeviceClock by StillClock() {
            var tell = false

            override fun wall(): Instant {
                if (tell) {
                    began.complete(Unit)
                    Thread.sleep(50)
                }
                return StillClock().wall
            }
        }
        FootCare.open(OpenOptions(data.toString()), clock).use { instep ->
            clock.tell = true
            val call = launch { instep.logSession(soak) }
            began.await()
            call.cancel()
            call.join()
            clock.tell = false
            assertEquals(1, instep.history().sessionIds.size)
        }
    }

    @Test
    fun `an opening that nobody waits for closes the file`() = runBlocking {
        val clock = object : DeviceClock by StillClock() {
            var whenAsked: () -> Unit = {}

            override fun wall(): Instant = StillClock().wall.also { whenAsked() }
        }
        val opening = async(Dispatchers.IO) {
            clock.whenAsked = { cancel() }
            FootCare.open(OpenOptions(data.toString()), clock)
        }
        assertThrows<CancellationException> { opening.await() }
        assertTrue(data.exists())
        assertFalse(folder.listDirectoryEntries().any { it.name.endsWith("-wal") }, "it is still open")
    }

    @Test
    fun `an object that is forgotten does no harm`(): Unit = runBlocking {
        repeat(20) { open().logSession(soak) }
        System.gc()
        thread { System.gc() }.join()
        open().use { assertEquals(20, it.history().sessionIds.size) }
    }

    private suspend fun open(): FootCare = FootCare.open(OpenOptions(data.toString()), StillClock())
}

package app.instep.ui.player

import app.instep.DeviceClock
import app.instep.FootCare
import app.instep.Uptime
import app.instep.core.Locale
import app.instep.core.OpenOptions
import app.instep.core.Player
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.forInstep
import app.instep.ui.app.Holder
import app.instep.ui.stage.RecordingSeams
import app.instep.ui.stage.StillClock
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import java.io.File
import java.nio.file.Files
import java.time.Instant
import java.time.ZoneId

/**
 * The real core and the engine on one virtual clock: an evening passes in a second.
 *
 * @property folder where the data file lies; another process opens the same one.
 */
@OptIn(ExperimentalCoroutinesApi::class)
internal class VirtualStage(
    private val test: TestScope,
    val folder: File = Files.createTempDirectory("instep").toFile(),
) : DeviceClock {
    private val dispatcher = StandardTestDispatcher(test.testScheduler)
    private val path = File(folder, "instep.db").path
    private val locale: Locale = java.util.Locale.UK.forInstep(twelveHours = false)
    val seams = RecordingSeams(File(folder, "cache"))

    /** The number of calls that the core answered: each reads the wall clock once. */
    var calls = 0
        private set

    val holder = Holder(test.backgroundScope, seams, path, locale, clock = this) {
        FootCare.open(OpenOptions(path, it), this, dispatcher, dispatcher)
    }
    val engine get() = holder.engine
    val player: Player get() = checkNotNull(engine.played.value) { "no session" }.player

    override fun wall(): Instant {
        calls += 1
        return StillClock.EVENING.toInstant().plusMillis(test.testScheduler.currentTime)
    }

    override fun uptime() = Uptime(1_000_000 + test.testScheduler.currentTime, "boot")

    override fun zone(): ZoneId = StillClock.EVENING.zone

    suspend fun begin(guide: String = "G0"): Player =
        engine.begin(StartEntry(StartRequest(guide = guide), nothingNew = true)).also { test.runCurrent() }

    /** Lets time pass, and what is due in it happen. */
    fun pass(seconds: Int) {
        test.advanceTimeBy(seconds * 1000L)
        test.runCurrent()
    }

    fun <T> doing(act: Engine.() -> T): T = engine.act().also { test.runCurrent() }

    /** Ends every text that is being said. */
    fun endSpeech() {
        seams.speaking.toList().also { seams.speaking.clear() }.forEach { it() }
        test.runCurrent()
    }

    /** Ends the process without a word to the core. */
    suspend fun kill() {
        holder.core().close()
    }
}

/** Plays on a new data file. */
internal fun onVirtualClock(steps: suspend VirtualStage.() -> Unit) = runTest {
    val stage = VirtualStage(this)
    try {
        stage.pass(0)
        stage.steps()
    } finally {
        stage.kill()
        stage.folder.deleteRecursively()
    }
}

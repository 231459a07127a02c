package app.instep.ui.stage

import app.instep.FootCare
import app.instep.core.Labels
import app.instep.core.Locale
import app.instep.core.OpenOptions
import app.instep.forInstep
import app.instep.ui.app.Holder
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.io.File
import java.nio.file.Files
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes

/** The real core on a real file in a folder of its own, with a clock that stands still and a device that writes down. */
class Stage(
    val clock: StillClock = StillClock(),
    language: String = "en-GB",
    val folder: File = Files.createTempDirectory("instep").toFile(),
    saved: List<String> = emptyList(),
) : AutoCloseable {
    val locale: Locale = java.util.Locale.forLanguageTag(language).forInstep(twelveHours = false)
    val seams = RecordingSeams(File(folder, "cache").apply { mkdirs() })
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default.limitedParallelism(1))
    val path: String = File(folder, "instep.db").path
    val holder = Holder(scope, seams, path, locale, saved, clock) { FootCare.open(OpenOptions(path, it), clock) }
    val labels: Labels get() = holder.labels.value

    /** Makes calls by hand, as a past that a screen shows. */
    fun <T> core(calls: suspend FootCare.() -> T): T = runBlocking { holder.core().calls() }

    /** Waits for the upkeep of the opening, which else finds whatever the test does meanwhile. */
    fun awaitUpkeep(): Unit = runBlocking {
        withTimeout(1.minutes) {
            while (holder.core().diagnostics().none { it.call == "backup_if_due" }) delay(SHORT)
        }
    }

    /** Ends the process without a word to the core: what a kill leaves. */
    fun kill() {
        scope.cancel()
        runBlocking { holder.core() }.close()
    }

    override fun close() {
        scope.cancel()
        holder.close()
        folder.deleteRecursively()
    }

    private companion object {
        val SHORT = 10.milliseconds
    }
}

package app.instep.desktop

import app.instep.ui.app.Voice
import kotlinx.coroutines.flow.MutableStateFlow
import java.io.File
import java.io.IOException
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicLong

/** Speaks by the speech dispatcher, or by espeak where that is all there is. */
internal class DesktopVoice(path: String = System.getenv("PATH").orEmpty()) : Voice {
    private val folders = path.split(File.pathSeparator).filter { it.isNotEmpty() }
    private val program = listOf("spd-say", "espeak-ng", "espeak").find(::exists)
    private val worker = Executors.newSingleThreadExecutor { Thread(it, "voice").apply { isDaemon = true } }
    private val turn = AtomicLong()

    @Volatile
    private var speaking: Process? = null

    override val reader: MutableStateFlow<Boolean> = MutableStateFlow(false)
    override val muted: MutableStateFlow<Boolean> = MutableStateFlow(false)
    override val speaks: Boolean get() = program != null

    override fun say(texts: List<String>, language: String, done: () -> Unit) {
        stop()
        val mine = turn.incrementAndGet()
        worker.execute {
            texts.takeWhile { turn.get() == mine }.forEach { run(command(it, language)) }
            if (turn.get() == mine) done()
        }
    }

    override fun stop() {
        turn.incrementAndGet()
        val before = speaking ?: return
        before.destroy()
        // The dispatcher speaks on when the program that asked it has ended.
        if (program == "spd-say") worker.execute { run(listOf("spd-say", "-S")) }
    }

    private fun command(text: String, language: String): List<String> {
        val tongue = language.substringBefore('-')
        return when (program) {
            "spd-say" -> listOf("spd-say", "-w", "-r", "-10", "-l", tongue, "--", text)
            null -> emptyList()
            else -> listOf(program, "-s", "158", "-v", tongue, "--", text)
        }
    }

    private fun run(command: List<String>) {
        if (command.isEmpty()) return
        try {
            val process = ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
            speaking = process
            process.waitFor()
        } catch (_: IOException) {
            // It was there at the start and is gone: what it would say is on the screen.
        } finally {
            speaking = null
        }
    }

    private fun exists(name: String): Boolean = folders.any { File(it, name).canExecute() }
}

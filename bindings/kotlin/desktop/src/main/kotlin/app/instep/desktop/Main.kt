package app.instep.desktop

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.ApplicationScope
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowPosition
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.instep.FootCare
import app.instep.JvmClock
import app.instep.core.InstepException
import app.instep.core.OpenOptions
import app.instep.forInstep
import app.instep.ui.app.App
import app.instep.ui.app.Holder
import app.instep.ui.theme.InstepTheme
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import java.awt.EventQueue
import java.awt.Frame
import java.io.File
import java.time.LocalTime
import java.util.Locale
import kotlin.system.exitProcess

public fun main(arguments: Array<String>) {
    val options = Options.read(arguments.toList(), System.getenv())
    if (options == null) {
        System.err.println("instep-desktop [--data FILE]")
        exitProcess(2)
    }
    val home = File(System.getProperty("user.home"))
    val data = options.data?.let(::File) ?: defaultData(System.getProperty("os.name"), System.getenv(), home)
    val app = Desk(data)
    application(exitProcessOnExit = false) { app.Windows(this) }
    app.close()
    exitProcess(0)
}

/** The app on a desktop: what lives as long as the process. */
internal class Desk(data: File) {
    private val clock = JvmClock()
    private val places = Places(File("${data.path}-places"))
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private var frame: Frame? = null
    private val seams = DesktopSeams(File("${data.path}-cache"), clock, Bus(), { title }, ::toFront)
    private val holder: Holder =
        Holder(
            scope,
            seams,
            data.path,
            Locale.getDefault().forInstep(),
            places.read(),
            clock,
        ) { FootCare.open(OpenOptions(data.path, it), clock) }

    private val title: String get() = holder.labels.value.common.appName

    init {
        seams.notices.start(holder)
    }

    @Composable
    fun Windows(application: ApplicationScope) {
        val labels by holder.labels.collectAsState()
        val state = rememberWindowState(
            position = WindowPosition.PlatformDefault,
            size = DpSize(412.dp, 892.dp),
        )
        var help by remember { mutableStateOf(false) }
        val keys = remember { Keys(holder) { help = true } }
        Window(
            application::exitApplication,
            state,
            title = labels.common.appName,
            icon = Icon,
            onKeyEvent = keys::take,
        ) {
            LaunchedEffect(Unit) { frame = window }
            LaunchedEffect(state.isMinimized) { holder.engine.setFront(!state.isMinimized) }
            LaunchedEffect(state.isMinimized) { if (!state.isMinimized) followOthers() }
            val dark = isSystemInDarkTheme() || isEvening()
            App(holder, dark)
            if (help) InstepTheme(dark) { KeysSheet(labels.keyboard, labels.common) { help = false } }
        }
    }

    /** A session stays as the core has it: the next start shows it, and goes on after a tap. */
    fun close() {
        places.write(holder.navigator.save())
        scope.cancel()
        seams.close()
        holder.close()
    }

    /** Reads again when another process, as the terminal, has written to the file. */
    private suspend fun followOthers() {
        var version: Long? = null
        while (true) {
            try {
                val now = holder.call { dataVersion() }
                if (version != null && now != version) holder.refresh()
                version = now
            } catch (_: InstepException) {
                // The open screens show what is wrong with the file.
            }
            delay(POLL_MS)
        }
    }

    private fun toFront(): Unit = EventQueue.invokeLater {
        frame?.apply {
            extendedState = extendedState and Frame.ICONIFIED.inv()
            toFront()
        }
    }

    private companion object {
        const val POLL_MS = 2000L
    }
}

/** True while it is dark outside, roughly: the sun is not asked. */
@Composable
private fun isEvening(): Boolean {
    var hour by remember { mutableStateOf(LocalTime.now().hour) }
    LaunchedEffect(Unit) {
        while (true) {
            hour = LocalTime.now().hour
            delay(MINUTE_MS)
        }
    }
    return hour !in DAY_HOURS
}

private const val MINUTE_MS = 60_000L
private val DAY_HOURS = 7..17

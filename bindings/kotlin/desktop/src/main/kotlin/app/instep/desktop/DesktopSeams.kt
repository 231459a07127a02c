package app.instep.desktop

import app.instep.DeviceClock
import app.instep.ui.app.Device
import app.instep.ui.app.Files
import app.instep.ui.app.Haptics
import app.instep.ui.app.Seams
import app.instep.ui.app.SessionState
import app.instep.ui.app.SilentHaptics
import app.instep.ui.app.Voice
import kotlinx.coroutines.flow.MutableStateFlow
import org.freedesktop.dbus.types.UInt32
import java.awt.Desktop
import java.io.File
import java.io.IOException
import java.net.URI
import java.util.concurrent.Executors

/** The services of a desktop. */
internal class DesktopSeams(
    cache: File,
    clock: DeviceClock,
    private val bus: Bus,
    appName: () -> String,
    toFront: () -> Unit,
) : Seams {
    override val chimes: DesktopChimes = DesktopChimes()
    override val notices: DesktopNotices =
        DesktopNotices(FreedesktopPanel(bus, appName), chimes, clock, toFront = toFront)
    override val voice: Voice = DesktopVoice()
    override val haptics: Haptics = SilentHaptics()
    override val files: Files = DesktopFiles(cache)
    override val device: Device = DesktopDevice(bus, appName)

    fun close() {
        notices.close()
        voice.stop()
        bus.close()
    }
}

/** The computer: its screen saver and its browser. */
internal class DesktopDevice(private val bus: Bus, private val appName: () -> String) : Device {
    private val worker = Executors.newSingleThreadExecutor { Thread(it, "screen").apply { isDaemon = true } }
    private var cookie: UInt32? = null

    override val saving: MutableStateFlow<Boolean> = MutableStateFlow(false)
    override val reducedMotion: MutableStateFlow<Boolean> = MutableStateFlow(false)

    override fun keepAwake(on: Boolean): Unit = worker.execute {
        val held = cookie
        if (on && held == null) {
            cookie = screenSaver { it.inhibit(appName(), appName()) }
        } else if (!on && held != null) {
            screenSaver { it.release(held) }
            cookie = null
        }
    }

    override fun dial(): Boolean = false

    override fun browse(url: String) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) return
        try {
            Desktop.getDesktop().browse(URI(url))
        } catch (_: IOException) {
            // There is no browser.
        }
    }

    override fun session(state: SessionState?) {}

    private fun <T> screenSaver(call: (ScreenSaver) -> T): T? =
        bus.ask("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", ScreenSaver::class.java, call)
}

package app.instep.desktop

import app.instep.core.NotificationButton
import app.instep.core.OccurrenceAction
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder
import org.freedesktop.dbus.types.UInt32
import org.freedesktop.dbus.types.Variant
import org.junit.After
import org.junit.Assume.assumeTrue
import org.junit.Before
import org.junit.Test
import java.io.File
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.test.assertEquals
import kotlin.test.assertNull

/** A bus of its own with a notification service that a test writes down from. */
class BusTest {
    private lateinit var daemon: Process
    private lateinit var address: String

    @Before
    fun start() {
        assumeTrue(System.getenv("PATH").split(':').any { File(it, "dbus-daemon").canExecute() })
        daemon = ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address").start()
        address = daemon.inputStream.bufferedReader().readLine()
    }

    @After
    fun end() {
        if (::daemon.isInitialized) daemon.destroy()
    }

    @Test
    fun aNotificationIsShownAndItsButtonIsHeard() {
        val service = WrittenService()
        DBusConnectionBuilder.forAddress(address).withShared(false).build().use { desktop ->
            desktop.requestBusName("org.freedesktop.Notifications")
            desktop.exportObject("/org/freedesktop/Notifications", service)
            Bus { DBusConnectionBuilder.forAddress(address).withShared(false).build() }.use { bus ->
                val panel = FreedesktopPanel(bus) { "Instep" }
                val heard = LinkedBlockingQueue<Pair<Long, String>>()
                panel.listen({ id, button -> heard += id to button }, {})
                val button = NotificationButton("snooze", false, OccurrenceAction.Snooze(), "In 30 minutes")
                assertEquals(7, panel.show("Time for your routine", "14 minutes.", listOf(button), null))
                assertEquals(
                    listOf("Instep", "Time for your routine", "14 minutes.", "snooze", "In 30 minutes"),
                    service.last,
                )
                desktop.sendMessage(
                    NotificationService.ActionInvoked("/org/freedesktop/Notifications", UInt32(7), "snooze"),
                )
                assertEquals(7L to "snooze", heard.poll(1, TimeUnit.MINUTES))
                panel.close(7)
                assertEquals(listOf("closed 7"), service.last)
            }
        }
    }

    @Test
    fun withoutAServiceNothingIsShown() {
        Bus { DBusConnectionBuilder.forAddress(address).withShared(false).build() }.use { bus ->
            assertNull(FreedesktopPanel(bus) { "Instep" }.show("a", "b", emptyList(), null))
        }
    }

    private class WrittenService : NotificationService {
        @Volatile
        var last = listOf<String>()

        override fun capabilities(): List<String> = listOf("actions", "body")

        @Suppress("LongParameterList")
        override fun show(
            app: String,
            replaces: UInt32,
            icon: String,
            summary: String,
            body: String,
            actions: List<String>,
            hints: @JvmSuppressWildcards Map<String, Variant<*>>,
            timeoutMs: Int,
        ): UInt32 {
            last = listOf(app, summary, body) + actions
            return UInt32(7)
        }

        override fun close(id: UInt32) {
            last = listOf("closed $id")
        }

        override fun getObjectPath(): String = "/org/freedesktop/Notifications"
    }
}

package app.instep.desktop

import org.freedesktop.dbus.annotations.DBusInterfaceName
import org.freedesktop.dbus.annotations.DBusMemberName
import org.freedesktop.dbus.connections.impl.DBusConnection
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder
import org.freedesktop.dbus.exceptions.DBusException
import org.freedesktop.dbus.exceptions.DBusExecutionException
import org.freedesktop.dbus.interfaces.DBusInterface
import org.freedesktop.dbus.messages.DBusSignal
import org.freedesktop.dbus.types.UInt32
import org.freedesktop.dbus.types.Variant

/** The service that shows notifications, as freedesktop.org specifies it. */
@DBusInterfaceName("org.freedesktop.Notifications")
internal interface NotificationService : DBusInterface {
    @DBusMemberName("GetCapabilities")
    fun capabilities(): List<String>

    /**
     * Shows a notification. It is not called `notify`: the library takes that for the method of every object.
     *
     * @param actions names and labels in turn.
     */
    @DBusMemberName("Notify")
    @Suppress("LongParameterList")
    fun show(
        app: String,
        replaces: UInt32,
        icon: String,
        summary: String,
        body: String,
        actions: List<String>,
        hints: @JvmSuppressWildcards Map<String, Variant<*>>,
        timeoutMs: Int,
    ): UInt32

    @DBusMemberName("CloseNotification")
    fun close(id: UInt32)

    class ActionInvoked(path: String, val id: UInt32, val action: String) : DBusSignal(path, id, action)

    class NotificationClosed(path: String, val id: UInt32, val reason: UInt32) : DBusSignal(path, id, reason)
}

/** The service that keeps the screen on. */
@DBusInterfaceName("org.freedesktop.ScreenSaver")
internal interface ScreenSaver : DBusInterface {
    @DBusMemberName("Inhibit")
    fun inhibit(app: String, reason: String): UInt32

    @DBusMemberName("UnInhibit")
    fun release(cookie: UInt32)
}

/** The session bus of the desktop; a desktop without one shows nothing and says so. */
internal class Bus(private val connect: () -> DBusConnection = { DBusConnectionBuilder.forSessionBus().build() }) :
    AutoCloseable {
    private val connection: DBusConnection? by lazy {
        try {
            connect()
        } catch (_: DBusException) {
            null
        } catch (_: DBusExecutionException) {
            // There is no address of a bus.
            null
        }
    }

    /** Makes a call to a service; none where it is not there or does not answer. */
    fun <S : DBusInterface, T> ask(name: String, path: String, service: Class<S>, call: (S) -> T): T? = try {
        connection?.getRemoteObject(name, path, service)?.let(call)
    } catch (_: DBusException) {
        null
    } catch (_: DBusExecutionException) {
        null
    }

    fun <S : DBusSignal> listen(signal: Class<S>, heard: (S) -> Unit) {
        try {
            connection?.addSigHandler(signal) { heard(it) }
        } catch (_: DBusException) {
            // Without it a notification is shown, and its buttons do nothing.
        }
    }

    override fun close() {
        connection?.close()
    }
}

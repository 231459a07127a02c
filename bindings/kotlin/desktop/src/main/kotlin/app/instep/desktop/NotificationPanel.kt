package app.instep.desktop

import app.instep.core.NotificationButton
import org.freedesktop.dbus.types.UInt32
import org.freedesktop.dbus.types.Variant

/** The notifications on the desktop. Calls block until the desktop answers: not on the thread that draws. */
internal interface NotificationPanel {
    /** Shows a notification in the place of [replaces]. What the desktop calls it; none where it shows none. */
    fun show(title: String, text: String, buttons: List<NotificationButton>, replaces: Long?): Long?

    fun close(id: Long)

    /** @param pressed is called with the notification and the id of its button, from any thread. */
    fun listen(pressed: (Long, String) -> Unit, closed: (Long) -> Unit)
}

/** The panel of a freedesktop.org desktop. */
internal class FreedesktopPanel(private val bus: Bus, private val appName: () -> String) : NotificationPanel {
    override fun show(title: String, text: String, buttons: List<NotificationButton>, replaces: Long?): Long? =
        ask { service ->
            // None named "default": some desktops show that as one more button, others never as one.
            val offered = if ("actions" in service.capabilities()) buttons else emptyList()
            val actions = offered.flatMap { listOf(it.id, it.label) }
            val hints = mapOf<String, Variant<*>>("desktop-entry" to Variant("instep"), "resident" to Variant(false))
            // It stays until it is answered: a reminder that vanishes by itself was none.
            service.show(appName(), UInt32(replaces ?: 0), "", title, text, actions, hints, 0).toLong()
        }

    override fun close(id: Long) {
        ask { it.close(UInt32(id)) }
    }

    override fun listen(pressed: (Long, String) -> Unit, closed: (Long) -> Unit) {
        bus.listen(NotificationService.ActionInvoked::class.java) { pressed(it.id.toLong(), it.action) }
        bus.listen(NotificationService.NotificationClosed::class.java) { closed(it.id.toLong()) }
    }

    private fun <T> ask(call: (NotificationService) -> T): T? = bus.ask(
        "org.freedesktop.Notifications",
        "/org/freedesktop/Notifications",
        NotificationService::class.java,
        call,
    )
}

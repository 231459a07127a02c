package app.instep.android.notices

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import app.instep.android.R
import app.instep.core.ReminderKind

/** The channels of notifications: one for each kind of reminder, and one for the session that runs. */
internal class Channels(private val context: Context) {
    private val manager = context.getSystemService(NotificationManager::class.java)

    /** Makes them, or gives them the names of another language. What the person chose for them stays. */
    fun create() {
        val reminders = ReminderKind.entries.map { kind ->
            NotificationChannel(of(kind), context.getString(kind.title), NotificationManager.IMPORTANCE_DEFAULT).apply {
                description = context.getString(kind.explanation)
            }
        }
        val session = NotificationChannel(
            SESSION,
            context.getString(R.string.channel_session_name),
            NotificationManager.IMPORTANCE_LOW,
        ).apply {
            description = context.getString(R.string.channel_session_description)
            setShowBadge(false)
        }
        manager.createNotificationChannels(reminders + session)
    }

    /** True where the person switched off a channel of reminders: that of [kind], or any. */
    fun isOff(kind: ReminderKind? = null): Boolean =
        ReminderKind.entries.filter { kind == null || it == kind }.any { isOff(of(it)) }

    private fun isOff(id: String): Boolean =
        manager.getNotificationChannel(id)?.importance == NotificationManager.IMPORTANCE_NONE

    companion object {
        const val SESSION = "session"

        fun of(kind: ReminderKind): String = when (kind) {
            ReminderKind.ROUTINE -> "routine"
            ReminderKind.SLEEP_QUESTION -> "sleep"
            ReminderKind.REVIEW -> "review"
        }

        private val ReminderKind.title
            get() = when (this) {
                ReminderKind.ROUTINE -> R.string.channel_routine_name
                ReminderKind.SLEEP_QUESTION -> R.string.channel_sleep_name
                ReminderKind.REVIEW -> R.string.channel_review_name
            }

        private val ReminderKind.explanation
            get() = when (this) {
                ReminderKind.ROUTINE -> R.string.channel_routine_description
                ReminderKind.SLEEP_QUESTION -> R.string.channel_sleep_description
                ReminderKind.REVIEW -> R.string.channel_review_description
            }
    }
}

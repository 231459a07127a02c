package app.instep.android.notices

import android.app.Notification
import android.app.NotificationManager
import android.content.Context
import app.instep.android.R
import app.instep.core.Notice
import app.instep.core.NoticeCategory
import app.instep.core.NotificationButton
import app.instep.core.Occurrence
import app.instep.core.PlanEntry
import app.instep.core.ReminderKind
import app.instep.toText
import java.time.Duration
import java.time.Instant

/** Shows notifications and takes them away, one for each occurrence. */
internal class Posts(private val context: Context, private val now: () -> Instant) {
    private val manager = context.getSystemService(NotificationManager::class.java)

    /** Shows what an alarm asks for. One that was handed out before makes no sound again. */
    fun show(notice: Notice) {
        val left = Duration.between(now(), notice.expiresAt.toInstant()).toMillis()
        if (left <= 0) return
        val builder = builder(notice.occurrence, notice.kind, notice.title, notice.text)
            .setTimeoutAfter(left)
            .setOnlyAlertOnce(notice.again)
        post(notice.occurrence, notice.category, notice.buttons, builder)
    }

    /** Shows the one that was missed. */
    fun show(entry: PlanEntry, buttons: List<NotificationButton>) {
        post(entry.occurrence, entry.category, buttons, builder(entry.occurrence, entry.kind, entry.title, entry.text))
    }

    fun take(occurrence: Occurrence): Unit = manager.cancel(occurrence.toText(), ID)

    private fun post(
        occurrence: Occurrence,
        category: NoticeCategory,
        buttons: List<NotificationButton>,
        builder: Notification.Builder,
    ) {
        buttons.take(MOST_BUTTONS).forEach {
            val tap = OccurrenceIntents.button(context, occurrence, category, it)
            builder.addAction(Notification.Action.Builder(null, it.label, tap).build())
        }
        manager.notify(occurrence.toText(), ID, builder.build())
    }

    /** Anyone may read it: the core puts no word about health in it. */
    private fun builder(occurrence: Occurrence, kind: ReminderKind, title: String, text: String): Notification.Builder =
        Notification.Builder(context, Channels.of(kind))
            .setSmallIcon(R.drawable.ic_notification)
            .setColor(context.getColor(R.color.accent))
            .setContentTitle(title)
            .setContentText(text)
            .setStyle(Notification.BigTextStyle().bigText(text))
            .setCategory(Notification.CATEGORY_REMINDER)
            .setVisibility(Notification.VISIBILITY_PUBLIC)
            .setGroup(Channels.of(kind))
            .setContentIntent(OccurrenceIntents.open(context, occurrence))
            .setAutoCancel(true)

    private companion object {
        const val ID = 1
        const val MOST_BUTTONS = 3
    }
}

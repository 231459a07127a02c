package app.instep.android.notices

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import app.instep.android.MainActivity
import app.instep.core.NoticeCategory
import app.instep.core.NotificationButton
import app.instep.core.Occurrence
import app.instep.core.ReminderKind
import app.instep.occurrenceOrNull
import app.instep.toText

/**
 * The intents of an occurrence: its alarm, its notification, the buttons of that. The occurrence is in the data, so that
 * each has intents of its own and arming one again replaces it.
 */
internal object OccurrenceIntents {
    const val CATEGORY = "category"
    const val BUTTON = "button"
    const val KIND = "kind"
    private const val ACTION_RING = "app.instep.android.RING"
    private const val ACTION_OPEN = "app.instep.android.OPEN"
    private const val ACTION_BUTTON = "app.instep.android.BUTTON."
    private const val SCHEME = "instep"

    fun occurrence(intent: Intent): Occurrence? =
        intent.data?.takeIf { it.scheme == SCHEME }?.schemeSpecificPart?.let(::occurrenceOrNull)

    /** The alarm; with no [kind] the one to be taken away. */
    fun alarm(context: Context, occurrence: Occurrence, kind: ReminderKind? = null): PendingIntent {
        val intent = Intent(context, FiredReceiver::class.java).setAction(ACTION_RING).setData(uri(occurrence))
        if (kind != null) intent.putExtra(KIND, kind.name)
        return PendingIntent.getBroadcast(context, 0, intent, FLAGS)
    }

    /** A tap on the notification itself. */
    fun open(context: Context, occurrence: Occurrence): PendingIntent =
        PendingIntent.getActivity(context, 0, toApp(context, occurrence).setAction(ACTION_OPEN), FLAGS)

    /** A tap on a button: only those that bring the app to the front open it. */
    fun button(
        context: Context,
        occurrence: Occurrence,
        category: NoticeCategory,
        button: NotificationButton,
    ): PendingIntent {
        val intent = if (button.opensApp) {
            toApp(context, occurrence)
        } else {
            Intent(context, ActionReceiver::class.java).setData(uri(occurrence))
        }
        intent.setAction(ACTION_BUTTON + button.id).putExtra(CATEGORY, category.name).putExtra(BUTTON, button.id)
        return if (button.opensApp) {
            PendingIntent.getActivity(context, 0, intent, FLAGS)
        } else {
            PendingIntent.getBroadcast(context, 0, intent, FLAGS)
        }
    }

    private fun toApp(context: Context, occurrence: Occurrence) =
        Intent(context, MainActivity::class.java).setData(uri(occurrence))

    private fun uri(occurrence: Occurrence) = Uri.fromParts(SCHEME, occurrence.toText(), null)

    private const val FLAGS = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
}

/** The value of an enum by its name; none for an unknown name, as one of a later version. */
internal inline fun <reified E : Enum<E>> named(name: String?): E? = enumValues<E>().find { it.name == name }

package app.instep.android.notices

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.instep.core.NoticeCategory

/** A button of a notification was tapped that is answered without the app. A second tap does nothing: the core knows. */
public class ActionReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val occurrence = OccurrenceIntents.occurrence(intent) ?: return
        val category = named<NoticeCategory>(intent.getStringExtra(OccurrenceIntents.CATEGORY)) ?: return
        val id = intent.getStringExtra(OccurrenceIntents.BUTTON) ?: return
        inBackground(context) { holder ->
            val button = holder.call { notificationWords(category) }.buttons.find { it.id == id } ?: return@inBackground
            holder.call { answerOccurrence(occurrence, button.action) }
            seams.notices.take(occurrence)
            holder.plan()
        }
    }
}

package app.instep.android.notices

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.instep.core.ReminderKind

/** An alarm went off. */
public class FiredReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val occurrence = OccurrenceIntents.occurrence(intent) ?: return
        val kind = named<ReminderKind>(intent.getStringExtra(OccurrenceIntents.KIND))
        inBackground(context) { holder ->
            val request = seams.notices.request(kind)
            val result = holder.call { handleAlarm(occurrence, request) }
            result.notice?.let(seams.notices::show)
            seams.notices.carryOut(result.plan)
        }
    }
}

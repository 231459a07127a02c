package app.instep.android.notices

import android.app.AlarmManager
import android.content.Context
import android.os.Build
import app.instep.core.Occurrence
import app.instep.core.PlanEntry
import app.instep.core.RingMode

/** Arms the alarms of a plan, one for each occurrence. */
internal class Alarms(private val context: Context) {
    private val manager = context.getSystemService(AlarmManager::class.java)

    /** True where the system rings to the minute. Since Android 12 the person decides. */
    val exactAllowed: Boolean
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || manager.canScheduleExactAlarms()

    /** Arms an alarm; the same occurrence again replaces it. Without the permission it rings later, and never not at all. */
    fun arm(entry: PlanEntry) {
        val at = entry.at.toInstant().toEpochMilli()
        val alarm = OccurrenceIntents.alarm(context, entry.occurrence, entry.kind)
        if (entry.mode == RingMode.EXACT && exactAllowed) {
            try {
                manager.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, alarm)
                return
            } catch (_: SecurityException) {
                // The permission was taken away since it was asked about.
            }
        }
        manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, alarm)
    }

    fun disarm(occurrence: Occurrence) {
        val alarm = OccurrenceIntents.alarm(context, occurrence)
        manager.cancel(alarm)
        alarm.cancel()
    }
}

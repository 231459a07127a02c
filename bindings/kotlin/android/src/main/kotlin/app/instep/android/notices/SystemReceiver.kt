package app.instep.android.notices

import android.app.AlarmManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.instep.core.SystemEvent

/**
 * The device did something that can move a ring: plans again.
 *
 * Two of the core's events come from the app itself: `FOREGROUND` from the activity, `RESTORE_OR_IMPORT` from the pages
 * of the data. The start of the device before it is unlocked is not listened to, as the data file cannot be read then;
 * what was due meanwhile is caught up with at `BOOT`.
 */
public class SystemReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val event = eventOf(intent.action) ?: return
        inBackground(context) { holder ->
            if (event == SystemEvent.LANGUAGE) {
                seams.notices.renameChannels()
                holder.reportLocale(readLocale())
            } else {
                holder.report(event)
            }
        }
    }

    internal companion object {
        fun eventOf(action: String?): SystemEvent? = when (action) {
            Intent.ACTION_BOOT_COMPLETED -> SystemEvent.BOOT
            Intent.ACTION_MY_PACKAGE_REPLACED -> SystemEvent.APP_UPDATE
            Intent.ACTION_TIME_CHANGED -> SystemEvent.CLOCK_SET
            Intent.ACTION_TIMEZONE_CHANGED -> SystemEvent.ZONE_CHANGE
            Intent.ACTION_LOCALE_CHANGED -> SystemEvent.LANGUAGE
            AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED -> SystemEvent.EXACT_PERMISSION
            else -> null
        }
    }
}

package app.instep.android.stage

import android.Manifest
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import app.instep.android.notices.OccurrenceIntents
import app.instep.core.Occurrence
import app.instep.core.Plan
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.time.Duration
import java.time.Instant

/** The alarms and notifications that the system holds of the app. */
// Robolectric has no other way to the intent of an alarm.
@Suppress("DEPRECATION")
internal class Phone(private val app: StillApp) {
    private val alarmManager = app.getSystemService(AlarmManager::class.java)
    private val notificationManager = app.getSystemService(NotificationManager::class.java)

    /** The alarms by their occurrence. */
    val alarms: Map<Occurrence, ShadowAlarmManager.ScheduledAlarm>
        get() = shadowOf(alarmManager).scheduledAlarms.mapNotNull { alarm ->
            alarm.operation?.let { intent(it) }?.let(OccurrenceIntents::occurrence)?.let { it to alarm }
        }.toMap()

    val times: Map<Occurrence, Instant> get() = alarms.mapValues { Instant.ofEpochMilli(it.value.triggerAtMs) }

    val notifications: List<Notification> get() = shadowOf(notificationManager).allNotifications

    fun letNotify(): Unit = shadowOf(app).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)

    fun letRingExactly(on: Boolean): Unit = ShadowAlarmManager.setCanScheduleExactAlarms(on)

    /** Does to alarms as a restart of the phone does. */
    fun forgetAlarms() {
        shadowOf(alarmManager).scheduledAlarms.mapNotNull { it.operation }.forEach { alarmManager.cancel(it) }
    }

    /** Waits for the alarm of this evening, lets it ring ten minutes later, and waits for its notification. */
    fun ringTonight(): Occurrence {
        app.await("an alarm") { alarms.isNotEmpty() }
        // A plan that is still under way would find the reminder missed once the clock has moved.
        app.run { it.plan() }
        val occurrence = alarms.keys.single()
        app.still.pass(Duration.ofMinutes(10))
        shadowOf(alarmManager).fireAlarm(alarms.getValue(occurrence))
        app.await("a notification") { notifications.isNotEmpty() }
        return occurrence
    }

    fun intent(pending: PendingIntent) = shadowOf(pending).savedIntent
}

/** The times that a plan asks for. */
internal val Plan.times: Map<Occurrence, Instant> get() = (add + keep).associate { it.occurrence to it.at.toInstant() }

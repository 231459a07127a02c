package app.instep.android.notices

import android.Manifest
import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Intent
import app.instep.android.stage.Phone
import app.instep.android.stage.StillApp
import app.instep.core.NoticeCategory
import app.instep.core.NotificationState
import app.instep.core.Occurrence
import app.instep.core.OccurrenceAction
import app.instep.core.OccurrenceAnswer
import app.instep.core.ReminderKind
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class NotificationsTest {
    private val app get() = StillApp.app
    private val phone by lazy { Phone(app) }
    private val manager get() = app.getSystemService(NotificationManager::class.java)

    @Before
    fun letNotify() {
        phone.letNotify()
        shadowOf(manager).setNotificationsEnabled(true)
    }

    @Test
    fun anAlarmShowsTheNoticeOfTheCore() {
        ring()
        val notification = phone.notifications.single()
        val words = app.core { notificationWords(NoticeCategory.ROUTINE_EVENING) }
        assertEquals(words.buttons.take(3).map { it.label }, notification.actions.map { it.title.toString() })
        assertTrue(notification.extras.getString(Notification.EXTRA_TITLE).orEmpty().isNotEmpty())
        assertTrue(notification.extras.getString(Notification.EXTRA_TEXT).orEmpty().isNotEmpty())
        assertEquals("routine", notification.channelId)
        assertEquals(Notification.VISIBILITY_PUBLIC, notification.visibility)
        assertTrue(notification.timeoutAfter in 1..Duration.ofHours(24).toMillis(), "${notification.timeoutAfter}")
    }

    @Test
    fun anAlarmThatIsRepeatedMakesNoSecondNotification() {
        val occurrence = ring()
        app.sendBroadcast(phone.intent(OccurrenceIntents.alarm(app, occurrence, ReminderKind.ROUTINE)))
        app.await("the second notice") {
            phone.notifications.any { it.flags and Notification.FLAG_ONLY_ALERT_ONCE != 0 }
        }
        assertEquals(1, phone.notifications.size)
    }

    @Test
    fun aSnoozeIsArmedWithoutOpeningTheAppAndASecondTapChangesNothing() {
        val occurrence = ring()
        val snooze = phone.notifications.single().actions[1]
        tap(snooze.actionIntent)
        app.await("no notification") { phone.notifications.isEmpty() }
        app.await("the alarm of the snooze") { occurrence in phone.times }
        val at = phone.times.getValue(occurrence)
        assertEquals(Duration.ofMinutes(30), Duration.between(app.still.wall(), at))

        app.still.pass(Duration.ofMinutes(5))
        tap(snooze.actionIntent)
        app.run { it.plan() }
        assertEquals(at, phone.times.getValue(occurrence))
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test
    fun notTonightIsAnsweredOnce() {
        val occurrence = ring()
        val skip = phone.notifications.single().actions[2]
        tap(skip.actionIntent)
        app.await("no notification") { phone.notifications.isEmpty() }
        val answered = app.core { answerOccurrence(occurrence, OccurrenceAction.Open) }
        assertEquals(OccurrenceAnswer.SKIPPED, answered.answered)
        tap(skip.actionIntent)
        app.run { it.plan() }
        assertEquals(answered.answeredAt, app.core { answerOccurrence(occurrence, OccurrenceAction.Open) }.answeredAt)
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test
    fun eachKindOfReminderHasAChannelThatCanBeSwitchedOff() {
        app.run { }
        val channels = manager.notificationChannels.map { it.id }
        assertEquals(setOf("routine", "sleep", "review", "session"), channels.toSet())
        assertTrue(manager.notificationChannels.all { it.name.isNotEmpty() && it.description.isNotEmpty() })
        assertEquals(3, manager.notificationChannels.map { it.name }.filter { it != "Running routine" }.toSet().size)
        manager.getNotificationChannel("sleep").importance = NotificationManager.IMPORTANCE_NONE
        val notices = app.seams.notices
        assertTrue(notices.request(kind = null).delivery.channelOff)
        assertTrue(notices.request(ReminderKind.SLEEP_QUESTION).delivery.channelOff)
        assertEquals(false, notices.request(ReminderKind.ROUTINE).delivery.channelOff)
    }

    @Test
    fun deliveryIsWhatTheSystemLetsThrough() {
        app.run { }
        shadowOf(app).denyPermissions(Manifest.permission.POST_NOTIFICATIONS)
        val notices = app.seams.notices
        notices.refresh()
        assertEquals(NotificationState.NOT_ASKED, notices.delivery.value.notifications)
        phone.letNotify()
        notices.refresh()
        assertEquals(NotificationState.ALLOWED, notices.delivery.value.notifications)
        shadowOf(manager).setNotificationsEnabled(false)
        notices.refresh()
        assertEquals(NotificationState.DENIED, notices.delivery.value.notifications)
    }

    @Test
    fun whatWasMissedWhileTheDeviceWasOffIsShownOnce() {
        app.remind()
        app.await("an alarm") { phone.alarms.isNotEmpty() }
        // A plan that is still under way would arm it again, or find it missed once the clock has moved.
        app.run { it.plan() }
        phone.forgetAlarms()
        app.still.pass(Duration.ofMinutes(60))
        app.sendBroadcast(Intent(Intent.ACTION_BOOT_COMPLETED))
        app.await("the catch-up") { phone.notifications.isNotEmpty() }
        manager.cancelAll()
        app.sendBroadcast(Intent(Intent.ACTION_BOOT_COMPLETED))
        app.run { it.plan() }
        assertTrue(phone.notifications.isEmpty())
    }

    /** Rings the reminder of this evening, and waits for its notification. */
    private fun ring(): Occurrence {
        app.remind()
        return phone.ringTonight()
    }

    private fun tap(intent: PendingIntent) {
        intent.send()
        app.run { }
    }
}

package app.instep.android.notices

import android.app.AlarmManager
import app.instep.android.stage.Phone
import app.instep.android.stage.StillApp
import app.instep.android.stage.times
import app.instep.core.RingMode
import app.instep.core.SettingChange
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.time.LocalTime
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class AlarmsTest {
    private val app get() = StillApp.app
    private val phone by lazy { Phone(app) }

    @Before
    fun letNotify() = phone.letNotify()

    @Test
    fun alarmsAreThoseOfThePlan() {
        app.remind()
        app.remind(LocalTime.of(21, 0))
        app.await("two alarms") { phone.alarms.size == 2 }
        assertEquals(plan().times, phone.times)
    }

    @Test
    fun alarmsRingToTheMinuteOnlyWhereTheSystemLetsThem() {
        phone.letRingExactly(true)
        app.core { changeSetting(SettingChange.ExactTimes(true)) }
        val exact = app.remind().id
        app.await("an alarm") { phone.alarms.keys.any { it.reminder == exact } }
        app.run { it.plan() }
        assertEquals(RingMode.EXACT, plan().add.single().mode)
        val alarm = phone.alarms.values.single()
        assertEquals(AlarmManager.RTC_WAKEUP, alarm.getType())
        assertTrue(alarm.isAllowWhileIdle)
        assertEquals(0, alarm.windowLengthMs)

        phone.letRingExactly(false)
        app.run { it.plan() }
        assertEquals(RingMode.INEXACT, plan().add.single().mode)
        assertTrue(phone.alarms.values.single().isAllowWhileIdle)
        assertFalse(phone.alarms.values.single().windowLengthMs == 0L)
    }

    @Test
    fun anAlarmOfARemovedReminderIsTakenAway() {
        val reminder = app.remind()
        app.await("an alarm") { phone.alarms.isNotEmpty() }
        app.core { removeReminder(reminder.id) }
        app.await("no alarm") { phone.alarms.isEmpty() }
    }

    private fun plan() = app.run { holder -> holder.call { planReminders(holder.seams.notices.request()) } }
}

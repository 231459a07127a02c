package app.instep.android.notices

import android.app.AlarmManager
import android.content.Intent
import app.instep.android.MainActivity
import app.instep.android.stage.Phone
import app.instep.android.stage.StillApp
import app.instep.android.stage.times
import app.instep.core.SystemEvent
import org.junit.After
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Each of the core's eight events arms again what was lost. */
@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class SystemEventsTest {
    private val app get() = StillApp.app
    private val phone by lazy { Phone(app) }
    private var activity: ActivityController<MainActivity>? = null

    @Before
    fun loseTheAlarms() {
        phone.letNotify()
        app.remind()
        app.await("an alarm") { phone.alarms.isNotEmpty() }
        // A plan that is still under way would arm it again, without any event.
        app.run { it.plan() }
        phone.forgetAlarms()
        assertTrue(phone.alarms.isEmpty())
    }

    @After
    fun close() {
        activity?.pause()?.stop()?.destroy()
    }

    @Test
    fun theStartOfTheDevicePlansAgain() = plansAgain { send(Intent.ACTION_BOOT_COMPLETED) }

    @Test
    fun anotherZonePlansAgain() = plansAgain { send(Intent.ACTION_TIMEZONE_CHANGED) }

    @Test
    fun aClockThatWasSetPlansAgain() = plansAgain { send(Intent.ACTION_TIME_CHANGED) }

    @Test
    fun anUpdateOfTheAppPlansAgain() = plansAgain { send(Intent.ACTION_MY_PACKAGE_REPLACED) }

    @Test
    fun thePermissionForExactAlarmsPlansAgain() =
        plansAgain { send(AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED) }

    @Test
    fun anotherLanguagePlansAgain() = plansAgain { send(Intent.ACTION_LOCALE_CHANGED) }

    @Test
    fun theAppInFrontPlansAgain() = plansAgain {
        activity = Robolectric.buildActivity(MainActivity::class.java).setup()
    }

    @Test
    fun aRestoredBackupPlansAgain() = plansAgain {
        val backup = app.core { backup() }
        app.run { it.takeIn { restore(backup.path, dryRun = false) } }
    }

    @Test
    @Config(qualifiers = "en-rGB")
    fun aChangeOfLanguageIsReportedOnceInWhicheverWayItComes() {
        app.run { it.plan() }
        val before = reports()
        RuntimeEnvironment.setQualifiers("en-rUS")
        app.onConfigurationChanged(app.resources.configuration)
        send(Intent.ACTION_LOCALE_CHANGED)
        awaitReports()
        assertEquals("en-US", app.run { it }.locale.tag)
        assertEquals(before + 1, reports())
        send(Intent.ACTION_LOCALE_CHANGED)
        awaitReports()
        assertEquals(before + 1, reports())
    }

    @Test
    fun everyEventOfTheCoreIsReported() {
        val actions = listOf(
            Intent.ACTION_BOOT_COMPLETED,
            Intent.ACTION_TIMEZONE_CHANGED,
            Intent.ACTION_TIME_CHANGED,
            Intent.ACTION_MY_PACKAGE_REPLACED,
            AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED,
            Intent.ACTION_LOCALE_CHANGED,
        )
        val ofTheApp = setOf(SystemEvent.FOREGROUND, SystemEvent.RESTORE_OR_IMPORT)
        assertEquals(SystemEvent.entries.toSet() - ofTheApp, actions.mapNotNull(SystemReceiver::eventOf).toSet())
        assertEquals(null, SystemReceiver.eventOf(Intent.ACTION_LOCKED_BOOT_COMPLETED))
    }

    private fun plansAgain(event: () -> Unit) {
        val before = reports()
        event()
        app.await("the report") { reports() > before }
        app.await("the alarms") { phone.alarms.isNotEmpty() }
        val plan = app.run { holder -> holder.call { planReminders(holder.seams.notices.request()) } }
        assertEquals(plan.times, phone.times)
    }

    /** Waits for what was reported: changes of language, and plans, are made one after another. */
    private fun awaitReports() {
        app.run { it.reportLocale(app.readLocale()) }
        app.run { it.plan() }
    }

    /** The number of events that the core heard of: only they apply what time has decided. */
    private fun reports() = app.core { diagnostics() }.count { it.call == "reconcile" }

    /** The system finds the receiver by the manifest. */
    private fun send(action: String) {
        app.sendBroadcast(Intent(action))
    }
}

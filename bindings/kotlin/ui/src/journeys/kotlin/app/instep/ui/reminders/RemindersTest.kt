package app.instep.ui.reminders

import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isOff
import androidx.compose.ui.test.isOn
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.instep.core.Reminder
import app.instep.core.ReminderForm
import app.instep.core.Weekday
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.write
import org.junit.Test
import org.junit.runner.RunWith
import java.time.LocalTime
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(PlatformRunner::class)
class RemindersTest {
    private val Journey.reminders: List<Reminder> get() = stage.core { reminders() }.reminders

    /** Someone who has massaged before, so that the first screen is over. */
    private fun stage(vararg names: String) = Stage().apply {
        massageBefore(30)
        for (name in names) core { addReminder(ReminderForm(LocalTime.of(21, 0), Weekday.entries, name)) }
    }

    private fun Journey.openReminders() {
        tap(labels.navigation.more)
        tap(labels.navigation.reminders)
    }

    private fun Journey.addMinutes(minutes: String) {
        find(hasText(minutes).and(hasContentDescription(later))).apply {
            runCatching { performScrollTo() }
            performClick()
        }
    }

    @Test
    fun reminderIsAddedWithItsTimeDaysAndName() = journey(stage()) {
        openReminders()
        see(labels.reminders.empty)
        tap(labels.reminders.add)
        addMinutes("60 min")
        addMinutes("5 min")
        tap(labels.vocabulary.weekdays.first { it.value == Weekday.SUN }.text)
        write(labels.reminders.name, "Late round")
        tap(labels.common.save)
        // The field still shows the name while the reminder is being stored.
        await("the reminder") { reminders.size == 1 }
        see("Late round")
        val reminder = reminders.single()
        assertEquals(LocalTime.of(22, 5), reminder.time)
        assertEquals(Weekday.entries - Weekday.SUN, reminder.days)
    }

    @Test
    fun tapOnTheRowPausesAndTurnsOnAgain() = journey(stage("Evening")) {
        openReminders()
        tap("Evening")
        find(hasText("Evening").and(isOff()))
        assertTrue(reminders.single().paused)
        tap("Evening")
        find(hasText("Evening").and(isOn()))
        assertFalse(reminders.single().paused)
    }

    @Test
    fun removedReminderComesBackWithUndo() = journey(stage("Evening")) {
        openReminders()
        tap(labels.common.change)
        tap(labels.common.remove)
        see(labels.reminders.empty)
        assertTrue(reminders.isEmpty())
        tap(labels.common.undo)
        see("Evening")
    }

    @Test
    fun changedFormIsNotLeftWithoutAQuestion() = journey(stage("Evening")) {
        openReminders()
        tap(labels.common.change)
        addMinutes("60 min")
        tap(labels.common.back)
        see(labels.common.discardTitle)
        tap(labels.common.discardStay)
        see(labels.reminders.editTitle)
        tap(labels.common.back)
        tap(labels.common.discardLeave)
        see(labels.reminders.add)
        assertEquals(LocalTime.of(21, 0), reminders.single().time)
    }

    @Test
    fun warningIsFixedByItsButton() = journey(stage("Evening")) {
        openReminders()
        // The first plan tells the core what the device lets through.
        await("a warning") { stage.core { reminders() }.warnings.isNotEmpty() }
        val warning = stage.core { reminders() }.warnings.first()
        see(warning.message)
        tap(checkNotNull(warning.button).label)
        awaitRequest("permission")
    }

    @Test
    fun nextRingIsSkipped() = journey(stage("Evening")) {
        openReminders()
        tap(labels.reminders.skipOnce)
        await("the next evening") { reminders.single().next?.toLocalDate()?.dayOfMonth == 21 }
    }

    @Test
    fun everyDayTellsWhatHappened() = journey(stage("Evening")) {
        openReminders()
        tap(labels.reminders.dayBefore)
        val told = stage.core { whyReminders(today().careDay.minusDays(1)) }
        see(told.firstOrNull()?.answer ?: labels.reminders.nothingRang)
        tap(labels.reminders.dayAfter)
    }
}

/** The name of the keys of the time chooser that add. */
private val Journey.later: String get() = labels.reminders.later

package app.instep.ui.reminders

import androidx.compose.runtime.Composable
import app.instep.core.DeliveryState
import app.instep.core.NotificationState
import app.instep.core.Occurrence
import app.instep.core.ReminderForm
import app.instep.core.ReminderKind
import app.instep.core.Weekday
import app.instep.ui.parts.Phrases
import app.instep.ui.pictures.Scene
import app.instep.ui.stage.Stage
import java.time.Duration
import java.time.LocalDate
import java.time.LocalTime

internal val remindersScenes: List<Scene> = listOf(
    Scene("reminders-empty") { drawReminders() },
    Scene("reminders") {
        past()
        deliver(DeliveryState(NotificationState.ALLOWED))
        drawReminders()
    },
    Scene("reminders-late") {
        past()
        deliver(DeliveryState(NotificationState.ALLOWED, exactAllowed = false, batteryRestricted = true))
        drawReminders()
    },
    Scene("reminders-silent") {
        past()
        deliver(DeliveryState(NotificationState.DENIED))
        drawReminders()
    },
    Scene("reminders-day") {
        past()
        deliver(DeliveryState(NotificationState.ALLOWED))
        drawReminders(quietOpen = true, day = LocalDate.of(2026, 11, 19))
    },
    Scene("reminder-new") { drawForm(null) },
    Scene("reminder-change") {
        past()
        drawForm(core { reminders() }.reminders.last().id.toString(), choosingDay = true)
    },
)

/** Two reminders, one of them paused, and three evenings: one rang and was done, one was put off, one was missed. */
internal fun Stage.past() {
    deliver(DeliveryState(NotificationState.ALLOWED))
    val evening = core {
        addReminder(ReminderForm(LocalTime.of(21, 0), Weekday.entries, name = "Evening routine")).reminder
    }
    val morning = core {
        addReminder(
            ReminderForm(LocalTime.of(8, 30), listOf(Weekday.MON, Weekday.WED), kind = ReminderKind.SLEEP_QUESTION),
        )
            .reminder
    }
    core { pauseReminder(morning.id) }
    for (day in 0L..2L) {
        val ring = Occurrence(evening.id, LocalDate.of(2026, 11, 20).plusDays(day))
        core { planReminders(seams.notices.request()) }
        clock.pass(Duration.ofMinutes(10))
        if (day < 2) core { handleAlarm(ring, seams.notices.request()) }
        clock.pass(Duration.ofHours(23).plusMinutes(50))
    }
}

internal fun Stage.deliver(delivery: DeliveryState) {
    seams.notices.delivery.value = delivery
    core { planReminders(seams.notices.request()) }
}

private fun Stage.drawReminders(quietOpen: Boolean = false, day: LocalDate? = null): @Composable () -> Unit {
    val state = core {
        val reminders = reminders()
        val today = today()
        RemindersState(
            reminders,
            today.nextReminder?.occurrence,
            settings().groups.flatMap { it.rows }.first { "quiet_from" in it.keys },
            today.careDay,
            day,
            if (day == null) reminders.log else whyReminders(day),
        )
    }
    return { RemindersScreen(state, labels, Phrases(locale), quietOpen) {} }
}

private fun Stage.drawForm(id: String?, choosingDay: Boolean = false): @Composable () -> Unit {
    val stored = id?.let { wanted -> core { reminders() }.reminders.first { it.id.toString() == wanted } }
    val form = stored?.let { ReminderForm(it.time, it.days, it.name, it.kind) }
        ?: ReminderForm(LocalTime.of(21, 0), listOf(Weekday.MON, Weekday.THU))
    val state = ReminderState(stored, form, leaving = false, Weekday.entries, core { today() }.careDay)
    return { ReminderScreen(state, labels, Phrases(locale), choosingDay) {} }
}

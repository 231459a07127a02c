package app.instep.ui.today

import androidx.compose.runtime.Composable
import app.instep.core.DeliveryState
import app.instep.core.NotificationState
import app.instep.core.ReminderForm
import app.instep.core.SettingChange
import app.instep.core.Weekday
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.pictureAtlas
import app.instep.ui.stage.Stage
import app.instep.ui.stage.StillClock
import app.instep.ui.stage.beginAndPlay
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.sayNoToAll
import java.time.Duration
import java.time.LocalTime

internal val todayScenes: List<Scene> = listOf(
    Scene("first-run") { { FirstRunScreen(labels.firstRun, pictureAtlas, {}, {}) } },
    Scene("today/empty") {
        sayNoToAll()
        today()
    },
    Scene("today/evening") {
        twoEvenings()
        remindAt(21)
        today()
    },
    Scene("today/morning") {
        twoEvenings()
        remindAt(21)
        core { changeSetting(SettingChange.SleepQuestion(true)) }
        clock.pass(StillClock.untilMorning)
        today()
    },
    Scene("today/unfinished") {
        twoEvenings()
        beginAndPlay("G3S", Duration.ofMinutes(4))
        today()
    },
    Scene("today/reminder-warning") {
        twoEvenings()
        remindAt(21)
        seams.notices.delivery.value = DeliveryState(NotificationState.DENIED)
        core { planReminders(seams.notices.request()) }
        today()
    },
    Scene("today/review-due") {
        twoEvenings()
        clock.pass(Duration.ofDays(3))
        today()
    },
    Scene("today/done") {
        twoEvenings()
        remindAt(21)
        massageBefore(1)
        today()
    },
)

private fun Stage.twoEvenings() {
    sayNoToAll()
    core { changeSetting(SettingChange.Aim(4)) }
    massageBefore(96)
    massageBefore(48, "G3S")
}

private fun Stage.remindAt(hour: Int) {
    core { addReminder(ReminderForm(LocalTime.of(hour, 0), Weekday.entries)) }
}

private fun Stage.today(): @Composable () -> Unit {
    val shown = core { today() }
    return { TodayScreen(shown, labels, pictureAtlas) {} }
}

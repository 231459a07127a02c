package app.instep.ui.today

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.performSemanticsAction
import app.instep.core.DeliveryState
import app.instep.core.NotificationState
import app.instep.core.ReminderForm
import app.instep.core.SettingChange
import app.instep.core.TodayLead
import app.instep.core.Weekday
import app.instep.ui.nav.Route
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.StillClock
import app.instep.ui.stage.afterKill
import app.instep.ui.stage.beginAndPlay
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.sayNoToAll
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.time.Duration
import java.time.LocalTime

@RunWith(PlatformRunner::class)
class TodayTest {
    @Test
    fun startOpensTheSuggestedGuideInOneTap() = journey(evening()) {
        val guide = stage.core { today() }.suggestions.first().guide
        tap(labels.today.start)
        at(Route.Start(guide))
    }

    @Test
    fun anotherGuideIsATapFromStart() = journey(evening()) {
        val other = stage.core { today() }.suggestions[1]
        see(other.title)
        tap(other.title)
        at(Route.Start(other.guide))
    }

    @Test
    fun sleepAnswerIsKeptAndTheQuestionLeaves() = journey(morning()) {
        val question = checkNotNull(stage.core { today() }.sleepQuestion)
        find(hasContentDescription(question.text)).performSemanticsAction(SemanticsActions.SetProgress) { it(7f) }
        miss(question.text)
        tap(labels.common.undo)
        see(question.text)
        assertTrue(stage.core { today() }.askSleep)
    }

    @Test
    fun skippedSleepQuestionLeavesNoValue() = journey(morning()) {
        tap(labels.rating.skip)
        miss(labels.today.sleep)
        assertFalse(stage.core { today() }.askSleep)
    }

    @Test
    fun unfinishedSessionGoesOnInThePlayer() = journey(evening().apply { beginAndPlay() }.afterKill()) {
        tap(labels.today.goOnHere)
        at(Route.Player)
    }

    @Test
    fun unfinishedSessionEndsAndIsKept() = journey(evening().apply { beginAndPlay() }.afterKill()) {
        tap(labels.today.endIt)
        miss(labels.today.endIt)
        assertEquals(null, stage.core { today() }.unfinished)
        assertEquals(2, stage.core { history() }.entries.size)
    }

    @Test
    fun warningOfAReminderIsMendedFromToday() {
        val stage = evening()
        stage.seams.notices.delivery.value = DeliveryState(NotificationState.NOT_ASKED)
        stage.core { addReminder(ReminderForm(LocalTime.of(21, 30), Weekday.entries)) }
        stage.core { planReminders(stage.seams.notices.request()) }
        val button = checkNotNull(stage.core { today() }.nextReminder?.delivery?.first()?.button)
        journey(stage) {
            tap(button.label)
            await("the permission to be asked for") { "permission" in stage.seams.log }
        }
    }

    @Test
    fun screenIsReadAgainWhenItGoesStale() {
        val noon = StillClock(StillClock.MORNING.withHour(11).withMinute(59).withSecond(59))
        val stage = Stage(noon).apply {
            massageBefore(24)
            core { changeSetting(SettingChange.SleepQuestion(true)) }
        }
        assertEquals(TodayLead.SLEEP_QUESTION, stage.core { today() }.lead)
        journey(stage) {
            see(labels.today.sleep)
            noon.pass(Duration.ofSeconds(2))
            miss(labels.today.sleep)
        }
    }

    private fun evening() = Stage().apply {
        sayNoToAll()
        massageBefore(24)
    }

    private fun morning() = Stage(StillClock(StillClock.MORNING)).apply {
        massageBefore(24)
        core { changeSetting(SettingChange.SleepQuestion(true)) }
    }
}

package app.instep.ui.daily

import app.instep.core.ReminderForm
import app.instep.core.Reply
import app.instep.core.SafetyPage
import app.instep.core.StartRequest
import app.instep.core.Weekday
import app.instep.ui.nav.Route
import app.instep.ui.nav.follow
import app.instep.ui.safety.reply
import app.instep.ui.safety.tapNone
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.rate
import app.instep.ui.stage.sayNoToAll
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.time.Duration
import java.time.LocalTime

/** The ways to the first touch, and how many taps each takes. */
@RunWith(PlatformRunner::class)
class DailyLoopTest {
    @Test
    fun firstEveningTakesAtMostTwelveTapsToTheFirstTouch() = journey {
        tap(labels.firstRun.begin)
        repeat(4) { tap(labels.reply(Reply.NO), it) }
        tap(labels.common.goOn)
        val check = stage.core { safety() }.check
        for (page in listOf(SafetyPage.FEET, SafetyPage.HEALTH)) {
            tapNone(check.pages.first { it.page == page }.noneText.orEmpty())
            tap(labels.common.goOn)
        }
        tap(check.readBack.confirmText)
        tap(nothingNew())
        awaitPlayer()
        assertTrue("$taps taps", taps <= 12)
        playToTheEnd()
        rate(ask(), 7)
        tap(labels.common.goOn)
        tap(labels.finish.remindYes)
        await("the reminder") { stage.core { reminders() }.reminders.size == 1 }
        assertTrue("permission" in stage.seams.log)
    }

    @Test
    fun twoTapsLeadFromTodayToTheFirstTouch() = journey(known()) {
        tap(labels.today.start)
        tap(nothingNew())
        awaitPlayer()
        // The tap on the icon was the first of three.
        assertEquals(2, taps)
    }

    @Test
    fun oneTapFollowsTheTapOnANotificationAndTwoRatingsMore() = journey(known()) {
        val reminder = stage.core { addReminder(ReminderForm(LocalTime.of(20, 55), Weekday.entries)) }.reminder
        val rung = stage.core { planReminders(stage.seams.notices.request()) }.add.first { it.reminder == reminder.id }
        runBlocking { stage.holder.follow(rung.occurrence) }
        rate(ask(), 4)
        tap(nothingNew())
        awaitPlayer()
        assertEquals(1, taps)
        playToTheEnd()
        rate(ask(), 7)
        await("both ratings") { stage.core { history() }.entries.isNotEmpty() }
    }

    private fun known() = Stage().apply {
        sayNoToAll()
        massageBefore(24)
    }

    private fun Journey.nothingNew() = stage.core { start(StartRequest()) }.footCheck?.nothingNew.orEmpty()

    private fun Journey.ask() = stage.core { questions() }.questions.first().question.text

    private fun Journey.awaitPlayer() {
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
    }

    private fun Journey.playToTheEnd() {
        val engine = stage.holder.engine
        await("the session") { engine.played.value?.player?.slab != null }
        var steps = 0
        while (engine.played.value?.player?.slab != null && steps++ < 60) {
            val before = engine.played.value?.player?.revision
            stage.clock.pass(Duration.ofSeconds(30))
            engine.next()
            await("what comes next") { engine.played.value?.player?.revision != before }
        }
        await("the minute after") { stage.holder.navigator.stacks.value.current.route is Route.Finish }
    }
}

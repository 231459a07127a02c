package app.instep.ui.daily

import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isNotEnabled
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.instep.core.Flag
import app.instep.core.HistoryContent
import app.instep.core.Occurrence
import app.instep.core.Rating
import app.instep.core.RatingPhase
import app.instep.core.ReminderForm
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyPage
import app.instep.core.StartRequest
import app.instep.core.Weekday
import app.instep.ui.nav.Route
import app.instep.ui.nav.follow
import app.instep.ui.safety.answered
import app.instep.ui.safety.reply
import app.instep.ui.safety.tapNone
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import app.instep.ui.stage.playToTheEnd
import app.instep.ui.stage.rate
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.time.LocalTime

/** The ways to the first touch, and how many taps each takes. */
@RunWith(PlatformRunner::class)
class DailyLoopTest {
    @Test
    fun firstEveningTakesAtMostTwelveTapsToTheFirstTouch() = journey {
        playTheFirstEvening()
        tap(labels.finish.remindYes)
        await("the reminder") { stage.core { reminders() }.reminders.size == 1 }
        awaitRequest("permission")
    }

    @Test
    fun anotherTimeThanTheOfferedOneIsChosenInItsForm() = journey {
        playTheFirstEvening()
        tap(labels.finish.remindOther)
        find(hasText(HOUR).and(hasContentDescription(labels.reminders.earlier))).performScrollTo().performClick()
        assertFalse("permission" in stage.seams.log)
        tap(labels.common.save)
        await("the reminder") { stage.core { reminders() }.reminders.singleOrNull()?.time == LocalTime.of(20, 0) }
        // Asked for now, as the person has just wished to be reminded.
        awaitRequest("permission")
        await("Today") { stage.holder.navigator.stacks.value.current.route == Route.Today }
    }

    /** The first session of all, up to the offer of a reminder. */
    private fun Journey.playTheFirstEvening() {
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
    fun twoTapsLeadFromANotificationToTheFirstTouch() = journey(known()) {
        followNotification()
        tap(nothingNew())
        awaitPlayer()
        assertEquals(2, NOTIFICATION + taps)
    }

    @Test
    fun bothRatingsTakeOneTapEach() = journey(known()) {
        followNotification()
        rate(ask(), 4)
        tap(nothingNew())
        awaitPlayer()
        playToTheEnd()
        rate(ask(), 7)
        await("both ratings") { stage.ratings().map { it.phase to it.value }.toSet() == BOTH_RATINGS }
        assertEquals(4, NOTIFICATION + taps)
    }

    @Test
    fun eachWarningThatMustBeAcceptedTakesOneTapMore() {
        for (flags in listOf(listOf(Flag.DIABETES), listOf(Flag.DIABETES, Flag.PREGNANCY))) {
            journey(known(*flags.toTypedArray())) {
                val occurrence = followNotification()
                val warnings = stage.core { start(StartRequest(occurrence = occurrence)) }.warnings.filter { it.mustAccept }
                assertEquals(flags.toSet(), warnings.map { it.flag }.toSet())
                for (at in warnings.indices) {
                    // Until the last of them is read, the button takes no tap.
                    find(hasText(nothingNew()).and(isNotEnabled()))
                    tap(labels.start.accept, at)
                }
                tap(nothingNew())
                awaitPlayer()
                assertEquals(2 + flags.size, NOTIFICATION + taps)
            }
        }
    }

    private fun known(vararg yes: Flag) = Stage().apply {
        answered(*yes.map { SafetyAnswer(flag = it, reply = Reply.YES) }.toTypedArray())
        core { confirmSafety() }
        massageBefore(24)
    }

    /** Does what a tap on the notification of a reminder does. */
    private fun Journey.followNotification(): Occurrence {
        val reminder = stage.core { addReminder(ReminderForm(LocalTime.of(20, 55), Weekday.entries)) }.reminder
        val rung = stage.core { planReminders(stage.seams.notices.request()) }.add.first { it.reminder == reminder.id }
        runBlocking { stage.holder.follow(rung.occurrence) }
        return rung.occurrence
    }

    private fun Stage.ratings(): List<Rating> =
        (core { history() }.entries.first().content as HistoryContent.Session).session.ratings

    private fun Journey.nothingNew() = stage.core { start(StartRequest()) }.footCheck?.nothingNew.orEmpty()

    private fun Journey.ask() = stage.core { questions() }.questions.first().question.text

    private fun Journey.awaitPlayer() {
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
    }

    private fun Journey.playToTheEnd() {
        stage.holder.playToTheEnd(stage.clock, ::await)
    }

    private companion object {
        /** The tap on the notification itself, which is made outside the app. */
        const val NOTIFICATION = 1

        /** The text of the keys of the time chooser that move an hour. */
        const val HOUR = "60 min"
        val BOTH_RATINGS = setOf(RatingPhase.BEFORE to 4, RatingPhase.AFTER to 7)
    }
}

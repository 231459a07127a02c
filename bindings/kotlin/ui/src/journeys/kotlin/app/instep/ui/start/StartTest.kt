package app.instep.ui.start

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import app.instep.core.FindingEntry
import app.instep.core.FindingWhat
import app.instep.core.Flag
import app.instep.core.Foot
import app.instep.core.FootCheckEntry
import app.instep.core.LookOutcome
import app.instep.core.Receiver
import app.instep.core.ReminderForm
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyPage
import app.instep.core.StartRequest
import app.instep.core.Weekday
import app.instep.ui.nav.Route
import app.instep.ui.safety.answered
import app.instep.ui.safety.chooseReceiver
import app.instep.ui.safety.reply
import app.instep.ui.safety.tapNone
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.journey
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.time.LocalTime

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class StartTest {
    private val nothingNew = "Nothing new, start"

    @Test
    fun aReminderLeadsToTheFirstTouchWithOneMoreTap() = journey {
        stage.answered()
        val form = ReminderForm(time = LocalTime.of(20, 45), days = Weekday.entries)
        val added = stage.core { addReminder(form) }
        stage.holder.navigator.open(Route.Start(occurrence = "${added.reminder.id}/2026-11-20"))
        tap(nothingNew)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
        assertEquals(1, taps)
        assertNotNull(stage.core { player() })
        assertEquals(LookOutcome.NOTHING_NEW, stage.core { footCheck() }.outcome)
    }

    @Test
    fun aSecondNervousTapDoesNotAnswerTheQuestion() = journey {
        stage.answered()
        stage.holder.navigator.open(Route.Start("G0"))
        test.mainClock.autoAdvance = false
        val button = hasText(nothingNew)
        awaitFrame("Start") { test.onAllNodes(button).fetchSemanticsNodes().isNotEmpty() }
        test.onAllNodes(button)[0].performClick()
        test.mainClock.advanceTimeBy(300)
        test.onAllNodes(button)[0].performClick()
        test.mainClock.advanceTimeBy(400)
        assertNull(stage.core { player() })
        test.mainClock.autoAdvance = true
        tap(nothingNew)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
    }

    @Test
    fun turningBackWritesNothing() = journey {
        stage.answered()
        val before = stage.core { dataVersion() }
        stage.holder.navigator.open(Route.Start("G0"))
        tap(labels.common.change)
        tap(stage.core { start(StartRequest(guide = "G0")) }.choices.minutes.first { !it.chosen }.text)
        tap(labels.common.done)
        see(nothingNew)
        tap(labels.common.back)
        await("to be back") { stage.holder.navigator.stacks.value.current.route !is Route.Start }
        assertEquals(before, stage.core { dataVersion() })
        assertNull(stage.core { player() })
    }

    @Test
    fun eachWarningTakesOneMoreTap() = journey {
        stage.answered(SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES), SafetyAnswer(flag = Flag.PREGNANCY, reply = Reply.YES))
        stage.holder.navigator.open(Route.Start("G0"))
        see(nothingNew)
        val warnings = stage.core { start(StartRequest(guide = "G0")) }.warnings.count { it.mustAccept }
        repeat(warnings) { tap(labels.start.accept, it) }
        tap(nothingNew)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
        assertEquals(warnings + 1, taps)
        assertEquals(2, warnings)
    }

    @Test
    fun aRefusalShowsWhatIsPossibleAndAFindingThatIsGoneLiftsIt() = journey {
        stage.answered(SafetyAnswer(flag = Flag.POOR_CIRCULATION, reply = Reply.CLEARED))
        val blister = FindingEntry(Foot.LEFT, "toe_1", FindingWhat.BLISTER)
        stage.core { recordFootCheck(FootCheckEntry(LookOutcome.FINDINGS, listOf(blister), wentOn = false)) }
        stage.holder.navigator.open(Route.Start("G0"))
        see(labels.start.refused)
        assertTrue(test.onAllNodesWithText(nothingNew).fetchSemanticsNodes().isEmpty())
        tap(labels.start.gone)
        miss(labels.start.refused)
        assertNull(stage.core { player() })
    }

    @Test
    fun somebodyElsesAnswersVanishWithThePlace() = journey {
        stage.holder.navigator.open(Route.Start("G0"))
        theirs()
        // Answered in memory, and nowhere else.
        see(labels.start.start)
        assertTrue(stage.core { safety() }.answers.isEmpty())
        assertFalse(stage.holder.navigator.save().joinToString().contains("someone"))
        tap(labels.common.back)
        await("to be back") { stage.holder.navigator.stacks.value.current.route !is Route.Start }
        stage.holder.navigator.open(Route.Start("G0"))
        theirs()
        tap(labels.start.start)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
        assertTrue(stage.core { safety() }.answers.isEmpty())
    }

    @Test
    fun whatIsNewIsStoredAtOnceAndCanBeTakenBack() = journey {
        stage.answered()
        stage.holder.navigator.open(Route.Start("G0"))
        tap("Something new")
        tap(labels.footCheck.asList)
        tap(labels.vocabulary.feet.first { it.value == Foot.LEFT }.text)
        tap("the heel pad")
        tap(labels.common.goOn)
        tap(finding(FindingWhat.CRACK))
        see(labels.footCheck.stored)
        assertEquals(1, stage.core { footCheck() }.findings.size)
        tap(labels.footCheck.takeBack)
        await("nothing") { stage.core { footCheck() }.findings.isEmpty() }
    }

    @Test
    fun aNumbPlaceAsksTheUrgentSignsAtOnce() = journey {
        stage.answered()
        stage.holder.navigator.open(Route.Start("G0"))
        tap("Something new")
        tap(labels.footCheck.asList)
        tap(labels.vocabulary.feet.first { it.value == Foot.RIGHT }.text)
        tap("the heel pad")
        tap(labels.common.goOn)
        tap(finding(FindingWhat.NUMB))
        see(labels.footCheck.stored)
        repeat(2) { tap(labels.reply(Reply.NO), it) }
        tap(labels.reply(Reply.YES), 2)
        see("No massage now. Call for medical help right away.")
    }

    @Test
    fun notSureAsksTheSignsToo() = journey {
        stage.answered()
        stage.holder.navigator.open(Route.Start("G0"))
        tap("Not sure")
        see(labels.footCheck.anythingElse)
        repeat(3) { tap(labels.reply(Reply.NO), it) }
        tap(labels.footCheck.nothingMore)
        tap("Yes, that is right")
        tap(labels.start.start)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
    }

    /** Chooses somebody else, and answers everything about them with no. */
    private fun Journey.theirs() {
        chooseReceiver(stage.core { start(StartRequest(guide = "G0")) }.choices, Receiver.SOMEONE_ELSE)
        tap(labels.start.answerFirst)
        see("Right now")
        assertTrue(test.onAllNodes(isSelected()).fetchSemanticsNodes().isEmpty())
        repeat(4) { tap(labels.reply(Reply.NO), it) }
        tap(labels.common.goOn)
        val pages = stage.core { start(StartRequest(guide = "G0", receiver = Receiver.SOMEONE_ELSE)) }.check.pages
        for (page in listOf(SafetyPage.FEET, SafetyPage.HEALTH)) {
            tapNone(pages.first { it.page == page }.noneText.orEmpty())
            tap(labels.common.goOn)
        }
        tap("Yes, that is right")
    }

    private fun Journey.finding(what: FindingWhat) = labels.vocabulary.findings.first { it.value == what }.text
}

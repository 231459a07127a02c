package app.instep.ui.safety

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isSelected
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.instep.core.Flag
import app.instep.core.LegSign
import app.instep.core.Receiver
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyPage
import app.instep.core.StartRequest
import app.instep.ui.nav.Route
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.time.Duration

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class SafetyCheckTest {
    @Test
    fun noToAllTakesElevenTapsToTheFirstTouch() = journey {
        stage.holder.navigator.open(Route.Safety("G0"))
        repeat(4) { tap(labels.reply(Reply.NO), it) }
        tap(labels.common.goOn)
        for (page in listOf(SafetyPage.FEET, SafetyPage.HEALTH)) {
            tapNone(form(page).noneText.orEmpty())
            tap(labels.common.goOn)
        }
        tap("Yes, that is right")
        tap("Nothing new, start")
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
        // One more tap opened the check from the first screen.
        assertEquals(11, taps)
    }

    @Test
    fun nothingIsChosenBeforehand() = journey {
        stage.holder.navigator.open(Route.Safety("G0"))
        see(form(SafetyPage.RIGHT_NOW).title)
        assertTrue(test.onAllNodes(isSelected()).fetchSemanticsNodes().isEmpty())
        // It goes on once all four lines are answered.
        repeat(3) { tap(labels.reply(Reply.NO), it) }
        test.onAllNodesWithText(labels.common.goOn)[0].performClick()
        see(form(SafetyPage.RIGHT_NOW).missingText.orEmpty())
        tap(labels.reply(Reply.NO), 3)
        tap(labels.common.goOn)
        val plaster = item(Flag.SKIN_MINOR)
        tap(plaster)
        see(labels.safety.whichFoot)
        assertTrue(test.onAllNodes(isSelected()).fetchSemanticsNodes().isEmpty())
    }

    @Test
    fun aTickTakenAwayIsANoAndEachIsKept() {
        val stage = Stage()
        journey(stage) {
            stage.holder.navigator.open(Route.Safety("G0"))
            repeat(4) { tap(labels.reply(Reply.NO), it) }
            tap(labels.common.goOn)
            val plaster = item(Flag.SKIN_MINOR)
            tap(plaster)
            await("a yes") { reply(Flag.SKIN_MINOR) == Reply.YES }
            tap(plaster)
            await("a no") { reply(Flag.SKIN_MINOR) == Reply.NO }
            tap(item(Flag.INJURY))
            await("a yes") { reply(Flag.INJURY) == Reply.YES }
            // What another opening of the file finds is what a kill leaves.
            Stage(folder = stage.folder, clock = stage.clock).let { other ->
                assertEquals(Reply.YES, other.core { safety() }.answers.first { it.flag == Flag.INJURY }.reply)
                other.kill()
            }
        }
    }

    @Test
    fun anUrgentSignFillsTheScreenAtOnceAndAMistakeAsksItAgain() = journey {
        stage.holder.navigator.open(Route.Safety("G0"))
        for ((at, reply) in listOf(Reply.YES, Reply.UNSURE).withIndex()) {
            see(form(SafetyPage.RIGHT_NOW).title)
            tap(labels.reply(reply), 1)
            see("No massage now. Call for medical help right away.")
            val card = stage.core { safety() }.check.urgent ?: error("not urgent")
            assertEquals(LegSign.FOOT, card.line.question.sign)
            assertTrue(test.onAllNodesWithText(labels.navigation.today).fetchSemanticsNodes().isEmpty())
            tap(card.callText)
            awaitRequest("dial", times = at + 1)
            tap(card.mistakeText)
            see(card.line.question.text)
            tap(labels.reply(Reply.NO))
            see(form(SafetyPage.RIGHT_NOW).title)
            assertEquals(Reply.NO, reply(Flag.ACUTE_LEG_SIGN))
        }
    }

    @Test
    fun aClotIsRefusedWithoutAlarmAndNeverReachesThePlayer() = journey {
        stage.holder.navigator.open(Route.Safety("G0"))
        tap(labels.reply(Reply.UNSURE), 3)
        see(labels.start.refused)
        assertTrue(test.onAllNodes(hasText("Nothing new, start")).fetchSemanticsNodes().isEmpty())
        tap(labels.common.close)
        await("to be back") { stage.holder.navigator.stacks.value.current.route !is Route.Safety }
        assertEquals(null, stage.core { player() })
    }

    @Test
    fun answersAreReadBackAndALineOpensItsPage() = journey {
        stage.answered(legs = false)
        stage.clock.pass(Duration.ofDays(91))
        stage.holder.refresh()
        stage.holder.navigator.open(Route.Safety("G0"))
        val told = stage.core { start(StartRequest(guide = "G0")) }.check.readBack
        see(told.title)
        tap(item(Flag.DIABETES))
        see(form(SafetyPage.HEALTH).title)
        tap(labels.common.back)
        tap(told.confirmText)
        see("Nothing new, start")
    }

    @Test
    fun ratherNotSayStandsInTheMenu() = journey {
        stage.holder.navigator.open(Route.Safety("G0"))
        val form = form(SafetyPage.RIGHT_NOW)
        tap(labels.common.more)
        tap(form.declinedText)
        await("four answers") { stage.core { safety() }.answers.count { it.reply == Reply.DECLINED } == 4 }
        tap(labels.common.goOn)
        see(form(SafetyPage.FEET).title)
    }

    @Test
    fun answersCanBeAskedAgainFromTheirPage() {
        val known = Stage().apply {
            answered()
            massageBefore(24)
        }
        journey(known) {
            tap(labels.navigation.more)
            tap(labels.navigation.safety)
            tap(labels.safety.askAgain)
            see(form(SafetyPage.RIGHT_NOW).title)
            tap(labels.common.goOn)
            tap(item(Flag.CANCER_LOCAL))
            await("a yes") { reply(Flag.CANCER_LOCAL) == Reply.YES }
            tap(labels.common.back)
            tap(labels.common.back)
            see(labels.safety.result)
        }
    }

    @Test
    fun answersStandBesideTheListInAWideWindow() {
        val known = Stage().apply {
            answered(SafetyAnswer(flag = Flag.DIABETES, reply = Reply.YES))
            massageBefore(24)
        }
        journey(known, wide = true) {
            tap(labels.navigation.more)
            tap(labels.navigation.safety)
            see(labels.safety.result)
            // The list stays beside it and marks the place that is seen.
            find(hasText(labels.navigation.safety).and(isSelected()))
            find(hasText(labels.navigation.library).and(hasClickAction()))
            tap(labels.safety.askAgain)
            see(form(SafetyPage.RIGHT_NOW).title)
            miss(labels.navigation.library)
            tap(labels.common.back)
            find(hasText(labels.navigation.safety).and(isSelected()))
            tap(labels.navigation.library)
            find(hasText(labels.navigation.library).and(isSelected()))
            miss(labels.safety.result)
        }
    }

    @Test
    fun noneOfTheseTakesNoTapBeforeItWasSeen() = journey {
        val start = stage.core { start(StartRequest(guide = "G0", receiver = Receiver.SOMEONE_ELSE)) }
        val form = start.check.pages.first { it.page == SafetyPage.HEALTH }
        stage.holder.navigator.open(Route.Start("G0"))
        chooseReceiver(start.choices, Receiver.SOMEONE_ELSE)
        tap(labels.start.answerFirst)
        repeat(4) { tap(labels.reply(Reply.NO), it) }
        tap(labels.common.goOn)
        tapNone(start.check.pages.first { it.page == SafetyPage.FEET }.noneText.orEmpty())
        tap(labels.common.goOn)
        // Seven lines do not fit: the last line is below the edge.
        find(hasText(form.noneText.orEmpty())).assertIsNotEnabled().performScrollTo()
        find(hasText(form.noneText.orEmpty())).assertIsEnabled()
    }

    private fun Journey.form(page: SafetyPage) = stage.core { safety() }.check.pages.first { it.page == page }

    private fun Journey.item(flag: Flag) = stage.core { safety() }.questions.first { it.flag == flag }.item

    private fun Journey.reply(flag: Flag): Reply? = stage.core { safety() }.answers.find { it.flag == flag }?.reply
}

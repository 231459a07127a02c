package app.instep.ui.rate

import androidx.compose.ui.input.key.Key
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performKeyInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.pressKey
import androidx.compose.ui.test.requestFocus
import app.instep.core.Answered
import app.instep.core.HistoryRequest
import app.instep.core.RatingItem
import app.instep.core.RatingPhase
import app.instep.core.Session
import app.instep.core.StopReason
import app.instep.ui.nav.Route
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.logged
import app.instep.ui.stage.played
import app.instep.ui.stage.rate
import app.instep.ui.stage.scale
import app.instep.ui.stage.tile
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class FinishTest {
    private val Stage.comfort: String
        get() = core { questions() }.questions.first { it.item == RatingItem.COMFORT }.question.text

    private fun Stage.after(session: Session) =
        core { session(session.id) }.ratings.filter { it.phase == RatingPhase.AFTER }

    private fun finish(stop: StopReason? = null, steps: Journey.(Session) -> Unit) {
        val stage = Stage()
        stage.logged(2, 4, 7)
        val session = stage.played(comfort = 4, stop = stop)
        journey(stage) {
            stage.holder.navigator.open(Route.Finish(session.id.toString()))
            steps(session)
        }
    }

    @Test
    fun valueCountsWhenTheFingerLiftsInsideItsTile() = finish { session ->
        scale(stage.comfort).performTouchInput { down(tile(7)) }
        test.waitForIdle()
        assertEquals(emptyList<Any>(), stage.after(session))
        scale(stage.comfort).performTouchInput { up() }
        await("the answer") { stage.after(session).singleOrNull()?.value == 7 }
        see("4")
        tap(labels.finish.close)
        see(labels.navigation.guides)
    }

    @Test
    fun fingerThatLeavesTheTileAnswersNothing() = finish { session ->
        scale(stage.comfort).performTouchInput {
            down(tile(7))
            moveTo(tile(2))
            up()
        }
        test.waitForIdle()
        assertEquals(emptyList<Any>(), stage.after(session))
    }

    @Test
    fun anotherTapReplacesTheAnswer() = finish { session ->
        rate(stage.comfort, 3)
        await("3") { stage.after(session).singleOrNull()?.value == 3 }
        rate(stage.comfort, 8)
        await("8") { stage.after(session).singleOrNull()?.value == 8 }
    }

    @Test
    fun keysMoveOnTheScaleAndAnswer() = finish { session ->
        scale(stage.comfort).requestFocus()
        scale(stage.comfort).performKeyInput {
            pressKey(Key.DirectionRight)
            pressKey(Key.DirectionDown)
        }
        test.waitForIdle()
        assertEquals(emptyList<Any>(), stage.after(session))
        scale(stage.comfort).performKeyInput { pressKey(Key.Enter) }
        await("the answer") { stage.after(session).singleOrNull()?.value == 6 }
        scale(stage.comfort).performKeyInput { pressKey(Key.Nine) }
        await("another answer") { stage.after(session).singleOrNull()?.value == 9 }
    }

    @Test
    fun unansweredIsNoValueForAScreenReader() = finish {
        val config = scale(stage.comfort).fetchSemanticsNode().config
        assertEquals(labels.rating.unanswered, config.getOrNull(SemanticsProperties.StateDescription))
        assertTrue((config.getOrNull(SemanticsProperties.ProgressBarRangeInfo)?.current ?: -1f) < 0f)
        rate(stage.comfort, 0)
        await("the answer to be said") {
            val range = scale(stage.comfort).fetchSemanticsNode().config.getOrNull(SemanticsProperties.ProgressBarRangeInfo)
            range?.current == 0f
        }
    }

    @Test
    fun skipIsStoredAsSkippedAndLeavesTheScreen() = finish { session ->
        tap(labels.finish.skip)
        see(labels.navigation.guides)
        val rating = stage.after(session).single()
        assertEquals(Answered.SKIPPED, rating.answered)
        assertEquals(null, rating.value)
    }

    @Test
    fun stopForPainAsksNothing() = finish(StopReason.PAIN) { session ->
        see(labels.finish.close)
        assertTrue(test.onAllNodesWithText(labels.finish.skip).fetchSemanticsNodes().isEmpty())
        tap(labels.finish.close)
        assertEquals(emptyList<Any>(), stage.after(session))
    }

    @Test
    fun leavingWithoutAnAnswerStoresNothing() = finish { session ->
        see(labels.finish.skip)
        stage.holder.navigator.back()
        see(labels.navigation.guides)
        assertEquals(emptyList<Any>(), stage.after(session))
        assertEquals(2, stage.core { history(HistoryRequest()) }.entries.size)
    }
}

package app.instep.ui.history

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.instep.core.HistoryRequest
import app.instep.ui.nav.Route
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.logged
import app.instep.ui.stage.massageBefore
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class HistoryTest {
    private fun Stage.entries() = core { history(HistoryRequest(limit = 60)) }.entries.size

    private fun Stage.deleted() = core { history(HistoryRequest(trash = true)) }.entries.size

    @Test
    fun sixtyEntriesComePageByPage() {
        val stage = Stage()
        val first = (1L..60L).map { stage.logged(it) }.last()
        journey(stage) {
            stage.holder.navigator.open(Route.Weeks)
            stage.holder.navigator.open(Route.History())
            see(labels.history.loadMore)
            miss(first.text)
            tap(labels.history.loadMore)
            see(first.spoken)
        }
    }

    @Test
    fun deletedSessionComesBackByUndo() {
        val stage = Stage()
        val session = stage.logged(1, 4, 7)
        journey(stage) {
            stage.holder.navigator.open(Route.Entry(session.id.toString()))
            tap(labels.common.delete)
            await("an empty history") { stage.entries() == 0 }
            tap(labels.common.undo)
            await("the session") { stage.entries() == 1 }
        }
    }

    @Test
    fun severalDaysAreDeletedAfterAQuestionAndComeBackByUndo() {
        val stage = Stage()
        stage.massageBefore(1)
        stage.logged(1, 4, 7)
        stage.logged(2)
        stage.logged(5)
        journey(stage) {
            stage.holder.navigator.open(Route.Weeks)
            stage.holder.navigator.open(Route.History())
            tap(labels.history.deleteDays)
            repeat(2) { tap(labels.reminders.dayBefore) }
            // The last of three days becomes the day before today.
            tap(labels.reminders.dayBefore, 1)
            tap(labels.history.deleteDays, 1)
            see(labels.history.deleteDaysTitle)
            tap(labels.common.cancel)
            miss(labels.history.deleteDaysTitle)
            assertEquals(4, stage.entries())
            tap(labels.history.deleteDays, 1)
            tap(labels.common.delete)
            await("the days to be empty") { stage.entries() == 2 }
            tap(labels.common.undo)
            await("every session") { stage.entries() == 4 && stage.deleted() == 0 }
        }
    }

    @Test
    fun trashPutsBackAndIsEmptiedOnlyAfterYes() {
        val stage = Stage()
        val one = stage.logged(1, 4, 7)
        val other = stage.logged(2)
        stage.core {
            deleteSession(one.id)
            deleteSession(other.id)
        }
        journey(stage) {
            stage.holder.navigator.open(Route.Trash)
            tap(labels.history.restore)
            await("one entry") { stage.entries() == 1 }
            tap(labels.history.emptyTrash)
            tap(labels.common.cancel)
            await("the other one") { stage.deleted() > 0 }
        }
    }

    @Test
    fun editChangesTheNoteAndCanBeTakenBack() {
        val stage = Stage()
        val session = stage.logged(1, note = "Before.")
        journey(stage) {
            stage.holder.navigator.open(Route.Entry(session.id.toString()))
            tap(labels.common.edit)
            val field = find(hasSetTextAction().and(hasContentDescription(labels.log.note)))
            field.performScrollTo()
            field.performTextReplacement("After.")
            tap(labels.common.save)
            await("the note") { stage.core { session(session.id) }.note == "After." }
            see("After.")
            tap(labels.common.undo)
            await("the note from before") { stage.core { session(session.id) }.note == "Before." }
        }
    }

    @Test
    fun lengthThatIsNoneIsRefusedAtItsField() {
        val stage = Stage()
        val session = stage.logged(1)
        journey(stage) {
            stage.holder.navigator.open(Route.Entry(session.id.toString()))
            tap(labels.common.edit)
            val field = find(hasSetTextAction().and(hasContentDescription(labels.log.minutes)))
            field.performScrollTo()
            // As seconds the third is more than a number of the core holds.
            for (minutes in listOf("1441", "a quarter", "71582789", "1000000", "0")) {
                field.performTextReplacement(minutes)
                tap(labels.common.save)
                val wrong = find(SemanticsMatcher.keyIsDefined(SemanticsProperties.Error))
                assertEquals(
                    "The length in minutes must be between 1 and 1440.",
                    wrong.fetchSemanticsNode().config[SemanticsProperties.Error],
                )
            }
            assertEquals(session.activeSeconds, stage.core { session(session.id) }.activeSeconds)
        }
    }
}

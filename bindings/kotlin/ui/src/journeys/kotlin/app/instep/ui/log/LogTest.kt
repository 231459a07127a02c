package app.instep.ui.log

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.instep.core.HistoryContent
import app.instep.core.HistoryRequest
import app.instep.core.Session
import app.instep.core.SessionKind
import app.instep.ui.nav.Route
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.logged
import app.instep.ui.stage.nothingIsWrong
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class LogTest {
    private fun Stage.newest(): Session? = core { history(HistoryRequest()) }.entries
        .firstNotNullOfOrNull { (it.content as? HistoryContent.Session)?.session }

    private fun log(route: Route.Log = Route.Log(), steps: Journey.() -> Unit) {
        val stage = Stage()
        stage.nothingIsWrong()
        stage.logged(9)
        journey(stage) {
            stage.holder.navigator.open(route)
            steps()
        }
    }

    private fun Journey.minutes(text: String) {
        val field = find(hasSetTextAction().and(hasContentDescription(labels.log.minutes)))
        field.performScrollTo()
        field.performTextReplacement(text)
    }

    private fun Journey.kind(kind: SessionKind) {
        tap(labels.vocabulary.sessionKinds.first { it.value == kind }.text)
    }

    @Test
    fun everyKindIsStoredAsWhatItWas() {
        for (kind in listOf(SessionKind.SOAK, SessionKind.DEVICE, SessionKind.EXTERNAL)) {
            log {
                kind(kind)
                minutes("20")
                tap(labels.common.save)
                await("the entry") { stage.newest()?.kind == kind }
                assertEquals(20 * 60, stage.newest()?.activeSeconds)
                assertEquals(null, stage.newest()?.comfortBefore)
            }
        }
    }

    @Test
    fun guideIsLoggedWithItsOwnLength() = log(Route.Log("G1")) {
        tap(labels.common.save)
        await("the entry") { stage.newest()?.kind == SessionKind.BY_HAND }
        assertEquals("G1", stage.newest()?.guide)
    }

    @Test
    fun lengthThatIsNoneIsSaidAtItsFieldAndNothingIsStored() = log {
        kind(SessionKind.EXTERNAL)
        minutes("0")
        tap(labels.common.save)
        find(SemanticsMatcher.keyIsDefined(SemanticsProperties.Error))
        assertEquals(SessionKind.BY_HAND, stage.newest()?.kind)
    }
}

package app.instep.ui.player

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithText
import app.instep.FootCare
import app.instep.core.HistoryContent
import app.instep.core.InstepException
import app.instep.core.PlayerPhase
import app.instep.core.SettingChange
import app.instep.core.SlabAction
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.core.StopReason
import app.instep.ui.nav.Route
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.sayNoToAll
import app.instep.ui.stage.walk
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import java.time.Duration

@OptIn(ExperimentalTestApi::class)
@RunWith(PlatformRunner::class)
class SessionTest {
    @Test
    fun anEveningWithAPauseAndAKillIsPlayedToItsEnd() {
        val first = Stage()
        first.quietPerson()
        walk(first) {
            begin()
            beginNow()
            tap(labels.player.pause)
            awaitPhase(PlayerPhase.PAUSED)
            tap(labels.player.goOn)
            awaitPhase(PlayerPhase.RUNNING)
        }
        first.kill()
        journey(Stage(clock = first.clock, folder = first.folder)) {
            val stage = stage
            await("the session") { stage.holder.engine.played.value != null }
            stage.holder.navigator.open(Route.Player)
            see(stage.player().tag)
            assertEquals(SlabAction.CONTINUE, stage.player().slab?.action)
            tap(stage.player().slab?.text.orEmpty())
            awaitPhase(PlayerPhase.RUNNING)
            var steps = 0
            while (stage.player().slab != null && steps++ < 40) {
                val before = stage.player().revision
                stage.holder.engine.next()
                await("what comes next") { stage.holder.engine.played.value?.player?.revision != before }
                if (stage.holder.navigator.stacks.value.current.route is Route.Finish) break
            }
            await("the minute after") { stage.holder.navigator.stacks.value.current.route is Route.Finish }
            assertNull(stage.core { player() })
        }
    }

    @Test
    fun goingBackPausesAndAsksFirst() = journey {
        beginQuietly()
        assertTrue(stage.holder.navigator.back())
        see(labels.stop.title)
        awaitPhase(PlayerPhase.PAUSED)
        tap(labels.stop.goOn)
        miss(labels.stop.title)
        awaitPhase(PlayerPhase.RUNNING)
    }

    @Test
    fun aStopForPainShowsTheSignsAndAsksForNoRating() = journey {
        beginQuietly()
        stage.clock.pass(Duration.ofMinutes(3))
        tap(labels.player.stop)
        tap(labels.vocabulary.stopReasons.first { it.value == StopReason.PAIN }.text)
        see(stage.core { stopCard() }.title)
        tap(labels.stop.call)
        awaitRequest("dial")
        tap(labels.stop.close)
        await("Today") { stage.holder.navigator.stacks.value.current.route == Route.Today }
    }

    @Test
    fun aStopCanBeTakenBackForTenSeconds() = journey {
        stopForNoTime()
        stage.clock.pass(Duration.ofSeconds(9))
        tap(labels.common.undo)
        awaitPhase(PlayerPhase.PAUSED)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
        assertTrue(stage.core { history() }.entries.isEmpty())
    }

    @Test
    fun aStopStandsAfterTenSeconds() = journey {
        stopForNoTime()
        val token = checkNotNull(stage.core { lastUndo() }).token
        stage.clock.pass(Duration.ofSeconds(11))
        val refused = runCatching { stage.core { undo(token) } }.exceptionOrNull() as InstepException
        tap(labels.common.undo)
        see(FootCare.explain(refused, stage.locale).title)
        val session = stage.core { history() }.entries.single().content as HistoryContent.Session
        assertEquals(StopReason.NO_TIME, session.session.stopReason)
        assertNull(stage.core { player() })
    }

    @Test
    fun theFocusStaysOnPauseWhereTheNextStepIsChosenByAnActionOfItsOwn() = journey {
        beginQuietly()
        val before = stage.player()
        val slab = hasContentDescription(labels.player.pause)
        val node = find(slab).fetchSemanticsNode()
        val next = node.config[SemanticsActions.CustomActions].first { it.label == before.nextText }
        test.runOnIdle { next.action() }
        await("the next step") { stage.player().revision != before.revision }
        assertEquals(node.id, find(slab).fetchSemanticsNode().id)
    }

    @Test
    fun aStopHasOneWayBackOnTheMinuteAfter() = journey {
        beginQuietly()
        tap(labels.player.stop)
        tap(labels.vocabulary.stopReasons.first { it.value == StopReason.NO_TIME }.text)
        see(labels.finish.addNote)
        see(labels.common.undo)
        assertEquals(1, test.onAllNodesWithText(labels.common.undo).fetchSemanticsNodes().size)
    }

    @Test
    fun aStopThatLeadsHomeIsTakenBackAtTheLowerEdge() = journey {
        beginQuietly()
        tap(labels.player.stop)
        tap(labels.vocabulary.stopReasons.first { it.value == StopReason.PAIN }.text)
        tap(labels.stop.close)
        await("Today") { stage.holder.navigator.stacks.value.current.route == Route.Today }
        tap(labels.common.undo)
        awaitPhase(PlayerPhase.PAUSED)
        await("the player") { stage.holder.navigator.stacks.value.current.route == Route.Player }
    }

    @Test
    fun aQuietSessionHasNoSoundAndTheNextOneHas() = journey {
        stage.sayNoToAll()
        stage.holder.navigator.open(Route.Start("G0"))
        tap(labels.start.quiet)
        see(labels.start.quietHelp)
        tap("Nothing new, start")
        await("the player") { stage.holder.engine.played.value?.player?.quiet == true }
        beginNow()
        awaitPhase(PlayerPhase.RUNNING)
        stage.holder.engine.sayAgain()
        stage.holder.engine.next()
        await("the next step") { stage.player().segment == 2 || stage.player().state != PlayerPhase.RUNNING }
        assertEquals(emptyList<String>(), stage.seams.log.filter { it.startsWith("say") || it.startsWith("chime") })
        assertEquals(false, stage.seams.session?.sounds)
        assertTrue(stage.core { settings() }.run { voice && chimes })
    }

    @Test
    fun theVoiceKeyEndsTheQuietBeforeTheStart() = journey {
        stage.sayNoToAll()
        stage.holder.navigator.open(Route.Start("G0"))
        tap(labels.start.quiet)
        see(labels.start.quietHelp)
        tap(labels.start.voice)
        miss(labels.start.quietHelp)
        tap("Nothing new, start")
        await("a voice") { stage.seams.log.any { it.startsWith("say ") } }
        assertTrue(stage.core { settings() }.voice)
    }

    @Test
    fun forTheLeftHandNextStandsBeforeBack() = journey {
        beginQuietly()
        assertTrue(left(stage.player().backText) < left(stage.player().nextText))
        stage.core { changeSetting(SettingChange.LeftHand(true)) }
        await("the keys to change places") { left(stage.player().nextText) < left(stage.player().backText) }
    }

    /** The left edge of the key that begins with these words. */
    private fun Journey.left(words: String): Float =
        find(hasText(words).and(hasClickAction())).fetchSemanticsNode().boundsInRoot.left

    @Test
    fun theSlabIsSpokenOnceByTheVoice() = journey {
        stage.sayNoToAll()
        begin()
        beginNow()
        await("the step to be said") { "say ${stage.player().heading.title}" in stage.seams.log }
        assertTrue(stage.player().awaitsSpoken)
        stage.seams.speaking.forEach { it() }
        await("the clock") { !stage.player().awaitsSpoken }
    }

    @Test
    fun aPlaceThatWasKeptWithoutItsSessionLeadsHome() = journey(Stage(saved = listOf("today", "player"))) {
        await("another place") { stage.holder.navigator.stacks.value.current.route != Route.Player }
    }

    @Test
    fun aSessionThatIsGoneLeadsHome() = journey {
        stage.quietPerson()
        begin()
        stage.core { erase() }
        stage.holder.reopen()
        await("another place") { stage.holder.navigator.stacks.value.current.route != Route.Player }
    }

    private fun Journey.stopForNoTime() {
        beginQuietly()
        stage.clock.pass(Duration.ofMinutes(3))
        tap(labels.player.stop)
        tap(labels.vocabulary.stopReasons.first { it.value == StopReason.NO_TIME }.text)
    }

    /** Ends the count-in. */
    /** Plays the first step for a person who wants no voice. */
    private fun Journey.beginQuietly() {
        stage.quietPerson()
        begin()
        beginNow()
        awaitPhase(PlayerPhase.RUNNING)
    }

    private fun Journey.beginNow() {
        tap(stage.player().nextText)
    }

    private fun Journey.begin() {
        runBlocking {
            val start = stage.core { start(StartRequest(guide = "G0")) }
            stage.holder.engine.begin(StartEntry(start.request, nothingNew = true))
        }
        stage.holder.navigator.open(Route.Player)
        see(labels.player.pause)
    }

    private fun Stage.quietPerson() {
        sayNoToAll()
        core { changeSetting(SettingChange.Voice(false)) }
    }

    private fun Stage.player() = checkNotNull(holder.engine.played.value).player

    private fun Journey.awaitPhase(phase: PlayerPhase) {
        await("$phase") { stage.holder.engine.played.value?.player?.state == phase }
    }
}

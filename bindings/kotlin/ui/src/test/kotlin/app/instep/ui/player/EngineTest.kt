package app.instep.ui.player

import app.instep.core.Advance
import app.instep.core.PlayerPhase
import app.instep.core.SettingChange
import app.instep.core.SlabAction
import app.instep.core.StopReason
import app.instep.ui.nav.Route
import kotlinx.coroutines.test.runTest
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

class EngineTest {
    @Test
    fun aGuidePlaysToItsEndByItself() = onVirtualClock {
        silence()
        begin()
        val before = calls
        var seconds = 0
        while (player.state != PlayerPhase.FINISHED && seconds < 600) {
            pass(1)
            seconds += 1
        }
        assertEquals(PlayerPhase.FINISHED, player.state)
        // Five seconds of counting in, six minutes of the guide.
        assertTrue(seconds in 364..368, "$seconds s")
        assertTrue((calls - before) * 2 < seconds, "${calls - before} calls in $seconds s")
        assertNotNull(player.saved)
        assertEquals(1, seams.log.count { it == "change of foot" })
        assertEquals(null, seams.session)
        assertEquals("session true", seams.log.first { it.startsWith("session") })
    }

    @Test
    fun noCallIsMadeWhileItIsPaused() = onVirtualClock {
        silence()
        begin()
        pass(20)
        doing { pause() }
        assertEquals(PlayerPhase.PAUSED, player.state)
        assertEquals("awake false", seams.log.last { it.startsWith("awake") })
        val before = calls
        pass(3600)
        assertEquals(before, calls)
        doing { toggle() }
        assertEquals("awake true", seams.log.last { it.startsWith("awake") })
        assertEquals(PlayerPhase.RUNNING, player.state)
    }

    @Test
    fun aStepWaitsForTheVoice() = onVirtualClock {
        begin()
        endSpeech()
        endSpeech()
        doing { next() }
        assertTrue(player.awaitsSpoken)
        pass(2)
        assertTrue(player.awaitsSpoken)
        endSpeech()
        assertFalse(player.awaitsSpoken)
        assertTrue(player.clock.running)
        val said = seams.log.filter { it.startsWith("say ") }
        assertTrue("say ${player.heading.title}" in said, "$said")
    }

    @Test
    fun rulesBeforeTheStartDoNotHoldUpTheFirstStep() = onVirtualClock {
        begin()
        val said = { seams.log.filter { it.startsWith("say ") } }
        assertEquals(listOf("say We begin. Left foot first."), said())
        val lines = player.lines.map { it.spoken } + player.notes
        endSpeech()
        assertEquals("say ${lines.first()}", said().last())
        pass(5)
        assertEquals(PlayerPhase.RUNNING, player.state)
        assertTrue("say ${player.heading.title}" in said())
        assertFalse("say ${lines.last()}" in said())
        endSpeech()
        assertTrue(player.clock.running)
    }

    @Test
    fun theOtherLinesOfAStepAreSaidASecondLater() = onVirtualClock {
        begin()
        doing { next() }
        doing { next() }
        doing { next() }
        val lines = player.lines.map { it.spoken }.filter { it.isNotEmpty() }
        assertTrue(lines.size > 1)
        assertEquals(0, engine.effects.line.value)
        endSpeech()
        assertFalse("say ${lines[1]}" in seams.log)
        pass(1)
        assertTrue("say ${lines[1]}" in seams.log)
        assertEquals(1, engine.effects.line.value)
    }

    @Test
    fun aVoiceThatNeverEndsKeepsNothingBack() = onVirtualClock {
        begin()
        doing { next() }
        assertTrue(player.awaitsSpoken)
        pass(13)
        assertFalse(player.awaitsSpoken)
        var seconds = 0
        while (player.state != PlayerPhase.FINISHED && seconds < 900) {
            pass(1)
            seconds += 1
        }
        assertEquals(PlayerPhase.FINISHED, player.state)
    }

    @Test
    fun aPauseEndsTheVoice() = onVirtualClock {
        begin()
        doing { next() }
        seams.log.clear()
        doing { toggle() }
        assertTrue("hush" in seams.log)
        assertEquals("say Paused.", seams.log.last { it.startsWith("say") })
    }

    @Test
    fun aKilledSessionGoesOnOnlyAfterATap() = runTest {
        val first = VirtualStage(this)
        first.pass(0)
        first.silence()
        first.begin()
        first.pass(30)
        val session = first.player.session
        first.kill()
        val second = VirtualStage(this, first.folder)
        second.pass(0)
        assertEquals(session, second.player.session)
        assertEquals(SlabAction.CONTINUE, second.player.slab?.action)
        val before = second.calls
        second.pass(600)
        assertEquals(before, second.calls)
        assertEquals(null, second.seams.session)
        second.doing { toggle() }
        assertEquals(SlabAction.PAUSE, second.player.slab?.action)
        second.pass(400)
        assertEquals(PlayerPhase.FINISHED, second.player.state)
        second.kill()
        second.folder.deleteRecursively()
    }

    @Test
    fun anInterruptedSessionCanBeEnded() = runTest {
        val first = VirtualStage(this)
        first.pass(0)
        first.begin()
        first.pass(60)
        first.kill()
        val second = VirtualStage(this, first.folder)
        second.pass(0)
        second.doing { stop(StopReason.INTERRUPTED) }
        assertEquals(PlayerPhase.ABANDONED, second.player.state)
        assertNotNull(second.player.undo)
        second.doing { leave(offers = true) }
        assertNull(second.engine.played.value)
        second.kill()
        second.folder.deleteRecursively()
    }

    @Test
    fun unseenAndUnheardItStandsStillAtTheNextStep() = onVirtualClock {
        silence()
        holder.core().changeSetting(SettingChange.Chimes(false))
        begin()
        pass(6)
        doing { setFront(false) }
        pass(200)
        assertEquals(PlayerPhase.PAUSED, player.state)
        assertEquals(2, player.segment)
    }

    @Test
    fun unseenButHeardItGoesOn() = onVirtualClock {
        silence()
        begin()
        doing { setFront(false) }
        pass(400)
        assertEquals(PlayerPhase.FINISHED, player.state)
    }

    @Test
    fun aCallPausesAndNothingGoesOnByItself() = onVirtualClock {
        silence()
        begin()
        pass(20)
        doing { interrupted() }
        doing { interrupted() }
        doing { setFront(false) }
        doing { setFront(true) }
        pass(60)
        assertEquals(PlayerPhase.PAUSED, player.state)
    }

    @Test
    fun aStopThatIsTakenBackLeadsToThePlayerAgain() = onVirtualClock {
        silence()
        begin()
        pass(100)
        doing { stop(StopReason.NO_TIME) }
        val offer = assertNotNull(player.undo)
        doing { leave(offers = true) }
        holder.undo(offer)
        pass(0)
        assertEquals(PlayerPhase.PAUSED, player.state)
        assertEquals(Route.Player, holder.navigator.stacks.value.current.route)
        doing { goOn() }
        assertEquals(PlayerPhase.RUNNING, player.state)
    }

    @Test
    fun anEventThatIsRefusedIsFeltAndChangesNothing() = onVirtualClock {
        silence()
        begin()
        doing { rep() }
        assertTrue("refused" in seams.log)
        assertEquals(PlayerPhase.READY, player.state)
        assertNull(engine.failure.value)
    }

    @Test
    fun theScreenStaysOnForAWhileOnly() = onVirtualClock {
        silence()
        holder.core().changeSetting(SettingChange.Advance(Advance.MANUAL))
        begin()
        pass(60)
        assertTrue(player.waits)
        assertEquals("awake true", seams.log.last { it.startsWith("awake") })
        pass(700)
        assertEquals("awake false", seams.log.last { it.startsWith("awake") })
    }

    private suspend fun VirtualStage.silence() {
        holder.core().changeSetting(SettingChange.Voice(false))
        pass(0)
    }
}

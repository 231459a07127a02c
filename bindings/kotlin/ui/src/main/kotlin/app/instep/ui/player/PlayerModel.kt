package app.instep.ui.player

import app.instep.core.InstepException
import app.instep.core.PlayerPhase
import app.instep.core.SlabAction
import app.instep.core.StopReason
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.launch

/** The model of the player's screen: what the engine plays, and whether it asks why the session is stopped. */
internal class PlayerModel(private val holder: Holder, scope: CoroutineScope, entry: Entry) {
    private val engine = holder.engine
    private val effects = engine.effects
    private val voice = holder.seams.voice
    private val asksWhy = MutableStateFlow(false)
    private var hadSession = false

    private val device = combine(engine.voiceOn, voice.muted, voice.reader, ::Triple)
    private val said = combine(effects.line, effects.fullScreen, effects.announcement, ::Triple)

    /** None while there is no session. */
    val shown: StateFlow<PlayerScreenState?> =
        combine(engine.played, asksWhy, device, said) {
                played,
                asks,
                (voiceOn, muted, reader),
                (line, full, announced),
            ->
            played?.let {
                PlayerScreenState(
                    player = it.player,
                    countdown = it.countdown,
                    asksWhy = asks && it.player.slab != null,
                    spokenLine = line,
                    fullScreen = full,
                    voiceOn = voiceOn,
                    muted = muted && !it.player.quiet && it.player.slab?.waits == false,
                    reader = reader,
                    announcement = announced,
                )
            }
        }.stateIn(scope, SharingStarted.Eagerly, null)

    val failure: StateFlow<Failure?> = engine.failure

    init {
        holder.navigator.guard(entry) { onBack() }
        scope.launch { engine.played.collect { follow(it) } }
        scope.launch { leaveWithoutSession() }
    }

    fun send(action: PlayerAction) {
        when (action) {
            PlayerAction.Slab -> engine.toggle()

            PlayerAction.Next -> engine.next()

            PlayerAction.Back -> engine.back()

            PlayerAction.Again -> engine.again()

            PlayerAction.Rep -> engine.rep()

            PlayerAction.SayAgain -> engine.sayAgain()

            PlayerAction.Voice -> engine.setVoice(!engine.voiceOn.value)

            PlayerAction.AskWhy -> askWhy()

            PlayerAction.GoOn -> {
                asksWhy.value = false
                engine.goOn()
            }

            is PlayerAction.Stop -> stop(action.reason)

            PlayerAction.Call -> holder.seams.device.dial()

            PlayerAction.Close -> close()
        }
    }

    fun dismiss(): Unit = engine.dismiss()

    private fun askWhy() {
        engine.pause()
        asksWhy.value = true
    }

    private fun stop(reason: StopReason) {
        asksWhy.value = false
        engine.stop(reason)
    }

    /** Going back never ends a session by mistake: it pauses and asks. From the question it leads to the player again. */
    private fun onBack(): Boolean {
        val player = engine.played.value?.player ?: return false
        when {
            player.slab == null -> close()
            asksWhy.value -> asksWhy.value = false
            player.slab?.action == SlabAction.CONTINUE -> return false
            else -> askWhy()
        }
        return true
    }

    /** The place was kept, but the session was ended meanwhile. */
    private suspend fun leaveWithoutSession() {
        try {
            if (holder.call { player() } == null && engine.played.value == null) holder.navigator.home()
        } catch (_: InstepException) {
            // The engine meets the same failure, and it is shown.
        }
    }

    /** A session that was played to its end leads to the minute after; one that is gone leads home. */
    private fun follow(played: Played?) {
        if (played == null && hadSession) holder.navigator.home()
        val player = played?.player ?: return
        hadSession = true
        if (player.slab != null || player.card != null) return
        close()
    }

    private fun close() {
        val ended = engine.played.value?.player?.takeIf { it.saved != null }
            ?.takeIf { it.state == PlayerPhase.FINISHED || it.ask.isNotEmpty() }
        // The minute after has the way back on its page; the signs that need help are closed by now.
        engine.leave(offers = ended == null)
        if (ended == null) holder.navigator.home() else holder.navigator.replace(Route.Finish(ended.session.toString()))
    }
}

package app.instep.ui.player

import app.instep.FootCare
import app.instep.core.ChangedArea
import app.instep.core.InstepException
import app.instep.core.Output
import app.instep.core.Player
import app.instep.core.PlayerEvent
import app.instep.core.PlayerPhase
import app.instep.core.SettingChange
import app.instep.core.SlabAction
import app.instep.core.StartEntry
import app.instep.core.StopReason
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.app.Opened
import app.instep.ui.app.SessionControls
import app.instep.ui.app.failure
import app.instep.ui.nav.Route
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.selects.onTimeout
import kotlinx.coroutines.selects.select

/** A record of the player, with the count that began when it was read. */
public data class Played(val player: Player, val countdown: Countdown)

/**
 * Plays the session: one coroutine that waits for the moment the core named or for something the person does. It belongs
 * to the [Holder], so a session goes on whatever screen is seen.
 *
 * Functions may be called from any thread; what they do happens in order.
 *
 * @param uptimeMs the clock that only runs forward, the same as the core's.
 */
public class Engine internal constructor(private val holder: Holder, private val uptimeMs: () -> Long) :
    SessionControls {
    private val inbox = Channel<suspend () -> Unit>(Channel.UNLIMITED)
    private val state = MutableStateFlow<Played?>(null)
    private val failed = MutableStateFlow<Failure?>(null)
    private val voiceState = MutableStateFlow(true)
    private var dueAtMs: Long? = null
    private var front = true

    /** The session that the person stopped last, for as long as that can be taken back. */
    private var stopped: Player? = null

    internal val effects = Effects(holder, this, ::onSpoken)

    /** The session that is played or was interrupted; none when there is none. After its end it stays until [leave]. */
    public val played: StateFlow<Played?> = state.asStateFlow()

    /** An event that failed, until [dismiss]. */
    public val failure: StateFlow<Failure?> = failed.asStateFlow()

    /** The setting `voice`. */
    public val voiceOn: StateFlow<Boolean> = voiceState.asStateFlow()

    private val player: Player? get() = state.value?.player

    init {
        holder.scope.launch { run() }
        holder.scope.launch {
            holder.opened.filterIsInstance<Opened.Ready>().collect { post { open() } }
        }
        holder.scope.launch { holder.changes.collect { areas -> post { changed(areas) } } }
        holder.scope.launch { output().collect { post { open() } } }
    }

    /**
     * Begins a session.
     *
     * @throws InstepException as `FootCare.begin`.
     */
    public suspend fun begin(entry: StartEntry): Player {
        val begun = CompletableDeferred<Player>()
        post {
            try {
                setOutput()
                readSettings()
                begun.complete(take(byPerson = true) { begin(entry) })
            } catch (error: InstepException) {
                begun.completeExceptionally(error)
            }
        }
        return begun.await()
    }

    /** Does what a tap on the slab does. */
    public fun toggle(): Unit = post {
        when (player?.slab?.action) {
            SlabAction.START -> play(PlayerEvent.Start)
            SlabAction.PAUSE -> play(PlayerEvent.Pause)
            SlabAction.RESUME -> play(PlayerEvent.Resume)
            SlabAction.NEXT -> play(PlayerEvent.Next)
            SlabAction.SWITCH -> play(PlayerEvent.Switch)
            SlabAction.CONTINUE -> if (takeOver()) play(PlayerEvent.Resume)
            null -> Unit
        }
    }

    public override fun next(): Unit = post { play(PlayerEvent.Next) }

    public fun back(): Unit = post { play(PlayerEvent.Back) }

    public fun again(): Unit = post { play(PlayerEvent.Repeat) }

    public fun rep(): Unit = post { play(PlayerEvent.Rep) }

    /** Stops the clock where it runs. Nothing goes on by itself afterwards. */
    public override fun pause(): Unit = post { if (player?.slab?.action == SlabAction.PAUSE) play(PlayerEvent.Pause) }

    /** Goes on after [pause]; a change of foot counts on. */
    public override fun goOn(): Unit = post {
        when {
            player?.state == PlayerPhase.PAUSED && player?.slab?.action != SlabAction.CONTINUE ->
                play(PlayerEvent.Resume)

            player?.slab?.action == SlabAction.START -> play(PlayerEvent.Start)
        }
    }

    /** Something else needs the person or the sound: a call, another player, a headset that was pulled out. */
    public fun interrupted(): Unit = pause()

    /** Ends the session, also one that was interrupted. */
    public fun stop(reason: StopReason): Unit = post {
        if (player?.slab?.action != SlabAction.CONTINUE || takeOver()) play(PlayerEvent.Stop(reason))
    }

    /** Says the step once more, also where the voice is off. */
    public fun sayAgain(): Unit = post { player?.let(effects::sayAgain) }

    /** Turns the voice on or off, for good. */
    public fun setVoice(on: Boolean): Unit = post {
        attempt {
            holder.call { changeSetting(SettingChange.Voice(on)) }
            if (!on) effects.hush()
            open()
        }
    }

    /**
     * Leaves the session at its end: nothing is shown of it any more.
     *
     * @param offers true where what is seen next has no way back from a stop: then it is offered at the lower edge.
     */
    public fun leave(offers: Boolean): Unit = post {
        val ended = player?.takeIf { it.slab == null }
        if (ended != null) {
            if (offers) offerUndo(ended)
            show(null)
        }
    }

    /** Tells whether the app is seen. On return the time that has passed is taken in. */
    public fun setFront(on: Boolean): Unit = post {
        if (front != on) {
            front = on
            if (on) play(PlayerEvent.Tick)
        }
    }

    public fun dismiss() {
        failed.value = null
        post { play(PlayerEvent.Tick) }
    }

    private fun post(work: suspend () -> Unit) {
        inbox.trySend(work)
    }

    /** Makes the calls, one after another; a tick when nothing else comes until it is due. */
    @OptIn(ExperimentalCoroutinesApi::class)
    private suspend fun run() {
        while (true) {
            val wait = dueAtMs?.let { (it - uptimeMs()).coerceAtLeast(LEAST_WAIT_MS) }
            val work = select<suspend () -> Unit> {
                inbox.onReceive { it }
                if (wait != null) onTimeout(wait) { suspend { play(PlayerEvent.Tick) } }
            }
            work()
        }
    }

    private suspend fun play(event: PlayerEvent) {
        val now = player ?: return
        val byPerson = event !is PlayerEvent.Tick && event !is PlayerEvent.Spoken
        if (now.slab == null || now.slab?.action == SlabAction.CONTINUE) return
        if (byPerson) holder.seams.haptics.touch()
        try {
            val record = take(byPerson && event !is PlayerEvent.Rep) { play(event, now.revision) }
            pauseUnheard(record)
        } catch (error: InstepException) {
            when (error) {
                is InstepException.PlayerMoved, is InstepException.Conflict, is InstepException.NotFound -> read()

                is InstepException.Invalid -> {
                    if (byPerson) holder.seams.haptics.refused()
                    read()
                }

                else -> fail(error, event is PlayerEvent.Tick)
            }
        }
    }

    /** Makes a call that returns the player, and shows, sounds and says what came of it. */
    private suspend fun take(byPerson: Boolean, call: suspend FootCare.() -> Player): Player {
        var at = 0L
        val record = holder.call {
            at = uptimeMs()
            call()
        }
        show(record, at)
        effects.carryOut(record, byPerson)
        return record
    }

    /** Offers to take a stop back, while that is possible. */
    private fun offerUndo(record: Player) {
        val offer = record.undo ?: return
        if (offer.until?.toInstant()?.isBefore(holder.clock.wall()) == true) return
        stopped = record
        holder.say(offer.text, offer)
    }

    /** A step that nobody would see or hear is not begun. */
    private suspend fun pauseUnheard(record: Player) {
        if (!front && record.slab?.action == SlabAction.PAUSE && effects.beginsUnheard(record)) play(PlayerEvent.Pause)
    }

    private fun show(record: Player?, atMs: Long = uptimeMs()) {
        state.value = record?.let { Played(it, Countdown(it.clock, atMs, uptimeMs)) }
        dueAtMs = record?.clock?.callInMs?.let { atMs + it }
        effects.follow(record)
    }

    /** Reads the session as it stands, without a sound. A session that ended stays until the person has seen it. */
    private suspend fun read() {
        attempt {
            val at = uptimeMs()
            val record = holder.call { player() }
            if (record != null || player?.slab != null) show(record, at)
        }
    }

    private suspend fun takeOver(): Boolean {
        var taken = false
        attempt {
            setOutput()
            take(byPerson = true) { continueSession() }
            taken = true
        }
        return taken
    }

    /** The file was opened, or the way to the person changed. */
    private suspend fun open() {
        attempt {
            setOutput()
            readSettings()
            read()
        }
    }

    private suspend fun changed(areas: Set<ChangedArea>) {
        // Events are answered with the new record; only what others changed is read.
        if (areas.isEmpty() || ChangedArea.SETTINGS in areas) {
            open()
        } else if (ChangedArea.PLAYER in areas && (player == null || player?.slab == null)) {
            read()
            reopenStopped()
        }
    }

    /** A stop that was taken back leads to the player again. */
    private fun reopenStopped() {
        val now = player ?: return
        if (now.slab != null && now.session == stopped?.session) {
            stopped = null
            val navigator = holder.navigator
            if (navigator.stacks.value.current.route is Route.Finish) {
                navigator.replace(Route.Player)
            } else {
                navigator.open(Route.Player)
            }
        }
    }

    private suspend fun readSettings() {
        val settings = holder.call { settings() }
        voiceState.value = settings.voice
        effects.sounds = (settings.voice && holder.seams.voice.speaks) || settings.chimes
    }

    private suspend fun setOutput() {
        val voice = holder.seams.voice
        val output = when {
            voice.reader.value -> Output.READER
            voice.speaks -> Output.VOICE
            else -> Output.SILENT
        }
        holder.call { setOutput(output) }
    }

    private fun output() = holder.seams.voice.reader.combine(holder.opened.map { it is Opened.Ready }) { reader, open ->
        reader to open
    }

    private fun onSpoken() {
        post { if (player?.awaitsSpoken == true) play(PlayerEvent.Spoken) }
    }

    private suspend fun attempt(calls: suspend () -> Unit) {
        try {
            calls()
        } catch (error: InstepException) {
            fail(error, quietly = false)
        }
    }

    /** A tick that failed is tried again; between suspend and resume, and after a close, time stands still. */
    private fun fail(error: InstepException, quietly: Boolean) {
        dueAtMs = null
        when {
            error is InstepException.Suspended || error is InstepException.Closed -> Unit
            quietly && error is InstepException.Busy -> dueAtMs = uptimeMs() + RETRY_MS
            else -> failed.value = error.failure(holder.locale)
        }
    }

    private companion object {
        const val LEAST_WAIT_MS = 10L
        const val RETRY_MS = 1000L
    }
}

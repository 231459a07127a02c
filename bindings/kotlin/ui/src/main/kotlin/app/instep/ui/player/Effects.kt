package app.instep.ui.player

import app.instep.core.Cue
import app.instep.core.CueChannel
import app.instep.core.CueSignal
import app.instep.core.Player
import app.instep.core.PlayerPhase
import app.instep.core.SlabAction
import app.instep.ui.app.Holder
import app.instep.ui.app.SessionControls
import app.instep.ui.app.SessionState
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/**
 * Carries out what a record of the player asks of the device: voice, sounds, vibrations, the screen that stays on.
 *
 * @param controls what the system does to the session.
 * @param onSpoken is called when a step was said, or when the voice took too long over it.
 */
internal class Effects(
    private val holder: Holder,
    private val controls: SessionControls,
    private val onSpoken: () -> Unit,
) {
    private val seams = holder.seams
    private val speaker = Speaker(holder.scope, seams.voice) { holder.labels.value.language.tag }
    private val fullScreenState = MutableStateFlow<Cue?>(null)
    private val announced = MutableStateFlow("")
    private var fullScreenJob: Job? = null
    private var spokenJob: Job? = null
    private var awakeJob: Job? = null
    private var passJob: Job? = null
    private var awake = false
    private var waiting = false
    private var session: SessionState? = null

    /** True while the voice or the chimes are on in the settings. */
    var sounds = true

    /** The side and its foot, which fill the screen for three seconds. */
    val fullScreen: StateFlow<Cue?> = fullScreenState.asStateFlow()

    /** The newest words for a screen reader. */
    val announcement: StateFlow<String> = announced.asStateFlow()

    /** The line of the step that is being said. */
    val line: StateFlow<Int?> = speaker.line

    /**
     * Shows, sounds and says the cues of a record.
     *
     * @param byPerson true where the person moved on: then nothing old is said to its end.
     */
    fun carryOut(record: Player, byPerson: Boolean) {
        val cues = record.cues
        announce(cues)
        fill(cues)
        if (cues.any { it.signal == CueSignal.SWITCH_FOOT && it.channel == CueChannel.HAPTIC }) {
            seams.haptics.changeOfFoot()
        }
        chime(cues)
        if (byPerson) {
            speaker.stop()
        } else if (cues.any { it.channel == CueChannel.VOICE }) {
            speaker.dropRest()
        }
        // Rules before a massage are said behind everything else, for as long as nothing newer comes.
        cues.filter { it.channel == CueChannel.VOICE }.sortedBy { it.signal == CueSignal.OPENS }.forEach {
            say(it, record)
        }
        awaitSpoken(record)
    }

    /** Keeps the device as the record needs it: on while time runs, its own again while the person rests. */
    fun follow(record: Player?) {
        val phase = record?.state
        val ours = record?.slab != null && record.slab?.action != SlabAction.CONTINUE
        keepSession(if (ours) record else null)
        keepAwake(ours && phase != PlayerPhase.PAUSED, waits = record?.slab?.waits == true)
        tickPasses(record)
        if (record == null) speaker.stop()
        if (record?.awaitsSpoken != true) {
            spokenJob?.cancel()
            spokenJob = null
        }
    }

    /** True where a step begins that nobody could hear: the voice and the chimes are off, or the volume is zero. */
    fun beginsUnheard(record: Player): Boolean {
        val begins = record.cues.filter { it.signal == CueSignal.STEP_BEGINS }
        val sounds = begins.any { it.channel == CueChannel.VOICE || it.channel == CueChannel.CHIME }
        return begins.isNotEmpty() && (!sounds || seams.voice.muted.value)
    }

    /** Says the step once more, or what is shown in its place; nothing in a quiet session without a screen reader. */
    fun sayAgain(record: Player) {
        if (seams.voice.reader.value) {
            // The same words are only announced again when they were others in between.
            announced.value = ""
            announced.value = record.spoken
        } else if (!record.quiet) {
            speaker.stop()
            val card = record.card
            if (card != null) speaker.say(card.spoken) else speaker.sayStep(record) { onSpoken() }
        }
    }

    fun hush(): Unit = speaker.stop()

    private fun say(cue: Cue, record: Player) {
        when (cue.signal) {
            CueSignal.STEP_BEGINS -> speaker.sayStep(record) { onSpoken() }
            CueSignal.OPENS -> speaker.sayRest(record.lines.map { it.spoken } + record.notes)
            else -> cue.text?.let(speaker::say)
        }
    }

    /** A step's clock waits for the voice, but not for ever. After a pause in the middle the step is said anew. */
    private fun awaitSpoken(record: Player) {
        if (!record.awaitsSpoken) return
        if (!speaker.speaks) speaker.sayStep(record) { onSpoken() }
        if (spokenJob?.isActive != true || record.cues.any { it.signal == CueSignal.STEP_BEGINS }) {
            spokenJob?.cancel()
            spokenJob = holder.scope.launch {
                delay(LONGEST_WAIT_MS)
                onSpoken()
            }
        }
    }

    private fun announce(cues: List<Cue>) {
        if (!seams.voice.reader.value) return
        val texts = cues.filter { it.channel == CueChannel.TEXT }.mapNotNull { it.text }
        if (texts.isNotEmpty()) announced.value = texts.joinToString("\n")
    }

    private fun fill(cues: List<Cue>) {
        val cue = cues.lastOrNull { it.channel == CueChannel.FULL_SCREEN && it.signal == CueSignal.SWITCH_FOOT }
        if (cue == null && cues.isEmpty()) return
        fullScreenJob?.cancel()
        fullScreenState.value = cue
        if (cue != null) {
            fullScreenJob = holder.scope.launch {
                delay(FULL_SCREEN_MS)
                fullScreenState.value = null
            }
        }
    }

    private fun chime(cues: List<Cue>) {
        val signals = cues.filter { it.channel == CueChannel.CHIME }.map { it.signal }
        when {
            CueSignal.FINISHED in signals -> seams.chimes.end()
            CueSignal.SWITCH_FOOT in signals -> seams.chimes.foot()
            signals.isNotEmpty() -> seams.chimes.step()
        }
    }

    /** Keeps the screen on for a while for a person who strokes without hurry, not for one who has gone away. */
    private fun keepAwake(on: Boolean, waits: Boolean) {
        if (on == awake && waits == waiting) return
        awake = on
        waiting = waits
        awakeJob?.cancel()
        seams.device.keepAwake(on)
        if (on && waits) {
            awakeJob = holder.scope.launch {
                delay(AWAKE_MS)
                seams.device.keepAwake(false)
            }
        }
    }

    private fun keepSession(record: Player?) {
        val state = record?.let {
            SessionState(
                title = holder.labels.value.player.notification,
                text = it.leftText,
                running = it.clock.running,
                leftMs = if (it.clock.running) it.clock.remainingMs else null,
                sounds = sounds && !it.quiet,
                controls = controls,
            )
        }
        if (state == session) return
        session = state
        seams.device.session(state)
    }

    /** Sounds the soft tick with each pass of the hand. */
    private fun tickPasses(record: Player?) {
        passJob?.cancel()
        if (record == null || !record.repTicks || !record.clock.running || record.passMs <= 0) return
        if (record.state != PlayerPhase.RUNNING) return
        val played = record.clock.totalMs - record.clock.remainingMs
        passJob = holder.scope.launch {
            delay(record.passMs - played % record.passMs)
            while (true) {
                seams.chimes.repetition()
                delay(record.passMs.toLong())
            }
        }
    }

    private companion object {
        const val FULL_SCREEN_MS = 3000L
        const val LONGEST_WAIT_MS = 12_000L
        const val AWAKE_MS = 600_000L
    }
}

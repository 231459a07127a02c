package app.instep.ui.app

import app.instep.DeviceClock
import app.instep.FootCare
import app.instep.JvmClock
import app.instep.core.ChangedArea
import app.instep.core.InstepException
import app.instep.core.Labels
import app.instep.core.Locale
import app.instep.core.Plan
import app.instep.core.PlanRequest
import app.instep.core.SystemEvent
import app.instep.core.UndoOffer
import app.instep.ui.nav.Navigator
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.player.Engine
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlin.time.Duration.Companion.milliseconds

/** The state of the data file. */
public sealed interface Opened {
    public data object Opening : Opened

    public data class Ready(val core: FootCare) : Opened

    /** It did not open. With `Damaged` the recovery screen can help. */
    public data class Failed(val failure: Failure) : Opened
}

/** Something to be said at the lower edge for a while, with what takes it back. */
public data class Message(val text: String, val undo: UndoOffer? = null)

/**
 * Owns the core for the life of the process, and everything that outlives a screen: the places, the labels, the session
 * that is played, what is said at the lower edge. Its [scope] runs on the thread that draws.
 *
 * @param uptimeMs the clock that only runs forward, the same as the core's.
 * @param open opens the data file. Called again after the file was suspended for good, recovered or restored.
 * @property path the data file, for the recovery screen.
 * @property clock the device's clocks, for calls that need no open file.
 */
public class Holder(
    public val scope: CoroutineScope,
    public val seams: Seams,
    public val path: String,
    locale: Locale,
    saved: List<String> = emptyList(),
    public val clock: DeviceClock = JvmClock(),
    uptimeMs: () -> Long = { clock.uptime().milliseconds },
    private val open: suspend (Locale) -> FootCare,
) {
    private val state = MutableStateFlow<Opened>(Opened.Opening)
    private val areas = MutableSharedFlow<Set<ChangedArea>>(extraBufferCapacity = Int.MAX_VALUE)
    private val messageChannel = Channel<Message>(Channel.BUFFERED)
    private val localeState = MutableStateFlow(locale)
    private val labelState = MutableStateFlow(FootCare.labels(locale))
    private val atlasState = MutableStateFlow<AtlasPaths?>(null)
    private var following: Job? = null

    // A plan that is older must not be carried out after a newer one.
    private val planning = Mutex()

    // The system reports one change of language in several ways.
    private val changingLocale = Mutex()

    /** The locale that reminders were last planned for by [reportLocale]. */
    private var reportedLocale: Locale? = null

    public val opened: StateFlow<Opened> = state.asStateFlow()
    public val navigator: Navigator = Navigator(saved)
    public val models: Models = Models(navigator, scope)

    /** Choices that a guide's page hands to Start. */
    public val wishes: Wishes = Wishes()

    /** The words of every control. They are there before the file is open. */
    public val labels: StateFlow<Labels> = labelState.asStateFlow()

    /** Every picture and pictogram, converted once. None until just after the first frame. */
    public val atlas: StateFlow<AtlasPaths?> = atlasState.asStateFlow()

    /** The language, region and units of the person. */
    public val locale: Locale get() = localeState.value

    /** Changes of every call, also of receivers and of the player. An empty set asks for reading again. */
    public val changes: SharedFlow<Set<ChangedArea>> = areas.asSharedFlow()

    /** Messages for the lower edge, one after another. */
    public val messages: Flow<Message> = messageChannel.receiveAsFlow()

    /** Plays the session, whatever screen is seen. */
    public val engine: Engine = Engine(this, uptimeMs)

    init {
        reopen()
        scope.launch {
            val atlas = FootCare.atlas()
            atlasState.value = withContext(Dispatchers.Default) { AtlasPaths(atlas) }
        }
    }

    /** Opens the file, also after a failure. */
    public fun reopen() {
        following?.cancel()
        following = scope.launch {
            state.value = Opened.Opening
            try {
                val core = open(locale)
                state.value = Opened.Ready(core)
                launch { core.changes.collect { areas.emit(it) } }
                // Of several changes at once only the last is planned for. A session that runs writes every few seconds,
                // and moves no ring by that.
                launch {
                    core.changes.filter { areas -> areas.any { it != ChangedArea.PLAYER } }.collectLatest { plan() }
                }
                upkeep(core)
            } catch (error: InstepException) {
                state.value = Opened.Failed(error.failure(locale))
            }
        }
    }

    /** The open core; waits while the file is opened or stays closed. */
    public suspend fun core(): FootCare = opened.filterIsInstance<Opened.Ready>().first().core

    /** Makes a call and retries it once where another process was writing. */
    public suspend fun <T> call(make: suspend FootCare.() -> T): T {
        val core = core()
        return try {
            core.make()
        } catch (_: InstepException.Busy) {
            delay(BUSY_RETRY)
            core.make()
        }
    }

    /** Asks every visible screen to read again: the app came to the front, the day changed. */
    public fun refresh() {
        scope.launch { report(SystemEvent.FOREGROUND) }
    }

    /** Reports what happened to the device, and carries out the plan that comes of it. Every screen reads again. */
    public suspend fun report(event: SystemEvent) {
        areas.emit(emptySet())
        carryOut { onSystemEvent(event, it) }
    }

    /** Says something at the lower edge. */
    public fun say(text: String, undo: UndoOffer? = null) {
        messageChannel.trySend(Message(text, undo))
    }

    /** Takes back what an offer offers. */
    public fun undo(offer: UndoOffer) {
        scope.launch {
            try {
                val undone = call { undo(offer.token) }
                say(undone.text)
            } catch (error: InstepException) {
                say(FootCare.explain(error, locale).title)
            }
        }
    }

    /** The device's language or region may have changed. */
    public fun setLocale(locale: Locale) {
        if (locale == localeState.value) return
        show(locale)
        scope.launch { reportLocale(locale) }
    }

    /**
     * The device's language or region changed. Returns when reminders are planned in its words; the same change a second
     * time does nothing.
     */
    public suspend fun reportLocale(locale: Locale) {
        show(locale)
        changingLocale.withLock {
            if (locale == reportedLocale) return
            try {
                call { setLocale(locale) }
            } catch (_: InstepException) {
                // The next opening gives the file the same locale.
            }
            report(SystemEvent.LANGUAGE)
            reportedLocale = locale
        }
    }

    private fun show(locale: Locale) {
        if (locale == localeState.value) return
        localeState.value = locale
        labelState.value = FootCare.labels(locale)
    }

    /**
     * Makes a call that brings other data, and reports it: reminders may have come along. It goes on to its end, also where
     * the screen that asked is left meanwhile.
     */
    public suspend fun <T> takeIn(make: suspend FootCare.() -> T): T = withContext(NonCancellable) {
        call(make).also { report(SystemEvent.RESTORE_OR_IMPORT) }
    }

    /** Closes the file. The next [reopen] opens it again. */
    public fun close() {
        following?.cancel()
        (state.value as? Opened.Ready)?.core?.close()
        state.value = Opened.Opening
    }

    /** Plans the reminders, hands the plan over, and renews the snapshot for the home screen. */
    public suspend fun plan(): Unit = carryOut { planReminders(it) }

    private suspend fun carryOut(plan: suspend FootCare.(PlanRequest) -> Plan) {
        try {
            planning.withLock {
                val request = seams.notices.request()
                seams.notices.carryOut(call { plan(request) })
                seams.notices.snapshot(call { snapshot() })
            }
        } catch (_: InstepException) {
            // The screens that are open show what is wrong with the file; the next change plans again.
        }
    }

    private suspend fun upkeep(core: FootCare) {
        areas.emit(emptySet())
        plan()
        try {
            core.backupIfDue()
        } catch (_: InstepException) {
            // The page of the data says when the last backup was made.
        }
    }

    private companion object {
        val BUSY_RETRY = 300.milliseconds
    }
}

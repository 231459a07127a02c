package app.instep.ui.app

import app.instep.core.DeliveryState
import app.instep.core.Plan
import app.instep.core.PlanRequest
import kotlinx.coroutines.flow.StateFlow

/**
 * The services of a platform that screens need. Each has a silent double in [SilentSeams], for tests and for platforms
 * without the service. Functions may be called from any thread and return at once, unless they suspend.
 */
public interface Seams {
    public val notices: Notices
    public val voice: Voice
    public val haptics: Haptics
    public val chimes: Chimes
    public val files: Files
    public val device: Device
}

/** Arms reminders and shows what is due. */
public interface Notices {
    /** The request for a plan: the platform, what it lets through now, and what it has armed. */
    public suspend fun request(): PlanRequest

    /** Arms and disarms what a plan asks for; takes notifications off the screen; shows the one that was missed. */
    public suspend fun carryOut(plan: Plan)

    /** The notifications that the platform lets through. They change in the device's settings. */
    public val delivery: StateFlow<DeliveryState>

    /** Asks the person for the permission to notify, or opens the settings where it can only be given there. */
    public fun askPermission()

    /** Opens the device's settings of this app's notifications. */
    public fun openSettings()

    /** Opens the device's page that allows alarms to the minute; nothing where there is none. */
    public fun openExactAlarms()

    /** Opens the device's page that lets the app work while the battery is saved; nothing where there is none. */
    public fun openBattery()

    /** Opens the page from which the app is updated; nothing where there is none. */
    public fun openUpdates() {}

    /** The snapshot for the home screen changed. */
    public fun snapshot(json: String)
}

/** Speaks with the platform's own voice. */
public interface Voice {
    /** True while a screen reader is on: then the app's voice is silent, and lines go through the reader. */
    public val reader: StateFlow<Boolean>

    /** False where the device has no voice: then steps begin with a chime. */
    public val speaks: Boolean get() = true

    /** True while nothing can be heard: the media volume is zero. */
    public val muted: StateFlow<Boolean>

    /**
     * Says texts one after another, in a language. What is being said before is cut off. [done] is called once, from any
     * thread, after the last one was said or could not be said; never after [stop].
     */
    public fun say(texts: List<String>, language: String, done: () -> Unit)

    public fun stop()
}

/** Confirms touches; marks the change of foot. */
public interface Haptics {
    public fun touch()

    public fun refused()

    public fun changeOfFoot()
}

/** The three sounds of a session, and the soft tick of a repetition. */
public interface Chimes {
    public fun step()

    public fun foot()

    public fun end()

    public fun repetition()
}

/** Moves files between the app's cache and the documents of the person. */
public interface Files {
    /** A folder of the app's own for a file that is on its way. It is emptied at the start, on erase and on suspend. */
    public val cache: java.io.File

    /** Lets the person choose where to put a copy of [file]; false when they turned away. The copy is complete or absent. */
    public suspend fun save(file: java.io.File, name: String, mime: String): Boolean

    /** Lets the person choose a document and copies it to the cache; none when they turned away. */
    public suspend fun pick(mime: List<String>): java.io.File?

    /** Offers a file to other apps. */
    public suspend fun share(file: java.io.File, name: String, mime: String)

    public fun copyText(text: String)
}

/** The device around the app. */
public interface Device {
    /** True while the battery is saved: nothing moves then. */
    public val saving: StateFlow<Boolean>

    /** True where the person asked for less motion. */
    public val reducedMotion: StateFlow<Boolean>

    /** Keeps the screen on; the system does as it likes when this is false. */
    public fun keepAwake(on: Boolean)

    /** Opens the dialler without a number; false where there is none. */
    public fun dial(): Boolean

    /** Opens a page of the web in another app. */
    public fun browse(url: String)

    /**
     * Shows the session to the system, and changes what is shown; none takes it away. Where it [SessionState.sounds] it
     * goes on in the background, and the media keys reach it. Call it only when something of it changed.
     */
    public fun session(state: SessionState?)
}

/**
 * A session as the system shows it, in a notification and on the lock screen.
 *
 * @property title its title, without a word about health or the body: anyone may read it.
 * @property text the time left of the session, in words.
 * @property running true while its clock runs.
 * @property leftMs what the system counts down from; none where no time is counted.
 * @property sounds true while voice or chimes are on.
 * @property controls what buttons and media keys do. They are called on the thread that draws.
 */
public data class SessionState(
    val title: String,
    val text: String,
    val running: Boolean,
    val leftMs: Long?,
    val sounds: Boolean,
    val controls: SessionControls,
)

/** The system acts on a session. What does not fit its state is ignored. */
public interface SessionControls {
    /** Also called for a call, another app that takes the sound, and an unplugged headset: nothing goes on by itself then. */
    public fun pause()

    public fun goOn()

    public fun next()
}

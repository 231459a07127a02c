package app.instep.ui.player

import androidx.compose.runtime.Immutable
import app.instep.core.Cue
import app.instep.core.Player
import app.instep.core.StopReason

/**
 * Everything that the player's screen is drawn from.
 *
 * @property player the record of the core.
 * @property countdown the count, to be read by a leaf only.
 * @property asksWhy true while it asks why the session is stopped.
 * @property spokenLine the line of the record that is being said; none while nothing is said.
 * @property fullScreen the cue that fills the area between the top bar and the keys for three seconds; none otherwise.
 * @property voiceOn true where the app's own voice reads the steps.
 * @property muted true where the voice or a chime would sound and the volume is zero.
 * @property reader true while a screen reader is on: focus stays on the slab, and lines are announced.
 * @property announcement the newest words for a screen reader, to be announced politely; empty without one.
 */
@Immutable
public data class PlayerScreenState(
    val player: Player,
    val countdown: Countdown,
    val asksWhy: Boolean = false,
    val spokenLine: Int? = null,
    val fullScreen: Cue? = null,
    val voiceOn: Boolean = true,
    val muted: Boolean = false,
    val reader: Boolean = false,
    val announcement: String = "",
)

/** Something that the person does on the player. */
public sealed interface PlayerAction {
    /** A tap on the slab: what it does is in the record. */
    public data object Slab : PlayerAction

    public data object Next : PlayerAction

    public data object Back : PlayerAction

    /** This step once more, beside Back while the session is paused. */
    public data object Again : PlayerAction

    /** One repetition is done. */
    public data object Rep : PlayerAction

    public data object SayAgain : PlayerAction

    /** Turns the app's own voice on or off, for good. */
    public data object Voice : PlayerAction

    /** Pauses and asks why. */
    public data object AskWhy : PlayerAction

    /** Takes the question back and goes on. */
    public data object GoOn : PlayerAction

    /** Ends the session: an answer to the question, or the key below a card for a cramp or an interrupted session. */
    public data class Stop(val reason: StopReason) : PlayerAction

    /** Opens the dialler. */
    public data object Call : PlayerAction

    /** Leaves the player after its end. */
    public data object Close : PlayerAction
}

package app.instep.ui.start

import androidx.compose.runtime.Immutable
import app.instep.core.FindingId
import app.instep.core.Flag
import app.instep.core.GuideCard
import app.instep.core.GuideWishes
import app.instep.core.RatingItem
import app.instep.core.Start
import app.instep.ui.safety.CheckAction
import app.instep.ui.safety.CheckScreen
import app.instep.ui.safety.CheckState
import app.instep.ui.safety.CheckView
import app.instep.ui.safety.screen

/**
 * Everything before a massage, as it is drawn. A look at the feet, the choices or the safety check fill the screen while
 * they are open; else it is Start itself.
 *
 * @property check the screen of the safety check that is shown.
 * @property guides the guides to choose from, once the choices were opened.
 * @property voice true while the steps will be read aloud, unless the session is to be quiet.
 */
@Immutable
internal data class StartRecord(
    val start: Start,
    val check: CheckState? = null,
    val mine: Mine = Mine(),
    val guides: List<GuideCard> = emptyList(),
    val voice: Boolean = true,
) {
    /**
     * The steps of the person here that no record holds.
     *
     * @property feet the look at the feet that something was found on.
     * @property choosing true while the choices are open.
     * @property accepted flags of the warnings that were read.
     * @property ratings answers from before the massage. They are kept in memory until it begins.
     * @property stillThere findings of which the person said just now that they are there.
     * @property quiet true where this session is to have neither voice nor chimes.
     * @property canDial false once the phone could not be opened: there is none.
     */
    @Immutable
    internal data class Mine(
        val feet: FeetState? = null,
        val choosing: Boolean = false,
        val accepted: Set<Flag> = emptySet(),
        val ratings: Map<RatingItem, Int> = emptyMap(),
        val stillThere: Set<FindingId> = emptySet(),
        val quiet: Boolean = false,
        val canDial: Boolean = true,
    )
}

/**
 * The screen of the check that is shown; none while something else is open, and where Start itself says it. An answer
 * that stops everything shows over all else.
 */
internal fun CheckView.on(start: Start, mine: StartRecord.Mine): CheckScreen? {
    val stops = start.check.stops && !forced
    if (!stops && (mine.feet != null || mine.choosing)) return null
    val shown = screen(start.check)
    // Warnings by themselves are read on Start, one tap each.
    val alone = shown == CheckScreen.Changes && start.refused == null && start.request.progress?.pages.isNullOrEmpty()
    return shown.takeUnless { alone }
}

/** A tap on Start, or on what opens over it. */
internal sealed interface StartAction {
    data object Begin : StartAction

    /** Opens the safety check. */
    data object AnswerFirst : StartAction

    data object SomethingNew : StartAction

    data object NotSure : StartAction

    data class Rate(val item: RatingItem, val value: Int?) : StartAction

    data class Accept(val flag: Flag, val on: Boolean) : StartAction

    data class Gone(val finding: FindingId) : StartAction

    data class StillThere(val finding: FindingId) : StartAction

    /** Turns the voice on or off, for good; one that is turned on ends the quiet. */
    data class Voice(val on: Boolean) : StartAction

    /** Wishes this session without voice and chimes, or not. */
    data class Quiet(val on: Boolean) : StartAction

    data class Choose(val open: Boolean) : StartAction

    data class Wish(val wishes: GuideWishes) : StartAction

    data class Guide(val id: String) : StartAction

    /** Goes to the session that is unfinished. */
    data object ContinueIt : StartAction

    data class Check(val action: CheckAction) : StartAction

    data class Feet(val action: FeetAction) : StartAction

    data object Back : StartAction

    /** Leaves the whole of it. */
    data object Leave : StartAction
}

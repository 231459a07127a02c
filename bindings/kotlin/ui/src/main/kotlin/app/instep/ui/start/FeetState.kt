package app.instep.ui.start

import androidx.compose.runtime.Immutable
import app.instep.core.FindingEntry
import app.instep.core.FindingId
import app.instep.core.FindingWhat
import app.instep.core.Foot
import app.instep.core.FootCheck
import app.instep.core.FootCheckEntry
import app.instep.core.LookOutcome
import app.instep.core.PictureView
import app.instep.core.PlaceChoice

/**
 * A look at the feet on which something was found, or on which the person is not sure.
 *
 * @property stored what was stored last; none before.
 * @property before the findings that were known when it was opened.
 */
@Immutable
internal data class FeetState(
    val stage: FeetStage = FeetStage.Where,
    val pick: FeetPick = FeetPick(),
    val stored: FootCheck? = null,
    val before: Set<FindingId> = emptySet(),
)

internal enum class FeetStage { Where, What, Stored }

/**
 * The place of something new.
 *
 * @property foot the foot; both only from the list.
 * @property place its number in the places of the record.
 * @property list true while the places are a list and no picture.
 * @property view what the picture shows.
 */
@Immutable
internal data class FeetPick(
    val foot: Foot? = null,
    val place: Int? = null,
    val list: Boolean = false,
    val view: PictureView = PictureView.SOLE,
)

internal sealed interface FeetAction {
    data class Pick(val pick: FeetPick) : FeetAction

    /** From the place to what it is. */
    data object GoOn : FeetAction

    data class Found(val what: FindingWhat) : FeetAction

    data object TakeBack : FeetAction

    data object OneMore : FeetAction

    data object NothingMore : FeetAction
}

/** The look one screen back; none where that leaves it. */
internal fun FeetState.back(): FeetState? = when (stage) {
    FeetStage.Where -> if (stored == null) null else copy(stage = FeetStage.Stored)
    FeetStage.What -> copy(stage = FeetStage.Where)
    FeetStage.Stored -> null
}

/** Findings to be stored: one for each zone of the place, on each foot; none before a place was chosen. */
internal fun FeetPick.entry(places: List<PlaceChoice>, what: FindingWhat): FootCheckEntry? {
    val zones = place?.let(places::getOrNull)?.zones ?: return null
    val feet = when (foot) {
        null -> return null
        Foot.BOTH -> listOf(Foot.LEFT, Foot.RIGHT)
        else -> listOf(foot)
    }
    val findings = feet.flatMap { foot -> zones.map { zone -> FindingEntry(foot, zone, what) } }
    return FootCheckEntry(LookOutcome.FINDINGS, findings, wentOn = false)
}

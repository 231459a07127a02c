package app.instep.ui.review

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.FindingId
import app.instep.core.FootCheckEntry
import app.instep.core.LookOutcome
import app.instep.core.ReminderId
import app.instep.core.Review
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * A week, as it is drawn.
 *
 * @property today marks a lamp.
 * @property open findings that are asked about: seen in this week, still there, and not answered since the screen was opened.
 * @property decides true while the question about the reminder is not answered.
 */
@Immutable
internal data class WeekRecord(val review: Review, val today: CareDay, val open: Set<FindingId>, val decides: Boolean)

internal sealed interface WeekAction {
    data class Show(val day: CareDay?) : WeekAction

    data class Day(val day: CareDay) : WeekAction

    data class StillThere(val finding: FindingId) : WeekAction

    data class Gone(val finding: FindingId) : WeekAction

    data object Keep : WeekAction

    data class Change(val reminder: ReminderId) : WeekAction

    data class Open(val route: Route) : WeekAction
}

internal class WeeksModel(holder: Holder, scope: CoroutineScope) : ScreenModel<WeekRecord>(holder, scope) {
    private var day: CareDay? = null
    private val stillThere = mutableSetOf<FindingId>()
    private var kept = false

    override suspend fun read(core: FootCare): WeekRecord {
        val record = weekRecord(core, day)
        return record.copy(open = record.open - stillThere, decides = record.decides && !kept)
    }

    fun send(action: WeekAction) {
        when (action) {
            is WeekAction.Show -> {
                day = action.day
                retry()
            }

            is WeekAction.Day -> holder.navigator.open(Route.History(action.day.toEpochDay()))

            is WeekAction.StillThere -> {
                stillThere += action.finding
                retry()
            }

            is WeekAction.Gone -> gone(action.finding)

            WeekAction.Keep -> {
                kept = true
                retry()
            }

            is WeekAction.Change -> holder.navigator.open(Route.Reminder(action.reminder.toString()))

            is WeekAction.Open -> holder.navigator.open(action.route)
        }
    }

    private fun gone(finding: FindingId) = act(
        { recordFootCheck(FootCheckEntry(LookOutcome.FINDINGS, gone = listOf(finding), wentOn = false)) },
    ) { say(it.undo) }
}

/** Reads the week that holds a day. A finding is only asked about in the week that is now. */
internal suspend fun weekRecord(core: FootCare, day: CareDay? = null): WeekRecord {
    val review = core.review(day)
    val open = if (review.next == null) review.feet.findings.filter { it.gone == null } else emptyList()
    return WeekRecord(
        review = review,
        today = core.today().careDay,
        open = open.mapTo(mutableSetOf()) { it.id },
        decides = review.decision != null,
    )
}

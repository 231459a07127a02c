package app.instep.ui.history

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.HistoryEntry
import app.instep.core.HistoryRequest
import app.instep.core.RatingId
import app.instep.core.SessionId
import app.instep.core.SessionsDeleted
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * Entries, newest first, as far as they were asked for.
 *
 * @property emptyText stands where there are none.
 * @property more true where earlier ones follow.
 * @property day the only day that is shown; none for every day.
 * @property today the last day that can be chosen.
 * @property selected the session beside the list, on a wide screen.
 * @property asks what deleting several days would do, while the person is asked.
 */
@Immutable
internal data class HistoryRecord(
    val entries: List<HistoryEntry>,
    val emptyText: String?,
    val more: Boolean,
    val day: CareDay?,
    val today: CareDay,
    val selected: SessionId? = null,
    val asks: SessionsDeleted? = null,
)

internal sealed interface HistoryAction {
    data class Open(val session: SessionId) : HistoryAction

    /** Shows a session beside the list. */
    data class Select(val session: SessionId) : HistoryAction

    data object More : HistoryAction

    data object AllDays : HistoryAction

    data object Trash : HistoryAction

    data class DeleteRating(val rating: RatingId) : HistoryAction

    /** Asks what would be deleted; [DeleteDays] deletes it. */
    data class AskDays(val from: CareDay, val to: CareDay) : HistoryAction

    data class DeleteDays(val asked: SessionsDeleted) : HistoryAction

    data object Cancel : HistoryAction

    data object Back : HistoryAction
}

internal class HistoryModel(holder: Holder, scope: CoroutineScope, private var day: CareDay?) :
    ScreenModel<HistoryRecord>(holder, scope) {
    private var pages = 1
    private var selected: SessionId? = null
    private var asks: SessionsDeleted? = null

    override suspend fun read(core: FootCare): HistoryRecord =
        historyRecord(core, day, pages).copy(selected = selected, asks = asks)

    fun send(action: HistoryAction) {
        when (action) {
            is HistoryAction.Open -> holder.navigator.open(Route.Entry(action.session.toString()))

            is HistoryAction.Select -> {
                selected = action.session
                retry()
            }

            HistoryAction.More -> {
                pages++
                retry()
            }

            HistoryAction.AllDays -> {
                day = null
                retry()
            }

            HistoryAction.Trash -> holder.navigator.open(Route.Trash)

            is HistoryAction.DeleteRating -> act({ deleteRating(action.rating) }) { say(it.undo) }

            is HistoryAction.AskDays -> act({ deleteSessions(action.from, action.to, dryRun = true) }) { ask(it) }

            is HistoryAction.DeleteDays -> delete(action.asked)

            HistoryAction.Cancel -> {
                asks = null
                retry()
            }

            HistoryAction.Back -> holder.navigator.back()
        }
    }

    private suspend fun ask(what: SessionsDeleted?) {
        asks = what
        refresh()
    }

    private fun delete(asked: SessionsDeleted) = act({ deleteSessions(asked.from, asked.to, dryRun = false) }) { done ->
        ask(null)
        say(done.undo)
    }
}

/** Reads the first pages, one after another. */
internal suspend fun historyRecord(
    core: FootCare,
    day: CareDay? = null,
    pages: Int = 1,
    limit: Int = PAGE,
): HistoryRecord {
    val entries = mutableListOf<HistoryEntry>()
    var page = core.history(HistoryRequest(from = day, to = day, limit = limit))
    entries += page.entries
    for (next in 1 until pages) {
        val cursor = page.nextCursor ?: break
        page = core.history(HistoryRequest(from = day, to = day, cursor = cursor, limit = limit))
        entries += page.entries
    }
    return HistoryRecord(
        entries = entries,
        emptyText = page.emptyText.takeIf { entries.isEmpty() },
        more = page.nextCursor != null,
        day = day,
        today = core.today().careDay,
    )
}

private const val PAGE = 30

package app.instep.ui.history

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.instep.FootCare
import app.instep.core.HistoryContent
import app.instep.core.HistoryEntry
import app.instep.core.HistoryRequest
import app.instep.core.Labels
import app.instep.core.Purge
import app.instep.core.UndoOffer
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Card
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink
import kotlinx.coroutines.CoroutineScope

/**
 * Entries that were deleted and can be put back.
 *
 * @property asks what emptying would remove for good, while the person is asked.
 */
@Immutable
internal data class TrashRecord(
    val entries: List<HistoryEntry>,
    val emptyText: String?,
    val more: Boolean,
    val asks: Purge? = null,
)

internal sealed interface TrashAction {
    data class PutBack(val content: HistoryContent) : TrashAction

    data object More : TrashAction

    data object AskEmpty : TrashAction

    data object Empty : TrashAction

    data object Cancel : TrashAction

    data object Back : TrashAction
}

internal class TrashModel(holder: Holder, scope: CoroutineScope) : ScreenModel<TrashRecord>(holder, scope) {
    private var pages = 1
    private var asks: Purge? = null

    override suspend fun read(core: FootCare): TrashRecord = trashRecord(core, pages).copy(asks = asks)

    fun send(action: TrashAction) {
        when (action) {
            is TrashAction.PutBack -> putBack(action.content)

            TrashAction.More -> {
                pages++
                retry()
            }

            TrashAction.AskEmpty -> act({ emptyTrash(dryRun = true) }) { ask(it) }

            TrashAction.Empty -> act({ emptyTrash(dryRun = false) }) { done ->
                ask(null)
                holder.say(done.text)
            }

            TrashAction.Cancel -> {
                asks = null
                retry()
            }

            TrashAction.Back -> holder.navigator.back()
        }
    }

    private suspend fun ask(what: Purge?) {
        asks = what
        refresh()
    }

    private fun putBack(content: HistoryContent) = act(
        {
            when (content) {
                is HistoryContent.Session -> restoreSession(content.session.id).undo
                is HistoryContent.Rating -> restoreRating(content.rating.id).undo
                is HistoryContent.RemovedReminder -> restoreReminder(content.reminder.id).undo
                is HistoryContent.Finding -> null
            }
        },
    ) { undo: UndoOffer? -> holder.say(holder.labels.value.history.restored, undo) }
}

internal suspend fun trashRecord(core: FootCare, pages: Int = 1): TrashRecord {
    var page = core.history(HistoryRequest(trash = true))
    val entries = page.entries.toMutableList()
    for (next in 1 until pages) {
        page = core.history(HistoryRequest(trash = true, cursor = page.nextCursor ?: break))
        entries += page.entries
    }
    return TrashRecord(entries, page.emptyText.takeIf { entries.isEmpty() }, page.nextCursor != null)
}

@Composable
internal fun TrashPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { TrashModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { TrashScreen(it, labels, model::send) }
}

@Composable
internal fun TrashScreen(record: TrashRecord, labels: Labels, send: (TrashAction) -> Unit) {
    Page {
        PageHead(labels.navigation.trash, labels.common.back, { send(TrashAction.Back) })
        record.emptyText?.let { Words(it) }
        for (entry in record.entries) {
            entry.heading?.let { Heading(it) }
            Card {
                Column(Modifier.semantics(mergeDescendants = true) { contentDescription = entry.spoken }) {
                    EntryLines(entry)
                }
                LinkButton(labels.history.restore, { send(TrashAction.PutBack(entry.content)) })
            }
        }
        if (record.more) TonalButton(labels.history.loadMore, { send(TrashAction.More) }, Modifier.fillMaxWidth())
        if (record.entries.isNotEmpty()) {
            val wide = Modifier.fillMaxWidth()
            TonalButton(labels.history.emptyTrash, { send(TrashAction.AskEmpty) }, wide, color = ink.warning)
        }
    }
    record.asks?.let { asked ->
        Confirm(
            title = labels.history.emptyTrashTitle,
            text = asked.text + "\n\n" + labels.history.emptyTrashText,
            yes = labels.history.emptyTrash,
            no = labels.common.cancel,
            onYes = { send(TrashAction.Empty) },
            onNo = { send(TrashAction.Cancel) },
        )
    }
}

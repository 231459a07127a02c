package app.instep.ui.history

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import app.instep.core.HistoryContent
import app.instep.core.HistoryEntry
import app.instep.core.Labels
import app.instep.core.SessionId
import app.instep.ui.parts.Card
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.DayChooser
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * Every entry, newest first, under its month.
 *
 * @param wide true where an entry is shown beside the list.
 */
@Composable
internal fun HistoryScreen(
    record: HistoryRecord,
    labels: Labels,
    phrases: Phrases,
    wide: Boolean = false,
    send: (HistoryAction) -> Unit,
) {
    Page {
        PageHead(labels.navigation.history, labels.navigation.weeks, { send(HistoryAction.Back) })
        record.day?.let {
            Words(phrases.day(it, record.today), style = type.title)
            LinkButton(labels.history.allDays, { send(HistoryAction.AllDays) })
        }
        record.emptyText?.let { Words(it) }
        for (entry in record.entries) {
            entry.heading?.let { Heading(it) }
            EntryCard(entry, labels, record.selected, send, wide)
        }
        if (record.more) TonalButton(labels.history.loadMore, { send(HistoryAction.More) }, Modifier.fillMaxWidth())
        LinkButton(labels.navigation.trash, { send(HistoryAction.Trash) })
        if (record.entries.isNotEmpty()) SeveralDays(record, labels, phrases, send)
    }
    record.asks?.let { asked ->
        Confirm(
            title = labels.history.deleteDaysTitle,
            text = asked.text,
            yes = labels.common.delete,
            no = labels.common.cancel,
            onYes = { send(HistoryAction.DeleteDays(asked)) },
            onNo = { send(HistoryAction.Cancel) },
        )
    }
}

/** An entry: a session can be opened, everything else stands there whole. */
@Composable
private fun EntryCard(
    entry: HistoryEntry,
    labels: Labels,
    chosen: SessionId?,
    send: (HistoryAction) -> Unit,
    wide: Boolean,
) {
    when (val content = entry.content) {
        is HistoryContent.Session -> {
            val id = content.session.id
            val here = wide && id == chosen
            Card(
                Modifier.semantics(mergeDescendants = true) {
                    contentDescription = entry.spoken
                    if (wide) selected = here
                },
                outline = if (here) ink.onBackground else ink.line,
                onClick = { send(if (wide) HistoryAction.Select(id) else HistoryAction.Open(id)) },
            ) { EntryLines(entry) }
        }

        is HistoryContent.Rating -> Card {
            Column(Modifier.semantics(mergeDescendants = true) { contentDescription = entry.spoken }) {
                EntryLines(entry)
            }
            LinkButton(labels.history.takeBack, { send(HistoryAction.DeleteRating(content.rating.id)) })
        }

        else -> Card(Modifier.semantics(mergeDescendants = true) { contentDescription = entry.spoken }) {
            EntryLines(entry)
        }
    }
}

@Composable
internal fun EntryLines(entry: HistoryEntry) {
    Words(entry.text, style = type.label)
    for (line in entry.details) Words(line, style = type.small, color = ink.muted)
}

/** Deletes the sessions of several days, after it was said how many they are. */
@Composable
private fun SeveralDays(record: HistoryRecord, labels: Labels, phrases: Phrases, send: (HistoryAction) -> Unit) {
    var open by rememberSaveable { mutableStateOf(false) }
    var from by rememberSaveable { mutableStateOf(record.today) }
    var to by rememberSaveable { mutableStateOf(record.today) }
    LinkButton(labels.history.deleteDays, { open = !open })
    if (!open) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        DayChooser(labels.history.from, from, to, phrases, labels, { from = it })
        DayChooser(labels.history.to, to, record.today, phrases, labels, {
            to = it
            from = minOf(from, it)
        })
        TonalButton(
            labels.history.deleteDays,
            { send(HistoryAction.AskDays(from, to)) },
            Modifier.fillMaxWidth(),
            color = ink.warning,
        )
    }
}

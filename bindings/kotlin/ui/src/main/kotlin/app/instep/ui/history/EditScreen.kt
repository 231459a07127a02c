package app.instep.ui.history

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.instep.core.Labels
import app.instep.core.Session
import app.instep.core.SessionEdit
import app.instep.core.SessionStatus
import app.instep.core.WallTime
import app.instep.ui.log.TagRows
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.ChoiceGroup
import app.instep.ui.parts.DayChooser
import app.instep.ui.parts.LineEntry
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.TimeChooser
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The form of a session. What was played keeps its length; what was logged may get another one. */
@Composable
internal fun EditScreen(record: EntryRecord, labels: Labels, phrases: Phrases, send: (EntryAction) -> Unit) {
    val session = record.session
    // Another version of the row is another form.
    var day by rememberSaveable(session.stamp) { mutableStateOf(session.startedAt.toLocalDate()) }
    var time by rememberSaveable(session.stamp) { mutableStateOf(session.startedAt.toLocalTime()) }
    var minutes by rememberSaveable(session.stamp) { mutableStateOf((session.activeSeconds / MINUTE).toString()) }
    var foot by rememberSaveable(session.stamp) { mutableStateOf(session.foot) }
    var receiver by rememberSaveable(session.stamp) { mutableStateOf(session.receiver) }
    var tags by rememberSaveable(session.stamp) { mutableStateOf(session.tags) }
    var note by rememberSaveable(session.stamp) { mutableStateOf(session.note.orEmpty()) }
    val words = labels.log
    val vocabulary = labels.vocabulary
    val save = {
        val moved = day != session.startedAt.toLocalDate() || time != session.startedAt.toLocalTime()
        val edit = SessionEdit(
            startedAt = session.startedAt.toInstant(),
            startedLocal = WallTime(time.withSecond(0).withNano(0), day).takeIf { moved },
            activeSeconds = seconds(session, minutes),
            foot = foot,
            receiver = receiver,
            note = note.ifBlank { null },
            tags = tags,
        )
        send(EntryAction.Save(edit, session.stamp))
    }
    Page(gap = Space.large, bottom = { ActionButton(labels.common.save, save, Modifier.fillMaxWidth()) }) {
        PageHead(words.editTitle, labels.common.cancel, { send(EntryAction.Cancel) })
        DayChooser(words.day, day, record.today, phrases, labels, { day = it })
        Words(words.time, style = type.label)
        TimeChooser(time, phrases, labels.reminders.later, labels.reminders.earlier, { time = it })
        record.wrong?.of("startedAt", "startedLocal")?.let { Words(it, color = ink.warning) }
        if (session.status == SessionStatus.LOGGED) {
            val wrong = record.wrong?.of("activeSeconds", "minutes")
            LineEntry(minutes, { minutes = it }, words.minutes, wrong = wrong, numbers = true)
        }
        ChoiceGroup(labels.choices.foot, vocabulary.feet, { it.text }, { it.value == foot }, { foot = it.value })
        ChoiceGroup(
            labels.choices.receiver,
            vocabulary.receivers,
            { it.text },
            { it.value == receiver },
            { receiver = it.value },
        )
        TagRows(words.tags, vocabulary.tags.map { it.value to it.text }, tags, { tags = it })
        val wrong = record.wrong?.of("note")
        LineEntry(note, { note = it }, words.note, help = words.noteHint, wrong = wrong, lines = 4)
    }
}

/** The seconds that the field means: unchanged where it was not touched. What is no number is refused by the core. */
private fun seconds(session: Session, minutes: String): Int {
    val given = minutes.trim().toIntOrNull() ?: return -1
    if (given == session.activeSeconds / MINUTE) return session.activeSeconds
    return (given.toLong() * MINUTE).coerceIn(-1, Int.MAX_VALUE.toLong()).toInt()
}

private const val MINUTE = 60

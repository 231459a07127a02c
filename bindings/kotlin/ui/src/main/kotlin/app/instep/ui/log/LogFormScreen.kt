package app.instep.ui.log

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.instep.core.CareDay
import app.instep.core.Foot
import app.instep.core.Labels
import app.instep.core.LogForm
import app.instep.core.LogType
import app.instep.core.RatingPhase
import app.instep.core.Receiver
import app.instep.core.SessionTag
import app.instep.core.TimeOfDay
import app.instep.core.WallTime
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Choice
import app.instep.ui.parts.ChoiceGroup
import app.instep.ui.parts.DayChooser
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LineEntry
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.TimeChooser
import app.instep.ui.parts.Words
import app.instep.ui.rate.RatingScale
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The form itself. Nothing is rated beforehand; a field that the core refuses says so beside itself. */
@Composable
internal fun LogFormScreen(
    record: LogRecord,
    type: LogType,
    labels: Labels,
    phrases: Phrases,
    send: (LogAction) -> Unit,
    kinds: @Composable () -> Unit,
) {
    val form = type.form
    var now by rememberSaveable { mutableStateOf(true) }
    var day by rememberSaveable { mutableStateOf(record.today) }
    var time by rememberSaveable { mutableStateOf(form.latestStart.toLocalTime().withSecond(0).withNano(0)) }
    var minutes by rememberSaveable { mutableStateOf(form.usualMinutes?.toString().orEmpty()) }
    var foot by rememberSaveable { mutableStateOf<Foot?>(null) }
    var tags by rememberSaveable { mutableStateOf(emptyList<SessionTag>()) }
    var before by rememberSaveable { mutableStateOf<Int?>(null) }
    var after by rememberSaveable { mutableStateOf<Int?>(null) }
    var note by rememberSaveable { mutableStateOf("") }
    val words = labels.log
    val save = {
        val entry = form.entry.copy(
            startedLocal = WallTime(time, day).takeIf { !now },
            minutes = minutes.trim().ifEmpty { null }?.let { it.toIntOrNull() ?: -1 },
            foot = foot ?: form.entry.foot,
            comfortBefore = before,
            comfortAfter = after,
            note = note.ifBlank { null },
            tags = tags,
        )
        send(LogAction.Save(entry))
    }
    Page(gap = Space.large, bottom = { ActionButton(labels.common.save, save, Modifier.fillMaxWidth()) }) {
        PageHead(words.title, labels.common.back, { send(LogAction.Back) })
        kinds()
        if (form.entry.guide != null) Heading(type.title)
        Whose(form, labels) { send(LogAction.Whose(it)) }
        Safely(type, labels)
        Began(now, day, time, record, labels, phrases, { now = it }, { day = it }, { time = it })
        val wrong = record.wrong
        LineEntry(minutes, { minutes = it }, words.minutes, wrong = wrong?.of("minutes"), numbers = true)
        val feet = labels.vocabulary.feet.filter { it.value in form.feet }
        val chosen = foot ?: form.entry.foot
        ChoiceGroup(labels.choices.foot, feet, { it.text }, { it.value == chosen }, { foot = it.value })
        TagRows(words.tags, type.tags.map { it.tag to it.text }, tags, { tags = it })
        for (rating in form.ratings) {
            val first = rating.phase == RatingPhase.BEFORE
            Heading(rating.label)
            RatingScale(
                rating.question,
                if (first) before else after,
                { if (first) before = it else after = it },
                labels.rating,
                onClear = { if (first) before = null else after = null },
            )
        }
        LineEntry(note, { note = it }, words.note, help = words.noteHint, wrong = wrong?.of("note"), lines = 4)
        OpenQuestions(record, type, labels, send)
    }
}

@Composable
private fun Whose(form: LogForm, labels: Labels, onWhose: (Receiver) -> Unit) {
    val options = labels.vocabulary.receivers.filter { it.value in form.receivers }
    val chosen = form.entry.receiver ?: Receiver.ME
    ChoiceGroup(labels.choices.receiver, options, { it.text }, { it.value == chosen }, { onWhose(it.value) })
}

/** When it was: it has just ended, or a day and a time. */
@Composable
private fun Began(
    now: Boolean,
    day: CareDay,
    time: TimeOfDay,
    record: LogRecord,
    labels: Labels,
    phrases: Phrases,
    onNow: (Boolean) -> Unit,
    onDay: (CareDay) -> Unit,
    onTime: (TimeOfDay) -> Unit,
) {
    Words(labels.log.time, style = type.label)
    Choice(labels.log.justNow, now, { onNow(!now) })
    if (now) return
    DayChooser(labels.log.day, day, record.today, phrases, labels, onDay)
    TimeChooser(time, phrases, labels.reminders.later, labels.reminders.earlier, onTime)
    record.wrong?.of("startedAt", "startedLocal")?.let { Words(it, color = ink.warning) }
}

package app.instep.ui.reminders

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.instep.core.CareDay
import app.instep.core.Labels
import app.instep.core.ReminderForm
import app.instep.core.SpokenText
import app.instep.core.Weekday
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.Tick
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Seven days, any of which can be chosen; those that are chosen are inverse and ticked. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun DaysChooser(
    chosen: List<Weekday>,
    week: List<Weekday>,
    labels: Labels,
    onChange: (List<Weekday>) -> Unit,
) {
    Heading(labels.reminders.days)
    FlowRow(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Space.small),
        Arrangement.spacedBy(Space.small),
    ) {
        for (day in week) {
            val words = labels.vocabulary.weekdays.first { it.value == day }
            DayTile(SpokenText(words.short, words.text), day in chosen) { on ->
                onChange(Weekday.entries.filter { if (it == day) on else it in chosen })
            }
        }
    }
    if (chosen.size < week.size) LinkButton(labels.reminders.everyDay, { onChange(Weekday.entries) })
}

@Composable
private fun DayTile(name: SpokenText, chosen: Boolean, onChange: (Boolean) -> Unit) {
    val ink = ink
    val front = if (chosen) ink.background else ink.onBackground
    Row(
        Modifier
            .clip(SHAPE)
            .background(if (chosen) ink.onBackground else ink.key)
            .border(1.5.dp, ink.line, SHAPE)
            .toggleable(chosen, role = Role.Checkbox, onValueChange = onChange)
            .heightIn(min = Space.flowTouch)
            .widthIn(min = 80.dp)
            .padding(horizontal = 12.dp, vertical = 8.dp),
        Arrangement.spacedBy(6.dp, Alignment.CenterHorizontally),
        Alignment.CenterVertically,
    ) {
        if (chosen) Tick(front, 16.dp)
        Words(name, style = type.label, color = front)
    }
}

@Composable
internal fun KindChooser(form: ReminderForm, labels: Labels, onChange: (ReminderForm) -> Unit) {
    Options(
        labels.reminders.kind,
        labels.vocabulary.reminderKinds.map { it.value to it.text },
        form.kindOrRoutine,
    ) { onChange(form.copy(kind = it)) }
}

@Composable
internal fun SilencedByChooser(form: ReminderForm, labels: Labels, onChange: (ReminderForm) -> Unit) {
    Options(
        labels.reminders.silencedBy,
        labels.vocabulary.silencedBy.map { it.value to it.text },
        form.silencedByOrAny,
    ) { onChange(form.copy(silencedBy = it)) }
}

@Composable
private fun <T> Options(title: String, options: List<Pair<T, String>>, chosen: T, onChange: (T) -> Unit) {
    Heading(title)
    Column(Modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(Space.small)) {
        for ((value, text) in options) {
            Choice(text, value == chosen, { onChange(value) }, Modifier.fillMaxWidth())
        }
    }
}

/** The coming four weeks, a day a line. */
@Composable
internal fun DayChooser(today: CareDay, phrases: Phrases, onChoose: (CareDay) -> Unit) {
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        for (ahead in 1L..DAYS) {
            val day = today.plusDays(ahead)
            TonalButton(phrases.day(day, today).text, { onChoose(day) }, Modifier.fillMaxWidth())
        }
    }
}

private val SHAPE = RoundedCornerShape(20.dp)
private const val DAYS = 28L

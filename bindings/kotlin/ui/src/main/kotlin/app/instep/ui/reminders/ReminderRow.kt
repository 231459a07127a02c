package app.instep.ui.reminders

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.OccurrenceWhy
import app.instep.core.Reminder
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.SwitchMark
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A reminder: its time, large, its name and its days. A tap on the row pauses it or turns it on again. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun ReminderRow(reminder: Reminder, labels: Labels, phrases: Phrases, send: (RemindersAction) -> Unit) {
    val on = reminder.on
    val color = if (on) ink.onBackground else ink.muted
    Card(gap = 0.dp) {
        Row(
            Modifier
                .fillMaxWidth()
                .clip(RoundedCornerShape(16.dp))
                .toggleable(on, role = Role.Switch) { send(RemindersAction.Toggle(reminder)) }
                .heightIn(min = 64.dp),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            FlowRow(
                Modifier.weight(1f),
                Arrangement.spacedBy(Space.medium),
                itemVerticalAlignment = Alignment.CenterVertically,
            ) {
                Words(phrases.time(reminder.time), style = type.headline, color = color)
                Column {
                    Words(reminder.title, style = type.label, color = color)
                    Words(phrases.days(reminder.days), style = type.small, color = ink.muted)
                    Words(reminder.state, style = type.small, color = ink.muted)
                }
            }
            SwitchMark(on)
        }
        LinkButton(labels.common.change, { send(RemindersAction.Open(reminder)) })
    }
}

/** The fate of reminders that rang: the newest of them, or those of one day. */
@Composable
internal fun WhatHappened(state: RemindersState, labels: Labels, phrases: Phrases, send: (RemindersAction) -> Unit) {
    val words = labels.reminders
    val day = state.day
    Heading(words.whatHappened)
    if (day != null) Words(phrases.day(day, state.today), style = type.label)
    if (state.told.isEmpty()) Words(words.nothingRang, color = ink.muted)
    for (told in state.told) Told(told)
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        TonalButton(
            words.dayBefore,
            { send(RemindersAction.Tell((day ?: state.today).minusDays(1))) },
            Modifier.weight(1f),
        )
        TonalButton(
            words.dayAfter,
            { send(RemindersAction.Tell(day?.plusDays(1)?.takeIf { it < state.today })) },
            Modifier.weight(1f),
            enabled = day != null,
        )
    }
}

@Composable
private fun Told(told: OccurrenceWhy) {
    Column(
        Modifier.fillMaxWidth().padding(vertical = 4.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(2.dp),
    ) {
        Words(told.text, style = type.small, color = ink.muted)
        Words(told.answer)
    }
}

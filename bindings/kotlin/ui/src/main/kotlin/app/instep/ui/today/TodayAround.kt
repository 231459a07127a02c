package app.instep.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.NextReminder
import app.instep.core.ReviewDue
import app.instep.core.Warning
import app.instep.ui.nav.Route
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Lamps
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.parts.lamps
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The welcome, for somebody who has not logged anything yet. */
@Composable
internal fun WelcomeLines(lines: List<String>) {
    if (lines.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        lines.forEach { Words(it, color = ink.muted) }
    }
}

/** The lamps of this week, and the week in a sentence with the aim. */
@Composable
internal fun WeekLamps(parts: TodayParts) {
    val today = parts.today
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Lamps(lamps(today.week, today.careDay))
        Words(today.weekText)
    }
}

@Composable
internal fun ReviewCard(due: ReviewDue, parts: TodayParts) {
    Card {
        Words(due.text, Modifier.semantics { contentDescription = due.spoken })
        LinkButton(parts.words.review, { parts.send(open(Route.Weeks)) })
    }
}

/** The reminder that rings next; under it what is in its way, with the button that mends it. */
@Composable
internal fun ReminderRow(parts: TodayParts) {
    val next = parts.today.nextReminder
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        if (next == null) NoReminder(parts) else NextReminderCard(next, parts)
        next?.delivery.orEmpty().forEach { WarningCard(it, parts) }
    }
}

@Composable
private fun NoReminder(parts: TodayParts) {
    Card {
        Words(parts.words.noReminder)
        LinkButton(parts.words.addReminder, { parts.send(open(Route.Reminder())) })
    }
}

@Composable
private fun NextReminderCard(next: NextReminder, parts: TodayParts) {
    Card(gap = 4.dp, onClick = { parts.send(open(Route.Reminders)) }) {
        Words(parts.words.reminder, style = type.small, color = ink.muted)
        Words(next.text, Modifier.semantics { contentDescription = next.spoken }, type.label)
        parts.today.silentReminders.forEach { Words(it, style = type.small, color = ink.muted) }
    }
}

@Composable
private fun WarningCard(warning: Warning, parts: TodayParts) {
    Card(outline = ink.accent) {
        Heading(warning.message, style = type.label)
        Words(warning.mend, style = type.small, color = ink.muted)
        warning.button?.let { TonalButton(it.label, { parts.send(TodayAction.Fix(it.action)) }) }
    }
}

@Composable
internal fun LogRow(parts: TodayParts) {
    OpenRow(parts.words.log, { parts.send(open(Route.Log())) })
}

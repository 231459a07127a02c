package app.instep.ui.review

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.instep.core.GuideToTry
import app.instep.core.Labels
import app.instep.core.Review
import app.instep.core.ReviewPart
import app.instep.core.ReviewSection
import app.instep.core.WeeksLabels
import app.instep.ui.nav.Route
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Lamp
import app.instep.ui.parts.Lamps
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.parts.light
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A week as a letter: one sentence, the lamps, the feet, what was rated, one question and one invitation. */
@Composable
internal fun WeekScreen(record: WeekRecord, labels: Labels, send: (WeekAction) -> Unit) {
    val review = record.review
    val words = labels.weeks
    Page {
        Head(record, labels, send)
        if (review.evenings == null) Words(words.empty)
        part(review, ReviewPart.EVENINGS)?.let { Lines(it, heading = false) }
        review.evenings?.let { Words(it.text) }
        part(review, ReviewPart.FEET)?.let { FeetCard(record, it, words, send) }
        part(review, ReviewPart.PAIRS)?.let { PairsCard(review, it) }
        part(review, ReviewPart.RATINGS)?.let { Card { Lines(it) } }
        part(review, ReviewPart.REMINDERS)?.let { RemindersCard(record, it, words, send) }
        review.guideToTry?.let { Invitation(it, words, send) }
        part(review, ReviewPart.CAVEATS)?.let { Lines(it) }
        Ways(review, words, send)
    }
}

internal fun part(review: Review, part: ReviewPart): ReviewSection? = review.sections.find { it.part == part }

/** The week's days, its one sentence, and its lamps. */
@Composable
private fun Head(record: WeekRecord, labels: Labels, send: (WeekAction) -> Unit) {
    val review = record.review
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        val spoken = Modifier.semantics { contentDescription = review.spokenTitle }
        Words(review.title, spoken, style = type.small, color = ink.muted)
        Heading(review.headline, style = type.headline)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.large)) {
            review.previous?.let { LinkButton(labels.weeks.previous, { send(WeekAction.Show(it)) }) }
            review.next?.let { LinkButton(labels.weeks.next, { send(WeekAction.Show(it)) }) }
        }
    }
    Lamps(weekLamps(record), onLamp = { send(WeekAction.Day(review.days[it].day)) })
}

private fun weekLamps(record: WeekRecord): List<Lamp> = record.review.days.map { day ->
    Lamp(day.name, day.spoken, light(day.sessions, day.begun), day.day == record.today)
}

/** The sentences of a part, under its title. */
@Composable
internal fun Lines(section: ReviewSection, heading: Boolean = true) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        if (heading) Heading(section.title)
        for (line in section.lines) Words(line)
    }
}

/** Findings on the feet: the one thing on this page that must not wait. */
@Composable
private fun FeetCard(record: WeekRecord, section: ReviewSection, words: WeeksLabels, send: (WeekAction) -> Unit) {
    val open = record.review.feet.findings.filter { it.id in record.open }
    Card(outline = if (open.isEmpty()) ink.line else ink.accent, gap = Space.medium) {
        Heading(section.title)
        for (finding in open) {
            val spoken = Modifier.semantics { contentDescription = finding.spoken }
            Words(finding.text, spoken, style = type.label)
            SideBySide {
                TonalButton(words.stillThere, { send(WeekAction.StillThere(finding.id)) })
                TonalButton(words.gone, { send(WeekAction.Gone(finding.id)) })
            }
        }
        val asked = open.map { it.text }
        section.lines.filter { it.text !in asked }.forEach { Words(it) }
    }
}

/** Reminders of next week, and the one question about them. */
@Composable
private fun RemindersCard(record: WeekRecord, section: ReviewSection, words: WeeksLabels, send: (WeekAction) -> Unit) {
    val decision = record.review.decision.takeIf { record.decides }
    Card(gap = Space.medium) {
        Lines(section)
        if (decision != null) {
            Words(decision.text, Modifier.semantics { contentDescription = decision.spoken }, style = type.label)
            SideBySide {
                TonalButton(words.keep, { send(WeekAction.Keep) })
                TonalButton(words.change, { send(WeekAction.Change(decision.reminder)) })
            }
        }
    }
}

/** A guide that was not played yet. */
@Composable
private fun Invitation(guide: GuideToTry, words: WeeksLabels, send: (WeekAction) -> Unit) {
    Card {
        Heading(words.tryNew)
        Words(guide.text, Modifier.semantics { contentDescription = guide.spoken })
        LinkButton(words.lookAtIt, { send(WeekAction.Open(Route.Guide(guide.guide))) })
    }
}

/** Places one tap further. */
@Composable
private fun Ways(review: Review, words: WeeksLabels, send: (WeekAction) -> Unit) {
    val day = review.firstDay.toEpochDay()
    Column {
        OpenRow(words.allEntries, { send(WeekAction.Open(Route.History())) })
        OpenRow(words.month, { send(WeekAction.Open(Route.Month(day))) })
        OpenRow(words.charts, { send(WeekAction.Open(Route.Charts(day))) })
        OpenRow(words.setAim, { send(WeekAction.Open(Route.Settings)) })
        OpenRow(words.report, { send(WeekAction.Open(Route.Report)) })
    }
}

package app.instep.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Question
import app.instep.core.Suggestion
import app.instep.core.TodayLead
import app.instep.core.Unfinished
import app.instep.ui.nav.Route
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.GuideFoot
import app.instep.ui.rate.RatingScale
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A session that was interrupted: nothing of it is lost. */
@Composable
internal fun UnfinishedCard(unfinished: Unfinished, parts: TodayParts) {
    Card(surface = ink.surfaceHigh, gap = Space.medium) {
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Words(parts.words.unfinished, style = type.small, color = ink.muted)
            Heading(unfinished.text, Modifier.semantics { contentDescription = unfinished.spoken })
        }
        if (!parts.actionBelow) {
            ActionButton(parts.words.goOnHere, { parts.send(open(Route.Player)) }, Modifier.fillMaxWidth())
        }
        TonalButton(parts.words.endIt, { parts.send(TodayAction.EndUnfinished) }, Modifier.fillMaxWidth())
    }
}

/** The question about last night, laid on the screen so that its tiles are wide. A value counts at once. */
@Composable
internal fun SleepQuestion(question: Question, parts: TodayParts) {
    Column(Modifier.widthIn(max = 480.dp), Arrangement.spacedBy(Space.small)) {
        Words(parts.words.sleep, style = type.small, color = ink.muted)
        Heading(question.text)
        RatingScale(
            question,
            value = null,
            onValue = { parts.send(TodayAction.RateSleep(question, it)) },
            labels = parts.labels.rating,
        )
        LinkButton(parts.labels.rating.skip, { parts.send(TodayAction.RateSleep(question, null)) })
    }
}

/** Tonight's guide with its foot, and the way to begin; amber only where it stands first. */
@Composable
internal fun SuggestionCard(parts: TodayParts) {
    val suggestion = parts.today.suggestions.firstOrNull()
    Card(surface = ink.surfaceHigh, gap = Space.medium) {
        if (suggestion == null) {
            parts.today.noSuggestion?.let { Words(it) }
        } else {
            SuggestedGuide(suggestion, parts)
            StartButton(suggestion.guide, parts)
        }
        LinkButton(parts.words.anotherGuide, { parts.send(open(Route.Guides)) })
    }
}

@Composable
private fun SuggestedGuide(suggestion: Suggestion, parts: TodayParts) {
    BoxWithConstraints {
        val roomy = maxWidth / LocalDensity.current.fontScale >= 230.dp
        Row(
            horizontalArrangement = Arrangement.spacedBy(Space.medium),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Column(
                Modifier.weight(1f).semantics(mergeDescendants = true) {},
                Arrangement.spacedBy(4.dp),
            ) {
                Words(parts.words.suggestion, style = type.small, color = ink.muted)
                Heading(suggestion.title, style = type.headline)
                Words(suggestion.detail, color = ink.muted)
            }
            if (roomy) GuideFoot(parts.atlas, suggestion.zones, Modifier.height(170.dp))
        }
    }
}

@Composable
private fun StartButton(guide: String, parts: TodayParts) {
    val start = { parts.send(open(Route.Start(guide))) }
    if (parts.today.lead != TodayLead.START) {
        TonalButton(parts.words.startNow, start, Modifier.fillMaxWidth())
    } else if (!parts.actionBelow) {
        ActionButton(parts.words.start, start, Modifier.fillMaxWidth())
    }
}

/** Up to two other guides, a tap from Start. */
@Composable
internal fun OtherGuides(parts: TodayParts) {
    val others = parts.today.suggestions.drop(1)
    if (others.isEmpty()) return
    Column {
        Words(parts.words.others, style = type.small, color = ink.muted)
        for (other in others) {
            OpenRow(other.title, { parts.send(open(Route.Start(other.guide))) }, help = other.minutesText)
        }
    }
}

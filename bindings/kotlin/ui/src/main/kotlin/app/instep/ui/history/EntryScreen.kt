package app.instep.ui.history

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.instep.core.Answered
import app.instep.core.Foot
import app.instep.core.Labels
import app.instep.core.PlayedStep
import app.instep.core.Question
import app.instep.core.Rating
import app.instep.core.RatingPhase
import app.instep.core.Side
import app.instep.ui.parts.Card
import app.instep.ui.parts.ChoiceGroup
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.rate.RatingScale
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * A session: when it was, what was rated, the note, and what was played of each step.
 *
 * @param beside true beside the list, where there is no way back.
 */
@Composable
internal fun EntryScreen(
    record: EntryRecord,
    labels: Labels,
    phrases: Phrases,
    beside: Boolean = false,
    send: (EntryAction) -> Unit,
) {
    val session = record.session
    Page(bottom = { Actions(record, labels, send) }) {
        if (beside) {
            Heading(session.title, style = type.headline)
        } else {
            PageHead(session.title, labels.navigation.history, { send(EntryAction.Back) })
        }
        Words(session.text, Modifier.semantics { contentDescription = session.spoken })
        if (session.tagsText.isNotEmpty()) Words(session.tagsText, color = ink.muted)
        Stopped(record, labels)
        Ratings(record, labels, send)
        session.note?.let {
            Heading(labels.history.note)
            Words(it)
        }
        session.steps?.takeIf { it.isNotEmpty() }?.let { steps ->
            Heading(labels.history.steps)
            for (step in steps) StepRow(step, labels, phrases)
        }
    }
}

@Composable
private fun Actions(record: EntryRecord, labels: Labels, send: (EntryAction) -> Unit) {
    if (record.session.deleted) {
        TonalButton(labels.history.restore, { send(EntryAction.PutBack) }, Modifier.fillMaxWidth())
        return
    }
    FlowRow(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(Space.small),
        Arrangement.spacedBy(Space.small),
    ) {
        TonalButton(labels.common.edit, { send(EntryAction.Edit) }, Modifier.weight(1f))
        TonalButton(labels.common.delete, { send(EntryAction.Delete) }, Modifier.weight(1f), color = ink.warning)
    }
}

/** Why it ended early. */
@Composable
private fun Stopped(record: EntryRecord, labels: Labels) {
    val reason = record.session.stopReason ?: return
    val text = labels.vocabulary.stopReasons.find { it.value == reason }?.text ?: return
    Column(Modifier.semantics(mergeDescendants = true) {}) {
        Words(labels.history.stopped, style = type.small, color = ink.muted)
        Words(text)
    }
}

/** Everything rated with it, and what can still be rated. */
@Composable
private fun Ratings(record: EntryRecord, labels: Labels, send: (EntryAction) -> Unit) {
    var changing by remember { mutableStateOf<Rating?>(null) }
    var adding by rememberSaveable { mutableStateOf(false) }
    Heading(labels.history.ratings)
    for (rating in record.session.ratings.filter { !it.deleted }) {
        val question = record.question(rating)
        Card {
            Words(rating.text)
            FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.large)) {
                if (question != null) {
                    LinkButton(labels.history.changeRating, { changing = rating.takeIf { it.id != changing?.id } })
                }
                LinkButton(labels.history.takeBack, { send(EntryAction.DeleteRating(rating)) })
            }
        }
        if (question != null && changing?.id == rating.id) {
            RatingScale(question, rating.value, {
                changing = null
                send(EntryAction.Rate(question, rating.phase, it))
            }, labels.rating)
        }
    }
    if (record.session.deleted) return
    LinkButton(labels.history.addRating, { adding = !adding })
    if (adding) {
        AddRating(record, labels) { question, phase, value ->
            adding = false
            send(EntryAction.Rate(question, phase, value))
        }
    }
}

/** The question that a rating answers, in the version it was asked in. */
private fun EntryRecord.question(rating: Rating): Question? =
    questions.flatMap { listOfNotNull(it.question, it.fiveSteps) }
        .find { it.instrument == rating.instrument && it.version == rating.instrumentVersion && rating.foot == null }

/** Rates what was not rated, before or after. */
@Composable
private fun AddRating(record: EntryRecord, labels: Labels, onRate: (Question, RatingPhase, Int) -> Unit) {
    var phase by rememberSaveable { mutableStateOf<RatingPhase?>(null) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        ChoiceGroup(null, labels.vocabulary.ratingPhases, { it.text }, { it.value == phase }, { phase = it.value })
        val at = phase ?: return@Column
        val given = record.session.ratings.filter { it.phase == at && it.answered == Answered.ANSWERED && !it.deleted }
        for (question in record.questions.map { it.question }) {
            if (given.any { it.instrument == question.instrument }) continue
            Heading(question.text)
            RatingScale(question, null, { onRate(question, at, it) }, labels.rating)
        }
    }
}

/** A step with its foot and its time. */
@Composable
private fun StepRow(step: PlayedStep, labels: Labels, phrases: Phrases) {
    Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}) {
        Words(step.title)
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.medium)) {
            val foot = step.side.foot()
            labels.vocabulary.feet.find {
                it.value == foot
            }?.let { Words(it.text, style = type.small, color = ink.muted) }
            if (step.activeSeconds > 0) {
                Words(phrases.clock(step.activeSeconds), style = type.small, color = ink.muted)
            } else {
                Words(labels.common.leftOut, style = type.small, color = ink.muted)
            }
        }
    }
}

private fun Side.foot(): Foot? = when (this) {
    Side.LEFT -> Foot.LEFT
    Side.RIGHT -> Foot.RIGHT
    Side.BOTH -> Foot.BOTH
    Side.NONE -> null
}

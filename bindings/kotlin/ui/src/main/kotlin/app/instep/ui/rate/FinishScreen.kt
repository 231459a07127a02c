package app.instep.ui.rate

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.Labels
import app.instep.core.Question
import app.instep.core.UndoOffer
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Lamps
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.headlineAboveMore
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The minute after a session: tonight's lamp comes on, stay seated, and one question at a time. */
@Composable
internal fun FinishScreen(record: FinishRecord, labels: Labels, send: (FinishAction) -> Unit) {
    var writing by rememberSaveable { mutableStateOf(false) }
    Page(bottom = { Bottom(record.step, labels, send) }) {
        Lamps(record.lamps, comesOn = record.tonight)
        Words(record.finish.session.text, style = type.small, color = ink.muted)
        Advice(record)
        val step = record.step
        val noted = step as? FinishStep.Noted
        // Drawn in one place with and without its answer: the focus of a keyboard or a reader stays on the scale.
        (noted?.question ?: (step as? FinishStep.Ask)?.question)?.let { question ->
            key(question.item) { Asked(question, noted?.value, noted?.noted, labels, send) }
        }
        if (step is FinishStep.Offer) {
            Heading(step.offer.text, Modifier.semantics { contentDescription = step.offer.spoken })
        }
        record.undo?.let { TakeBack(it, labels.common.undo, send) }
        NoteLink(record, labels) { writing = true }
    }
    if (writing) {
        NoteDialog(record.finish.session.note.orEmpty(), labels, { writing = false }) {
            writing = false
            send(FinishAction.Note(it))
        }
    }
}

/** The advice for this minute, as the sentence that the screen is about. */
@Composable
private fun Advice(record: FinishRecord) {
    val lines = record.finish.lines
    Column(
        Modifier.semantics(mergeDescendants = true) {
            heading()
            contentDescription = record.finish.spoken
        },
        Arrangement.spacedBy(Space.small),
    ) {
        lines.take(2).forEach { Words(it.text, style = type.headlineAboveMore) }
        lines.drop(2).forEach { Words(it.text) }
    }
}

/** A question with its scale. The value from before is said with the answer and never earlier. */
@Composable
private fun Asked(question: Question, value: Int?, noted: String?, labels: Labels, send: (FinishAction) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(question.text)
        RatingScale(question, value, { send(FinishAction.Rate(question, it)) }, labels.rating)
        if (noted != null) {
            val polite = Modifier.semantics { liveRegion = LiveRegionMode.Polite }
            Words(noted, polite, style = type.label, color = ink.sage)
        }
    }
}

@Composable
private fun ColumnScope.Bottom(step: FinishStep, labels: Labels, send: (FinishAction) -> Unit) {
    val wide = Modifier.fillMaxWidth()
    when (step) {
        is FinishStep.Ask -> TonalButton(labels.finish.skip, { send(FinishAction.Skip(step.question)) }, wide)

        is FinishStep.Noted -> {
            val text = if (step.last) labels.finish.close else labels.common.goOn
            ActionButton(text, { send(FinishAction.GoOn) }, wide)
        }

        is FinishStep.Offer -> {
            ActionButton(labels.finish.remindYes, { send(FinishAction.Remind(step.offer)) }, wide)
            TonalButton(labels.finish.remindOther, { send(FinishAction.OtherTime) }, wide)
            TonalButton(labels.finish.remindNo, { send(FinishAction.NoReminder) }, wide)
        }

        FinishStep.Rest -> TonalButton(labels.finish.close, { send(FinishAction.Close) }, wide)
    }
}

/** The way back from a stop, as long as there is one. */
@Composable
private fun TakeBack(offer: UndoOffer, undo: String, send: (FinishAction) -> Unit) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium), Alignment.CenterVertically) {
        Words(offer.text, Modifier.weight(1f), color = ink.muted)
        LinkButton(undo, { send(FinishAction.TakeBack(offer)) })
    }
}

/** The note of the session, or the way to one. */
@Composable
private fun NoteLink(record: FinishRecord, labels: Labels, onClick: () -> Unit) {
    Column {
        record.finish.session.note?.let { Words(it, color = ink.muted) }
        LinkButton(labels.finish.addNote, onClick)
    }
}

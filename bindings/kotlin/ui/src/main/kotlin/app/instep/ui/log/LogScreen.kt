package app.instep.ui.log

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import app.instep.core.Labels
import app.instep.core.LogType
import app.instep.core.Reply
import app.instep.core.SafetyChange
import app.instep.core.SafetyQuestion
import app.instep.core.SessionKind
import app.instep.core.SessionSaved
import app.instep.ui.parts.Card
import app.instep.ui.parts.Choice
import app.instep.ui.parts.ChoiceGroup
import app.instep.ui.parts.Heading
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.TickRow
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink

/** A massage without the player: what it was, its own questions and advice, and then the form. */
@Composable
internal fun LogScreen(record: LogRecord, labels: Labels, phrases: Phrases, send: (LogAction) -> Unit) {
    val saved = record.saved
    val type = record.type
    when {
        saved != null -> Stored(saved, labels, send)

        type != null -> key(type.kind, type.form.entry.guide) {
            LogFormScreen(record, type, labels, phrases, send) { Kinds(record, labels, send) }
        }

        else -> Page(gap = Space.large) {
            PageHead(labels.log.title, labels.common.back, { send(LogAction.Back) })
            Kinds(record, labels, send)
            Column {
                for (guide in record.guides) {
                    OpenRow(guide.title, { send(LogAction.Guide(guide.id)) }, help = guide.minutesText)
                }
            }
        }
    }
}

/** The kinds of a massage by hand. A session with the player is none of these. */
@Composable
private fun Kinds(record: LogRecord, labels: Labels, send: (LogAction) -> Unit) {
    val kinds = labels.vocabulary.sessionKinds.filter { it.value != SessionKind.GUIDED }
    ChoiceGroup(
        labels.log.kind,
        kinds,
        { if (it.value == SessionKind.BY_HAND) labels.log.byGuide else it.text },
        { it.value == record.kind },
        { send(LogAction.Kind(it.value)) },
    )
}

/** Changes by the safety check, and how to do it safely. */
@Composable
internal fun Safely(type: LogType, labels: Labels) {
    if (type.changes.isNotEmpty() || type.instead != null) Changes(type.changes, type.instead, labels)
    if (type.advice.isNotEmpty()) {
        Card {
            Heading(labels.log.advice)
            for (line in type.advice) Words(line)
        }
    }
}

/** Questions of the safety check that concern it. What has happened is stored without them, so they stand last. */
@Composable
internal fun OpenQuestions(record: LogRecord, type: LogType, labels: Labels, send: (LogAction) -> Unit) {
    if (type.questions.isEmpty()) return
    Heading(labels.navigation.safety)
    for (question in type.questions) AskedHere(question, record, labels, send)
}

/** A question with its answers; one of a tick list is a tick. */
@Composable
private fun AskedHere(question: SafetyQuestion, record: LogRecord, labels: Labels, send: (LogAction) -> Unit) {
    val given = record.answers.findLast { it.flag == question.flag && it.sign == question.sign }?.reply
    if (Reply.NO !in question.options) {
        TickRow(question.text, given == Reply.YES, { on ->
            send(LogAction.Answer(question, if (on) Reply.YES else Reply.NO))
        })
        return
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Words(question.text)
        FlowRow(
            Modifier.selectableGroup(),
            Arrangement.spacedBy(Space.small),
            Arrangement.spacedBy(Space.small),
        ) {
            for (reply in question.options) {
                val text = labels.vocabulary.replies.find { it.value == reply }?.text ?: continue
                Choice(text, reply == given, { send(LogAction.Answer(question, reply)) })
            }
        }
    }
}

/** The refusal by the safety check, and what to do instead. */
@Composable
private fun Changes(changes: List<SafetyChange>, instead: String?, labels: Labels) {
    Card(outline = ink.warning, gap = Space.medium) {
        Heading(labels.safety.result)
        for (change in changes) {
            Words(change.message)
            change.lift?.let { Words(it, color = ink.muted) }
        }
        instead?.let { Words(it) }
    }
}

/** It is stored; this is to be known about the next one. */
@Composable
private fun Stored(saved: SessionSaved, labels: Labels, send: (LogAction) -> Unit) {
    Page(bottom = { TonalButton(labels.common.close, { send(LogAction.Back) }, Modifier.fillMaxWidth()) }) {
        Heading(labels.log.saved)
        Words(saved.session.text)
        Changes(saved.safety, saved.instead, labels)
    }
}

package app.instep.ui.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.instep.core.Labels
import app.instep.core.Start
import app.instep.core.StartState
import app.instep.ui.parts.ActionFrame
import app.instep.ui.parts.BackButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.SideBySide
import app.instep.ui.parts.SteadyAction
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.rate.RatingScale
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The guide, the question about the feet above its buttons, and what may be answered before. */
@Composable
internal fun StartPage(record: StartRecord, labels: Labels, atlas: AtlasPaths?, send: (StartAction) -> Unit) {
    ActionFrame(actions = { Actions(record, labels, send) }) {
        BoxWithConstraints {
            val room = maxHeight
            QuestionFirst(
                room,
                Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(horizontal = Space.large),
                top = { Top(record, labels, send) },
                title = { Title(record, labels, send) },
                question = { Question(record.start, atlas, it) },
                rest = { Rest(record, labels, send) },
            )
        }
    }
}

@Composable
private fun ColumnScope.Actions(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    val start = record.start
    val look = start.footCheck?.takeIf { it.owed }
    if (start.state == StartState.QUESTIONS) {
        SteadyAction(labels.start.answerFirst, start.state, { send(StartAction.AnswerFirst) }, Modifier.fillMaxWidth())
        return
    }
    if (record.mustRead) Words(labels.start.warnings, style = type.small, color = ink.muted)
    SteadyAction(
        look?.nothingNew ?: labels.start.start,
        start.state,
        { send(StartAction.Begin) },
        Modifier.fillMaxWidth(),
        enabled = !record.mustRead,
    )
    if (look != null) {
        SideBySide(Modifier.fillMaxWidth()) {
            TonalButton(look.somethingNew, { send(StartAction.SomethingNew) })
            TonalButton(look.notSure, { send(StartAction.NotSure) })
        }
    }
}

@Composable
private fun Top(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    // With large text the keys take a line of their own.
    FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically) {
        BackButton(labels.common.back) { send(StartAction.Back) }
        Row(horizontalArrangement = Arrangement.spacedBy(Space.small), verticalAlignment = Alignment.CenterVertically) {
            val quiet = record.mine.quiet
            QuietKey(labels.start.quiet, quiet) { send(StartAction.Quiet(it)) }
            VoiceKey(labels.start.voice, record.voice && !quiet) { send(StartAction.Voice(it)) }
        }
    }
}

@Composable
private fun Title(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    val start = record.start
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(start.title, style = type.headline)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium), Alignment.CenterVertically) {
            Column(Modifier.weight(1f)) {
                Words(start.totalText, style = type.small, color = ink.muted)
                Words(start.whoText, style = type.small, color = ink.muted)
            }
            LinkButton(labels.common.change, { send(StartAction.Choose(true)) })
        }
        if (record.mine.quiet) Words(labels.start.quietHelp, style = type.small)
    }
}

/** The question that is asked before each start; for feet that are not looked at, what stands before it. */
@Composable
private fun Question(start: Start, atlas: AtlasPaths?, style: QuestionStyle) {
    val look = start.footCheck?.takeIf { it.owed && start.state != StartState.QUESTIONS }
    if (look == null && start.state == StartState.READY) return
    val text = look?.text ?: start.text
    val lines: @Composable ColumnScope.() -> Unit = {
        Heading(text)
        if (look != null) Words(look.placeText, color = ink.accent)
        if (start.state == StartState.QUESTIONS) {
            Words(start.check.intro, color = ink.muted)
        }
    }
    when {
        style == QuestionStyle.Bare -> Column(verticalArrangement = Arrangement.spacedBy(Space.small), content = lines)

        style == QuestionStyle.Plain || look == null -> Card(content = lines)

        else -> Card {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.medium)) {
                Column(Modifier.weight(1f), Arrangement.spacedBy(Space.small), content = lines)
                LookPicture(atlas, look.placeZones)
            }
        }
    }
}

/** Parts below the question that may be read, answered or left out. */
@Composable
private fun Rest(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    val start = record.start
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        start.lateText?.let { Words(it) }
        start.unfinishedText?.let {
            Card {
                Words(it)
                LinkButton(labels.start.continueIt, { send(StartAction.ContinueIt) })
            }
        }
        if (start.state == StartState.QUESTIONS) {
            WhoseFeet(start, labels, send)
        } else {
            Warnings(record, labels, send)
            Findings(start.footCheck?.findings.orEmpty(), record.mine.stillThere, labels, send)
            for (question in start.ask) {
                Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                    Heading(question.text)
                    Words(labels.start.optional, style = type.small, color = ink.muted)
                    val value = record.mine.ratings[question.item]
                    RatingScale(
                        question,
                        value,
                        { send(StartAction.Rate(question.item, it)) },
                        labels.rating,
                        onClear = { send(StartAction.Rate(question.item, null)) },
                    )
                }
            }
        }
        start.label?.let { Words(it, style = type.small) }
        for (note in start.notes) Words(note, style = type.small, color = ink.muted)
    }
}

package app.instep.ui.guides

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Guide
import app.instep.core.GuideChoice
import app.instep.core.GuideLabels
import app.instep.core.Labels
import app.instep.core.StartWarning
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.SourceCard
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A guide as it would be played tonight; its start is always seen. */
@Composable
internal fun GuideScreen(
    shown: GuideShown.Possible,
    labels: Labels,
    atlas: AtlasPaths?,
    alone: Boolean,
    send: (GuideAction) -> Unit,
) {
    val guide = shown.guide
    val words = labels.guide
    Page(
        gap = Space.large,
        bottom = { ActionButton(words.start, { send(GuideAction.Start) }, Modifier.fillMaxWidth()) },
    ) {
        GuideHead(guide, labels, alone, send)
        Warnings(shown.warnings, words) { send(GuideAction.Answer) }
        Changes(guide, words)
        Choosers(guide, labels, send)
        Needs(guide, words, atlas)
        Steps(guide, labels, atlas, send)
        LeftOut(guide, labels, send)
        Evidence(guide, words)
        Notes(guide.notes, words.notes)
        Sources(guide, words, send)
        LinkButton(
            if (guide.hidden) labels.guides.unhide else labels.guides.hide,
            { send(GuideAction.Choose(GuideChoice(guide.id, hidden = !guide.hidden))) },
        )
    }
}

@Composable
private fun GuideHead(guide: Guide, labels: Labels, alone: Boolean, send: (GuideAction) -> Unit) {
    val star = @Composable {
        StarButton(guide.favourite, labels.guides) {
            send(GuideAction.Choose(GuideChoice(guide.id, favourite = !guide.favourite)))
        }
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        if (alone) {
            PageHead(guide.title, labels.common.back, { send(GuideAction.Back) }, star)
        } else {
            TitleRow(guide.title, star)
        }
        Words(guide.totalText, style = type.label, color = ink.muted)
        Words(guide.summary)
        Words(guide.label ?: guide.evidenceText, style = type.small, color = ink.muted)
    }
}

/** Warnings to read before it starts; questions without an answer lead to the safety check. */
@Composable
private fun Warnings(warnings: List<StartWarning>, words: GuideLabels, answer: () -> Unit) {
    val (questions, others) = warnings.partition { it.flag == null }
    if (others.isNotEmpty()) {
        Card(outline = ink.warning) {
            Heading(words.warnings)
            others.forEach { Words(it.text) }
        }
    }
    if (questions.isNotEmpty()) {
        Card(outline = ink.accent, gap = Space.medium) {
            Heading(words.questions)
            questions.forEach { Words(it.text) }
            TonalButton(words.answer, answer)
        }
    }
}

/** Changes by safety, time and the person's own choice: each reason once, with the steps it concerns. */
@Composable
private fun Changes(guide: Guide, words: GuideLabels) {
    if (guide.changeLines.isEmpty()) return
    Card(gap = Space.medium) {
        Heading(words.changes)
        for (line in guide.changeLines) {
            Column(
                Modifier.semantics(mergeDescendants = true) { contentDescription = line.spoken },
                Arrangement.spacedBy(2.dp),
            ) {
                Words(line.text)
                if (line.stepsText.isNotEmpty()) Words(line.stepsText, style = type.small, color = ink.muted)
            }
        }
    }
}

@Composable
private fun Evidence(guide: Guide, words: GuideLabels) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(words.evidence)
        Words(guide.evidenceText)
        guide.label?.takeIf { it != guide.evidenceText }?.let { Words(it) }
    }
}

@Composable
private fun Notes(notes: List<String>, heading: String) {
    if (notes.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(heading)
        notes.forEach { Words(it, color = ink.muted) }
    }
}

@Composable
private fun Sources(guide: Guide, words: GuideLabels, send: (GuideAction) -> Unit) {
    if (guide.sources.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(words.sources)
        guide.sources.forEach { SourceCard(it, words.openSource) { url -> send(GuideAction.Browse(url)) } }
    }
}

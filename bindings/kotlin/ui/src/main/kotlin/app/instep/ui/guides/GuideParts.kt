package app.instep.ui.guides

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.instep.core.Guide
import app.instep.core.GuideChoice
import app.instep.core.GuideLabels
import app.instep.core.Labels
import app.instep.core.PictogramText
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.Pictogram
import app.instep.ui.safety.UrgentAdvice
import app.instep.ui.safety.UrgentCall
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A title with its mark at the end of the line. */
@Composable
internal fun TitleRow(title: String, mark: @Composable () -> Unit) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        Heading(title, Modifier.weight(1f), type.headline)
        mark()
    }
}

/** Things that have to lie ready, in words and as pictograms. */
@Composable
internal fun Needs(guide: Guide, words: GuideLabels, atlas: AtlasPaths?) {
    val things = guide.segments
        .flatMap { it.pictograms.things + listOfNotNull(it.pictograms.tool) }
        .distinctBy(PictogramText::pictogram)
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(words.needs)
        Words(guide.equipmentText)
        Flow {
            for (thing in things) {
                Column(
                    Modifier.widthIn(min = 72.dp).semantics(mergeDescendants = true) {},
                    Arrangement.spacedBy(4.dp),
                    Alignment.CenterHorizontally,
                ) {
                    Pictogram(atlas, thing.pictogram, null, size = 56.dp)
                    Words(thing.name, style = type.small, color = ink.muted, align = TextAlign.Center)
                }
            }
        }
    }
}

/** Steps that the person leaves out for good, each with its way back. */
@Composable
internal fun LeftOut(guide: Guide, labels: Labels, send: (GuideAction) -> Unit) {
    val steps = guide.steps.filter { it.skipped }
    if (steps.isEmpty()) return
    Card {
        Heading(labels.common.leftOut)
        for (step in steps) {
            Words(step.title)
            LinkButton(
                labels.guide.bringBack,
                { send(GuideAction.Choose(GuideChoice(guide.id, bringBack = listOf(step.step)))) },
            )
        }
    }
}

/** Why a guide is not played now, what would lift it, and what is possible all the same. A sign that cannot wait is all. */
@Composable
internal fun RefusedGuideScreen(
    shown: GuideShown.Refused,
    labels: Labels,
    alone: Boolean,
    send: (GuideAction) -> Unit,
) {
    val refusal = shown.refusal
    val urgent = shown.urgent
    val call: (@Composable ColumnScope.() -> Unit)? = if (urgent == null) {
        null
    } else {
        { UrgentCall(urgent, shown.canDial) { send(GuideAction.Call) } }
    }
    Page(gap = Space.large, bottom = call) {
        if (alone) {
            PageHead(shown.title, labels.common.back, { send(GuideAction.Back) })
        } else {
            Heading(shown.title, style = type.headline)
        }
        if (urgent != null) {
            UrgentAdvice(urgent)
        } else {
            Card(outline = ink.warning, surface = ink.warningSurface, gap = Space.medium) {
                Heading(refusal.title)
                for (change in refusal.changes) {
                    Words(change.message)
                    change.lift?.let { Words(it, color = ink.onBackground) }
                }
            }
        }
        LinkButton(labels.navigation.safety, { send(GuideAction.Answers) })
        if (refusal.possibleCards.isNotEmpty()) {
            Column {
                Heading(labels.start.possible)
                for (card in refusal.possibleCards) {
                    OpenRow(card.title, { send(GuideAction.Open(card.id)) }, help = card.minutesText)
                }
            }
        }
    }
}

package app.instep.ui.guides

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Guide
import app.instep.core.GuideChoice
import app.instep.core.GuideLabels
import app.instep.core.Labels
import app.instep.core.Segment
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.FootPictures
import app.instep.ui.picture.Hand
import app.instep.ui.picture.rememberPasses
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.still
import app.instep.ui.theme.type
import kotlinx.coroutines.delay

/** Where and how a step is done, how firm and how long, and whether it is played. */
@Composable
internal fun StepDetail(
    segment: Segment,
    guide: Guide,
    labels: Labels,
    atlas: AtlasPaths?,
    send: (GuideAction) -> Unit,
) {
    val words = labels.guide
    Column(Modifier.fillMaxWidth().padding(bottom = Space.medium), Arrangement.spacedBy(Space.small)) {
        if (segment.pictures.isNotEmpty()) {
            Column(Modifier.align(Alignment.CenterHorizontally)) { Movement(segment, words, atlas) }
        }
        Words(segment.body, Modifier.semantics { contentDescription = segment.spoken })
        Fact(words.length, segment.repsText.ifEmpty { segment.lengthText })
        segment.pressureText?.let { Fact(words.pressure, it) }
        segment.directionText?.let { Fact(words.direction, it) }
        segment.pictograms.hand?.let { Words(it.alt, style = type.small, color = ink.muted) }
        Keeping(segment, guide, words, send)
    }
}

/** The pictures of a step. The hand moves for a few passes when it is asked to. */
@Composable
private fun Movement(segment: Segment, words: GuideLabels, atlas: AtlasPaths?) {
    var moves by remember(segment) { mutableStateOf(false) }
    val hand = segment.pictograms.run { tool ?: hand }
    val passes = rememberPasses(segment.passMs, runs = moves, still = still, of = segment)
    LaunchedEffect(moves) {
        if (moves) {
            delay(segment.passMs.toLong() * PASSES)
            moves = false
        }
    }
    FootPictures(
        atlas,
        segment.pictures,
        Modifier.height(260.dp),
        hand = hand?.let { Hand(it.pictogram, segment.motion, passes) },
    )
    if (segment.passMs > 0 && hand != null && !still) LinkButton(words.playMotion, { moves = true })
}

/** A property of a step with its value, read as one. */
@Composable
private fun Fact(name: String, value: String) {
    Column(Modifier.semantics(mergeDescendants = true) {}) {
        Words(name, style = type.small, color = ink.muted)
        Words(value)
    }
}

/** A step may be left out for good, unless it keeps the feet safe. */
@Composable
private fun Keeping(segment: Segment, guide: Guide, words: GuideLabels, send: (GuideAction) -> Unit) {
    val step = guide.steps.find { it.step == segment.step } ?: return
    if (step.alwaysPlayed) {
        Words(words.alwaysPlayed, style = type.small, color = ink.muted)
    } else {
        LinkButton(
            words.leaveOut,
            { send(GuideAction.Choose(GuideChoice(guide.id, skip = listOf(step.step)))) },
        )
    }
}

private const val PASSES = 3

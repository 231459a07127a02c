package app.instep.ui.guides

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Guide
import app.instep.core.GuidePhase
import app.instep.core.Labels
import app.instep.core.Segment
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.Pictogram
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The steps in order of play, a card for each part; a tap on a step unfolds it. */
@Composable
internal fun Steps(
    guide: Guide,
    labels: Labels,
    atlas: AtlasPaths?,
    send: (GuideAction) -> Unit,
    unfolded: Int? = null,
) {
    var open by remember(guide.id) { mutableStateOf(unfolded) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        Heading(labels.guide.steps)
        for (phase in guide.phases) {
            Card(gap = 2.dp) {
                PhaseHead(phase)
                for (at in phase.first until phase.first + phase.count) {
                    val segment = guide.segments[at]
                    StepRow(segment, at == open, atlas) { open = if (open == at) null else at }
                    if (at == open) StepDetail(segment, guide, labels, atlas, send)
                }
            }
        }
    }
}

@Composable
private fun PhaseHead(phase: GuidePhase) {
    Column(Modifier.padding(bottom = 6.dp).semantics(mergeDescendants = true) { heading() }) {
        Words(phase.title, style = type.title)
        if (phase.sideText.isNotEmpty()) Words(phase.sideText, style = type.small, color = ink.muted)
        Words(phase.lengthText, style = type.small, color = ink.muted)
    }
}

/** A step in one line: the hand, the name and the length. */
@Composable
private fun StepRow(segment: Segment, open: Boolean, atlas: AtlasPaths?, onClick: () -> Unit) {
    val mark = segment.pictograms.run { tool ?: hand ?: things.firstOrNull() ?: seat }
    val toggle: () -> Boolean = {
        onClick()
        true
    }
    Row(
        Modifier
            .fillMaxWidth()
            .clip(RoundedCornerShape(16.dp))
            .clickable(role = Role.Button, onClick = onClick)
            .semantics { if (open) collapse(action = toggle) else expand(action = toggle) }
            .heightIn(min = Space.flowTouch)
            .padding(vertical = 6.dp),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        if (mark == null) Spacer(Modifier.size(36.dp)) else Pictogram(atlas, mark.pictogram, null, size = 36.dp)
        Column(Modifier.weight(1f)) {
            Words(segment.title, style = type.label)
            Words(segment.lengthText, style = type.small, color = ink.muted)
        }
        Fold(open, ink.muted)
    }
}

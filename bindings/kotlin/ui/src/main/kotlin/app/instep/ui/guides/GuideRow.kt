package app.instep.ui.guides

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.GuideCard
import app.instep.core.GuideState
import app.instep.core.Labels
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.GuideFoot
import app.instep.ui.picture.Pictogram
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A guide in a list: where it works, how long, how well supported, what is needed; beside it the star and its menu. */
@Composable
internal fun GuideRow(card: GuideCard, labels: Labels, atlas: AtlasPaths?, send: (GuidesAction) -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .clip(Space.card)
            .background(ink.surface)
            .border(1.dp, ink.line, Space.card),
    ) {
        Row(
            Modifier
                .weight(1f)
                .clickable(role = Role.Button) { send(GuidesAction.Open(card.id)) }
                .semantics(mergeDescendants = true) { contentDescription = card.spoken }
                .padding(start = 14.dp, top = 16.dp, bottom = 16.dp),
            Arrangement.spacedBy(Space.medium),
            Alignment.CenterVertically,
        ) {
            if (LocalDensity.current.fontScale < LARGE) {
                Box(Modifier.width(44.dp), Alignment.Center) {
                    GuideFoot(atlas, card.zones, Modifier.height(110.dp))
                }
            }
            CardWords(card, atlas)
        }
        Column(Modifier.padding(6.dp)) {
            StarButton(card.favourite, labels.guides) { send(card.star()) }
            MoreButton(labels.common.more, if (card.hidden) labels.guides.unhide else labels.guides.hide) {
                send(card.hide())
            }
        }
    }
}

@Composable
private fun CardWords(card: GuideCard, atlas: AtlasPaths?) {
    val refused = card.state == GuideState.REFUSED
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Words(card.title, style = type.title, color = if (refused) ink.muted else ink.onBackground)
        Words(card.detail.text, color = ink.muted)
        Words(card.who, style = type.small, color = ink.muted)
        Words(card.evidenceText, style = type.small, color = ink.muted)
        card.label?.takeIf { it != card.evidenceText }?.let { Words(it, style = type.small, color = ink.muted) }
        if (card.needs.isEmpty()) {
            Words(
                card.equipmentText,
                style = type.small,
                color = ink.muted,
            )
        } else {
            Needed(card, atlas)
        }
        card.note?.let { Words(it, style = type.small, color = if (refused) ink.warning else ink.accent) }
    }
}

/** Things that are needed, as pictograms before the words. */
@Composable
private fun Needed(card: GuideCard, atlas: AtlasPaths?) {
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(Space.small),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        card.needs.forEach { Pictogram(atlas, it.pictogram, null, size = 30.dp, color = ink.muted) }
        Words(card.equipmentText, style = type.small, color = ink.muted)
    }
}

/** From this size of text on, words take the place of the picture. */
private const val LARGE = 1.3f

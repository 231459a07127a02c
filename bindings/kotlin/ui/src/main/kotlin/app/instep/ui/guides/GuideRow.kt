package app.instep.ui.guides

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.GuideCard
import app.instep.core.GuideState
import app.instep.core.Labels
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A guide in a list: what it is, how long, how well supported, what is needed; beside it the star and what else is possible. */
@Composable
internal fun GuideRow(card: GuideCard, labels: Labels, send: (GuidesAction) -> Unit) {
    val refused = card.state == GuideState.REFUSED
    Row(
        Modifier
            .fillMaxWidth()
            .clip(Space.card)
            .background(ink.surface)
            .border(1.dp, ink.line, Space.card),
    ) {
        Column(
            Modifier
                .weight(1f)
                .clickable(role = Role.Button) { send(GuidesAction.Open(card.id)) }
                .semantics(mergeDescendants = true) { contentDescription = card.spoken }
                .padding(start = 18.dp, top = 16.dp, bottom = 16.dp),
            Arrangement.spacedBy(4.dp),
        ) {
            Words(card.title, style = type.title, color = if (refused) ink.muted else ink.onBackground)
            Words(card.minutesText, style = type.label, color = ink.muted)
            Words(card.evidenceText, style = type.small, color = ink.muted)
            card.label?.takeIf { it != card.evidenceText }?.let { Words(it, style = type.small, color = ink.muted) }
            Words(card.equipmentText, style = type.small, color = ink.muted)
            card.note?.let { Words(it, style = type.small, color = if (refused) ink.warning else ink.accent) }
        }
        Column(Modifier.padding(6.dp)) {
            StarButton(card.favourite, labels.guides) { send(card.star()) }
            MoreButton(labels.common.more, if (card.hidden) labels.guides.unhide else labels.guides.hide) {
                send(card.hide())
            }
        }
    }
}

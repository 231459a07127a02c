package app.instep.ui.start

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.instep.core.GuideWishes
import app.instep.core.Labels
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Everything that can be chosen for tonight. Each choice holds at once. */
@Composable
internal fun ChoicesPage(record: StartRecord, labels: Labels, send: (StartAction) -> Unit) {
    val choices = record.start.choices
    val names = labels.choices
    val wish = { wishes: GuideWishes -> send(StartAction.Wish(wishes)) }
    Page(
        gap = Space.large,
        bottom = {
            TonalButton(labels.common.done, { send(StartAction.Choose(false)) }, Modifier.fillMaxWidth())
        },
    ) {
        PageHead(names.title, labels.common.back, { send(StartAction.Back) })
        Group(names.minutes, choices.minutes.map { One(it.text, it.chosen, true, null) { wish(it.wishes) } })
        Group(names.mode, choices.modes.map { One(it.text, it.chosen, it.enabled, it.whyNot) { wish(it.wishes) } })
        Group(
            names.posture,
            choices.postures.map {
                One(it.text, it.chosen, it.enabled, it.whyNot) { wish(it.wishes) }
            },
        )
        Group(names.foot, choices.feet.map { One(it.text, it.chosen, it.enabled, it.whyNot) { wish(it.wishes) } })
        Group(
            names.receiver,
            choices.receivers.map {
                One(it.text, it.chosen, it.enabled, it.whyNot) { wish(it.wishes) }
            },
        )
        Group(
            names.guide,
            record.guides.map {
                One(it.title, it.id == record.start.guide, true, null) { send(StartAction.Guide(it.id)) }
            },
        )
    }
}

/** @property whyNot why it cannot be taken, in a sentence; none when it can. */
private class One(
    val text: String,
    val chosen: Boolean,
    val enabled: Boolean,
    val whyNot: String?,
    val take: () -> Unit,
)

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun Group(name: String, choices: List<One>) {
    if (choices.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Heading(name)
        FlowRow(
            Modifier.fillMaxWidth().selectableGroup(),
            Arrangement.spacedBy(Space.small),
            Arrangement.spacedBy(Space.small),
        ) {
            for (one in choices) Choice(one.text, one.chosen, one.take, enabled = one.enabled)
        }
        for (why in choices.mapNotNull { it.whyNot }.distinct()) Words(why, style = type.small, color = ink.muted)
    }
}

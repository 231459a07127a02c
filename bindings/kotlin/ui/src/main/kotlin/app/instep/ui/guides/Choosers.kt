package app.instep.ui.guides

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.ChoiceLabels
import app.instep.core.Guide
import app.instep.core.GuideChoices
import app.instep.core.GuideWishes
import app.instep.core.Labels
import app.instep.ui.parts.Card
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A chooser as the core fills it: its name and the values that stand there. */
internal class Chooser(val name: String, val values: List<Value>)

internal class Value(
    val text: String,
    val chosen: Boolean,
    val enabled: Boolean,
    val whyNot: String?,
    val wishes: GuideWishes,
)

/** Every chooser with more than one value. */
internal fun GuideChoices.choosers(words: ChoiceLabels): List<Chooser> = listOf(
    Chooser(
        words.minutes,
        minutes.map {
            Value(it.text, it.chosen, enabled = true, whyNot = null, wishes = it.wishes)
        },
    ),
    Chooser(words.mode, modes.map { Value(it.text, it.chosen, it.enabled, it.whyNot, it.wishes) }),
    Chooser(words.posture, postures.map { Value(it.text, it.chosen, it.enabled, it.whyNot, it.wishes) }),
    Chooser(words.foot, feet.map { Value(it.text, it.chosen, it.enabled, it.whyNot, it.wishes) }),
    Chooser(words.receiver, receivers.map { Value(it.text, it.chosen, it.enabled, it.whyNot, it.wishes) }),
).filter { it.values.size > 1 }

/** The choices for tonight; on demand the values that can be chosen instead. */
@Composable
internal fun Choosers(guide: Guide, labels: Labels, send: (GuideAction) -> Unit, unfolded: Boolean = false) {
    var open by remember { mutableStateOf(unfolded) }
    val choosers = guide.choices.choosers(labels.choices)
    if (choosers.isEmpty()) return
    Card(gap = Space.medium) {
        Heading(labels.choices.title)
        if (open) {
            choosers.forEach { OpenChooser(it) { wishes -> send(GuideAction.Wish(wishes)) } }
        } else {
            Flow { choosers.forEach { ChosenLine(it) } }
        }
        LinkButton(if (open) labels.common.done else labels.common.change, { open = !open })
    }
}

@Composable
private fun ChosenLine(chooser: Chooser) {
    val chosen = chooser.values.find { it.chosen } ?: return
    Column(Modifier.widthIn(min = 150.dp).semantics(mergeDescendants = true) {}) {
        Words(chooser.name, style = type.small, color = ink.muted)
        Words(chosen.text)
    }
}

/** The values that can be taken, and why the others cannot. */
@Composable
private fun OpenChooser(chooser: Chooser, onWish: (GuideWishes) -> Unit) {
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        Words(chooser.name, style = type.small, color = ink.muted)
        Flow {
            for (value in chooser.values) {
                Choice(value.text, value.chosen, { onWish(value.wishes) }, enabled = value.enabled)
            }
        }
        chooser.values.mapNotNull { it.whyNot }.distinct().forEach {
            Words(it, style = type.small, color = ink.muted)
        }
    }
}

package app.instep.ui.safety

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.instep.core.FollowUpKind
import app.instep.core.Foot
import app.instep.core.Labels
import app.instep.core.PictureView
import app.instep.core.Reply
import app.instep.core.SafetyCheck
import app.instep.core.SafetyLine
import app.instep.ui.parts.Choice
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The places of a tick: on the feet that were chosen for it, or as a list. Each tap is kept at once. */
@Composable
internal fun PlacesPage(
    check: SafetyCheck,
    line: SafetyLine,
    labels: Labels,
    atlas: AtlasPaths?,
    send: (CheckAction) -> Unit,
) {
    var list by remember { mutableStateOf(false) }
    var view by remember { mutableStateOf(PictureView.SOLE) }
    val choices = line.choices.filter { it.kind == FollowUpKind.PLACE }
    val chosen = choices.indices.filter { choices[it].chosen }
    Page(
        gap = Space.small,
        bottom = {
            TonalButton(labels.common.done, { send(CheckAction.Back) }, Modifier.fillMaxWidth())
        },
    ) {
        CheckHead(labels.safety.whereIsIt, labels, send)
        Words(line.question.item, style = type.small, color = ink.muted)
        LinkButton(if (list) labels.footCheck.asPicture else labels.footCheck.asList, { list = !list })
        if (list) {
            for (choice in choices) {
                Choice(
                    choice.text,
                    choice.chosen,
                    { send(CheckAction.Choose(line.question, choice)) },
                    Modifier.fillMaxWidth(),
                )
            }
        } else {
            Words(labels.footCheck.pickHint)
            PlaceFeet(
                atlas,
                view,
                line.feet,
                check.places,
                { chosen },
                labels,
                onPlace = { _, at -> choices.getOrNull(at)?.let { send(CheckAction.Choose(line.question, it)) } },
                onView = { view = it },
            )
            for (at in chosen) Words(choices[at].text, style = type.label)
        }
    }
}

/** The feet that a tick holds for. */
private val SafetyLine.feet: List<Foot>
    get() {
        val ticked = answers.filter { it.reply == Reply.YES }.map { it.foot }
        return listOf(Foot.LEFT, Foot.RIGHT).filter { it in ticked || Foot.BOTH in ticked || null in ticked }
    }

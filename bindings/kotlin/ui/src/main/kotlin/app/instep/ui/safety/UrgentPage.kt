package app.instep.ui.safety

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.Labels
import app.instep.core.SafetyLine
import app.instep.core.UrgentCard
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A sign that cannot wait: what to do, at once, and the phone. There is no navigation on it. */
@Composable
internal fun UrgentPage(card: UrgentCard, canDial: Boolean, send: (CheckAction) -> Unit) {
    Page(
        bottom = {
            if (canDial) ActionButton(card.callText, { send(CheckAction.Call) }, Modifier.fillMaxWidth())
            TonalButton(card.mistakeText, { send(CheckAction.Mistake) }, Modifier.fillMaxWidth())
        },
    ) {
        Card(
            Modifier.semantics { liveRegion = LiveRegionMode.Assertive },
            outline = ink.warning,
            surface = ink.warningSurface,
        ) {
            Heading(card.title, style = type.headline)
            Words(card.signText, style = type.reading)
        }
        for (line in card.until) Words(line, style = type.reading)
    }
}

/** One line, asked again because it was ticked by mistake. */
@Composable
internal fun AgainPage(line: SafetyLine, labels: Labels, send: (CheckAction) -> Unit) {
    Page {
        CheckHead(line.question.text, labels, send)
        OneByOne(line.copy(answers = emptyList(), choices = emptyList()), labels, named = false, send)
    }
}

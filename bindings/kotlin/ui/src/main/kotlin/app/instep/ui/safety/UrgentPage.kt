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
            UrgentCall(card, canDial) { send(CheckAction.Call) }
            TonalButton(card.mistakeText, { send(CheckAction.Mistake) }, Modifier.fillMaxWidth())
        },
    ) { UrgentAdvice(card) }
}

/** The sign and what to do about it, wherever it rules a massage out. */
@Composable
internal fun UrgentAdvice(card: UrgentCard) {
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

/** Opens the phone; not there where the device has none. */
@Composable
internal fun UrgentCall(card: UrgentCard, canDial: Boolean, onCall: () -> Unit) {
    if (canDial) ActionButton(card.callText, onCall, Modifier.fillMaxWidth())
}

/** One line, asked again because it was ticked by mistake. */
@Composable
internal fun AgainPage(line: SafetyLine, labels: Labels, send: (CheckAction) -> Unit) {
    Page {
        CheckHead(line.question.text, labels, send)
        OneByOne(line.copy(answers = emptyList(), choices = emptyList()), labels, named = false, send)
    }
}

package app.instep.ui.safety

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.instep.core.Labels
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton

/** An answer that rules out every massage, without alarm. */
@Composable
internal fun StopPage(state: CheckState, labels: Labels, send: (CheckAction) -> Unit) {
    Page(
        bottom = {
            TonalButton(state.check.readBack.changeText, { send(CheckAction.ChangeAnswers) }, Modifier.fillMaxWidth())
            TonalButton(labels.common.close, { send(CheckAction.Back) }, Modifier.fillMaxWidth())
        },
    ) {
        CheckHead(labels.start.refused, labels, send)
        ReadBackLines(state.check.readBack, send)
    }
}

package app.instep.ui.review

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.ShownAs

@Composable
internal fun WeeksPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { WeeksModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    ShownAs(shown, labels.common, model::retry) { WeekScreen(it, labels, model::send) }
    FailureDialog(failure, labels.common, model::dismiss)
}

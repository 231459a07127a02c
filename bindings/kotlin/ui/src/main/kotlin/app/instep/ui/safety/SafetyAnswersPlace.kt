package app.instep.ui.safety

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry

@Composable
internal fun SafetyAnswersPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { SafetyAnswersModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { SafetyAnswersScreen(it, labels, model::send) }
}

package app.instep.ui.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.core.CommonLabels
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.ShownAs

/** Draws the screen of a model in its state, and an action that failed over it. */
@Composable
internal fun <T> ModelScreen(model: ScreenModel<T>, labels: CommonLabels, ready: @Composable (T) -> Unit) {
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    ShownAs(shown, labels, model::retry, ready)
    FailureDialog(failure, labels, model::dismiss)
}

package app.instep.ui.recovery

import androidx.compose.runtime.Composable
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.parts.FailureCard
import app.instep.ui.parts.Page

@Composable
internal fun RecoveryPlace(holder: Holder, failure: Failure) {
    Page { FailureCard(failure.text, null, holder::reopen) }
}

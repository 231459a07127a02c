package app.instep.ui.safety

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.FindingId
import app.instep.core.FootCheck
import app.instep.core.FootCheckEntry
import app.instep.core.LookOutcome
import app.instep.core.Safety
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** The answers that stand, and what was seen on the feet. */
@Immutable
internal data class SafetyAnswers(val safety: Safety, val feet: FootCheck)

internal sealed interface SafetyAnswersAction {
    /** Asks, or asks again. */
    data object Ask : SafetyAnswersAction

    data object Confirm : SafetyAnswersAction

    data class Gone(val finding: FindingId) : SafetyAnswersAction

    data class Open(val guide: String) : SafetyAnswersAction

    data object Back : SafetyAnswersAction
}

internal class SafetyAnswersModel(holder: Holder, scope: CoroutineScope) : ScreenModel<SafetyAnswers>(holder, scope) {
    override suspend fun read(core: FootCare) = SafetyAnswers(core.safety(), core.footCheck())

    fun send(action: SafetyAnswersAction) {
        scope.launch {
            when (action) {
                SafetyAnswersAction.Ask -> holder.navigator.open(Route.Safety())

                SafetyAnswersAction.Confirm -> act({ confirmSafety() }) {
                    say(it.undo)
                    refresh()
                }

                is SafetyAnswersAction.Gone -> gone(action.finding)

                is SafetyAnswersAction.Open -> holder.navigator.open(Route.Start(action.guide))

                SafetyAnswersAction.Back -> holder.navigator.back()
            }
        }
    }

    private fun gone(finding: FindingId) =
        act({ recordFootCheck(FootCheckEntry(LookOutcome.FINDINGS, gone = listOf(finding), wentOn = false)) }) {
            say(it.undo)
            refresh()
        }
}

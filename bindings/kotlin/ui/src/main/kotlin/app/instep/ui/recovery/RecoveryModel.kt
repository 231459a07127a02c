package app.instep.ui.recovery

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.InstepException
import app.instep.core.RecoverReport
import app.instep.core.Recovery
import app.instep.core.RecoveryOption
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.app.failure
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

@Immutable
internal sealed interface RecoveryState {
    data object Reading : RecoveryState

    /** The options could not be read: all that helps is to open the file again. */
    data object Unknown : RecoveryState

    data class Choose(val recovery: Recovery) : RecoveryState

    data object Working : RecoveryState

    data class Done(val report: RecoverReport) : RecoveryState
}

/** Mends the data file that did not open. It goes on where the screen is drawn anew: it runs on the holder's scope. */
internal class RecoveryModel(private val holder: Holder) {
    private val now = MutableStateFlow<RecoveryState>(RecoveryState.Reading)
    private val failed = MutableStateFlow<Failure?>(null)

    val state: StateFlow<RecoveryState> = now.asStateFlow()
    val failure: StateFlow<Failure?> = failed.asStateFlow()

    init {
        holder.scope.launch { read() }
    }

    fun recover(option: RecoveryOption) {
        now.value = RecoveryState.Working
        holder.scope.launch {
            try {
                val report = FootCare.recover(holder.path, option.choice, holder.locale, holder.clock)
                now.value = RecoveryState.Done(report)
            } catch (error: InstepException) {
                failed.value = error.failure(holder.locale)
                read()
            }
        }
    }

    fun dismiss() {
        failed.value = null
    }

    private suspend fun read() {
        now.value = try {
            RecoveryState.Choose(FootCare.recovery(holder.path, holder.locale, holder.clock))
        } catch (_: InstepException) {
            RecoveryState.Unknown
        }
    }
}

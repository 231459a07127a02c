package app.instep.ui.app

import app.instep.FootCare
import app.instep.core.InstepException
import app.instep.core.UndoOffer
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * The model of a screen: one record, read again after every change, and calls for what the person does.
 *
 * Everything runs on the scope's thread; only the core's calls leave it.
 */
public abstract class ScreenModel<T>(protected val holder: Holder, protected val scope: CoroutineScope) {
    private val state = MutableStateFlow<Shown<T>>(Shown.Loading)
    private val failed = MutableStateFlow<Failure?>(null)
    private val reading = Mutex()

    // Started from outside: a subclass is not whole while it is constructed, and the scope may run on another thread.
    private val following = scope.launch(start = CoroutineStart.LAZY) {
        refresh()
        holder.changes.collect { refresh() }
    }

    public val shown: StateFlow<Shown<T>>
        get() {
            following.start()
            return state.asStateFlow()
        }

    /** An action that failed while the screen stays: shown over it until [dismiss]. */
    public val failure: StateFlow<Failure?> = failed.asStateFlow()

    /** Reads the record of the screen. */
    protected abstract suspend fun read(core: FootCare): T

    /** Reads again, on the scope's own time. */
    public fun retry() {
        scope.launch { refresh() }
    }

    public fun dismiss() {
        failed.value = null
    }

    protected suspend fun refresh() {
        reading.withLock {
            try {
                state.value = Shown.Ready(holder.call { read(this) })
            } catch (error: InstepException) {
                // Between suspend and resume nothing is read; coming to the front reads again.
                if (error !is InstepException.Suspended) state.value = Shown.Failed(error.failure(holder.locale))
            }
        }
    }

    /** Puts a record there that a call returned, without reading it once more. */
    protected fun show(record: T) {
        state.value = Shown.Ready(record)
    }

    /**
     * Makes a call for something the person did. Where somebody else was faster, the screen reads again and shows what is
     * there now; every other failure is shown over the screen. [then] gets the result.
     */
    protected fun <R> act(call: suspend FootCare.() -> R, then: suspend (R) -> Unit = {}) {
        scope.launch { attempt { then(holder.call(call)) } }
    }

    /** Does something that takes several calls, with the same answer to a failure as [act]. */
    protected suspend fun attempt(work: suspend () -> Unit) {
        try {
            work()
        } catch (error: InstepException) {
            when (error) {
                is InstepException.Conflict, is InstepException.PlayerMoved -> refresh()
                else -> failed.value = error.failure(holder.locale)
            }
        }
    }

    /** Says that something was done, with its undo. */
    protected fun say(offer: UndoOffer?) {
        if (offer != null) holder.say(offer.text, offer)
    }
}

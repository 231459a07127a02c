package app.instep.ui.app

import app.instep.ui.nav.Entry
import app.instep.ui.nav.Navigator
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus

/**
 * Keeps the model of each place as long as the place is on a stack: it outlives rotation and other tabs, and ends when
 * the place is left. Functions may be called from any thread.
 */
public class Models internal constructor(navigator: Navigator, private val scope: CoroutineScope) {
    private class Kept(val model: Any, val scope: CoroutineScope)

    private val kept = mutableMapOf<Long, Kept>()

    init {
        scope.launch {
            navigator.stacks.collect { stacks ->
                val keys = stacks.all.mapTo(mutableSetOf()) { it.key }
                synchronized(kept) {
                    kept.entries.removeAll { (key, old) ->
                        (key !in keys).also { if (it) old.scope.cancel() }
                    }
                }
            }
        }
    }

    /** The model of a place; [make] is called the first time. Its scope ends with the place. */
    @Suppress("UNCHECKED_CAST")
    public fun <M : Any> of(entry: Entry, make: (CoroutineScope) -> M): M = synchronized(kept) {
        kept.getOrPut(entry.key) {
            val own = scope + SupervisorJob(scope.coroutineContext[Job])
            Kept(make(own), own)
        }.model as M
    }
}

package app.instep

import app.instep.core.ChangedArea
import app.instep.core.InstepException
import app.instep.core.Moment
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.withContext
import app.instep.core.Instep as Core

/**
 * Makes the calls of a [FootCare]: away from the caller's thread, with the present, and with the errors of an app. Reports
 * what each call changed.
 */
internal class CallRunner(
    val core: Core,
    private val present: Present,
    private val dispatcher: CoroutineDispatcher,
    private val longDispatcher: CoroutineDispatcher,
) {
    /** Without a bound: an observer that is slow must miss nothing, and a set is small. */
    val changes = MutableSharedFlow<Set<ChangedArea>>(extraBufferCapacity = Int.MAX_VALUE)

    /** Makes a call where it may keep others waiting for a moment. */
    suspend fun <T> call(make: (Core, Moment) -> T): T = on(dispatcher, make)

    /** Makes a call that takes long, where it keeps no other waiting. */
    suspend fun <T> longCall(make: (Core, Moment) -> T): T = on(longDispatcher, make)

    private suspend fun <T> on(dispatcher: CoroutineDispatcher, make: (Core, Moment) -> T): T =
        withContext(dispatcher) {
            val now = present.now()
            try {
                guarded { make(core, now) }
            } finally {
                report()
            }
        }

    /** Tells the observers what was changed since the last report. A call that failed may stand behind one that did not. */
    fun report() {
        val areas = try {
            guarded { core.takeChanges() }
        } catch (_: InstepException) {
            // It was closed meanwhile: nobody reads again from it.
            return
        }
        if (areas.isNotEmpty()) changes.tryEmit(areas.toSet())
    }
}

package app.instep

import app.instep.core.ChangedArea
import app.instep.core.InstepException
import app.instep.core.OpenOptions
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.withContext
import java.util.concurrent.atomic.AtomicBoolean
import app.instep.core.Instep as Core

/**
 * The companion on one data file: a read call for each screen, a write call for each action. Records and enums are in
 * `app.instep.core`.
 *
 * Calls may come from any coroutine. They run on the dispatchers given to [open] and each reads the device's clocks by
 * itself. A call that was begun is brought to its end even when its coroutine is cancelled: what it writes is written
 * whole or not at all.
 *
 * Every call throws [InstepException] and nothing else of its own: `Suspended` after [suspend], `Closed` after [close],
 * `Busy`, `Full`, `ReadOnly`, `ProtectedStorage` and `Damaged` for what can happen to a file. Other errors are named
 * with the call that throws them. [explain] finds the words for each.
 */
public class FootCare internal constructor(runner: CallRunner) :
    FootCareCalls(runner),
    AutoCloseable {
    private val closed = AtomicBoolean()

    /**
     * Changes made by calls of this object: after each that changed something, the areas whose screens should be read
     * again.
     * Nothing is sent for calls that only read, that failed, or that changed nothing.
     *
     * Subscribe first and read then, as in `changes.onSubscription { emit(emptySet()) }.collect { show(today()) }`. Every
     * observer gets every set, in order. The flow does not end. Writes of another process are not in it: `dataVersion`
     * tells of them.
     */
    public val changes: SharedFlow<Set<ChangedArea>> = runner.changes.asSharedFlow()

    /**
     * Lets go of the file before the app goes to the background. A call that is running is interrupted and rolled back.
     * Until [resume] every call fails with `Suspended`. A second time does nothing.
     *
     * From any thread, and at once: it does not wait for calls that have not begun.
     */
    public fun suspend(): Unit = guarded { runner.core.suspend() }

    /**
     * Takes the file up again after [suspend]. Does nothing when it was not suspended.
     *
     * @throws InstepException as [open]; `Closed` after [close].
     */
    public suspend fun resume(): Unit = runner.call { core, _ -> core.resume() }

    /**
     * Lets go of the file for good. Waits for the call that is running, so not on a thread that draws. Every later call
     * fails with `Closed`; a second close does nothing.
     *
     * @throws InstepException when the file could not be closed in order. It is let go of all the same, and what was
     *   written is kept.
     */
    override fun close() {
        if (closed.compareAndSet(false, true)) {
            runner.core.letGo()
        }
    }

    public companion object : FootCareFunctions() {
        /**
         * Opens the data file, or makes it when there is none.
         *
         * The first call of all loads the native library `instep_ffi` from the class path, or from the folder that the
         * system property `jna.library.path` names.
         *
         * @param options the path, and how the person reads; [forInstep] makes the locale of a JVM locale.
         * @param clock the device's clocks; Android has better ones than the JVM's.
         * @param dispatcher runs the calls; they block, so never the one that draws.
         * @param longDispatcher runs the calls that take long (`backup`, `backupIfDue`, `doctor`, `exportFile`,
         *   `importFile`), so that no other call waits for them.
         * @throws InstepException `Invalid` for a path that is a folder, empty, or starts with `file:`; `NotFound` when its
         *   folder does not exist; `NotOurs`, `Newer`, `Damaged`, `ReadOnly`, `Busy`, `ProtectedStorage`. The file is then
         *   left as it is.
         */
        public suspend fun open(
            options: OpenOptions,
            clock: DeviceClock = JvmClock(),
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
            longDispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): FootCare = open(options, DevicePresent(clock), dispatcher, longDispatcher)

        internal suspend fun open(
            options: OpenOptions,
            present: Present,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
            longDispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): FootCare {
            var opened: Core? = null
            try {
                return withContext(dispatcher) {
                    val now = present.now()
                    val core = guarded { Core.open(options, now) }
                    opened = core
                    val runner = CallRunner(core, present, dispatcher, longDispatcher)
                    // Nobody can have seen what opening changed.
                    runner.report()
                    FootCare(runner)
                }
            } catch (cancelled: CancellationException) {
                // Nobody will get it, so nobody could close it.
                opened?.letGo()
                throw cancelled
            }
        }

        private fun Core.letGo() {
            try {
                guarded { shutdown() }
            } finally {
                destroy()
            }
        }
    }
}

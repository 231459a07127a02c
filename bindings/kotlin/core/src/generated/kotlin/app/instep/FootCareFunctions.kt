// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

package app.instep

import app.instep.core.*
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** The calls of [FootCare] that need no open data file. */
public abstract class FootCareFunctions internal constructor() {
    /**
     * What lies at a path, without opening it as a data file and without changing a byte.
     *
     * @throws InstepException `Invalid` for a folder or a path that is not plain; `ReadOnly` when it can't be read.
     */
    public suspend fun inspect(path: String, dispatcher: CoroutineDispatcher = Dispatchers.IO): FileReport =
        withContext(dispatcher) { guarded { app.instep.core.inspect(path) } }

    /**
     * The page about the app: version, what it is not, sources and licences. Works without an open data file.
     */
    public suspend fun about(
        locale: Locale = java.util.Locale.getDefault().forInstep(),
        dispatcher: CoroutineDispatcher = Dispatchers.IO,
    ): About =
        withContext(dispatcher) { guarded { app.instep.core.about(locale) } }

    /**
     * Words for an error: what happened, what was kept, what to do. Works without an open object.
     */
    public fun explain(
        error: InstepException,
        locale: Locale = java.util.Locale.getDefault().forInstep(),
    ): ErrorText =
        guarded { app.instep.core.explain(error.forCore(), locale) }

    /**
     * The words of every control: buttons, tabs, headings, options, dialogs and names for a screen reader. They work
     * before `open`, without a data file. Fetch them once for a language and keep them; English where there is no
     * catalogue.
     *
     * They hold no invisible characters: a control shows a label by itself.
     *
     * @throws InstepException `Internal` only.
     */
    public fun labels(locale: Locale = java.util.Locale.getDefault().forInstep()): Labels =
        guarded { app.instep.core.labels(locale) }

    /**
     * A value in words: for a chooser, a count or a page of a flow that a shell draws itself. It works before `open`,
     * without a data file.
     *
     * @throws InstepException `Internal` only.
     */
    public fun phraseText(
        phrase: Phrase,
        locale: Locale = java.util.Locale.getDefault().forInstep(),
    ): SpokenText =
        guarded { app.instep.core.phraseText(phrase, locale) }

    /**
     * Every picture of a foot, a leg and a head, as paths. Fetch it once: it never changes while the app runs, and
     * needs no open object. Fails with `Internal` only.
     */
    public suspend fun atlas(dispatcher: CoroutineDispatcher = Dispatchers.IO): Atlas =
        withContext(dispatcher) { guarded { app.instep.core.atlas() } }

    /**
     * The screen for a data file that will not open because it is damaged, emptied or gone: what happened, and what
     * can be done about it, with the newest good backup by its day. It reads the file and the backups and changes
     * nothing; the file must not be open.
     *
     * @throws InstepException `Invalid` (`path`, `NotDamaged`) for a file in which no damage is found; `NotFound` when
     *   there is no file and never was one; `NotOurs`; `Newer`; `Busy` while another process has the file open.
     */
    public suspend fun recovery(
        path: String,
        locale: Locale = java.util.Locale.getDefault().forInstep(),
        clock: DeviceClock = JvmClock(),
        dispatcher: CoroutineDispatcher = Dispatchers.IO,
    ): Recovery =
        withContext(dispatcher) { guarded { app.instep.core.recovery(path, locale, DevicePresent(clock).now()) } }

    /**
     * Erases a data file without opening it, so that one that is damaged can go as well: the file, the backups, the
     * damaged data that was set aside and Instep's other files beside it. Nothing can bring them back. Files of others
     * stay, also those that were moved into a folder `<data file>-unknown-<day>`. The file must not be open. Returns
     * what went and what remains.
     *
     * @throws InstepException `Invalid` for the `path`; `NotFound` when there is no data file and nothing is left of
     *   one; `NotOurs`; `Newer`, for a later version may keep more than this one knows of; `Busy` while somebody has the
     *   file open. Nothing is then removed.
     */
    public suspend fun eraseAt(
        path: String,
        locale: Locale = java.util.Locale.getDefault().forInstep(),
        dispatcher: CoroutineDispatcher = Dispatchers.IO,
    ): Erased =
        withContext(dispatcher) { guarded { app.instep.core.eraseAt(path, locale) } }

    /**
     * Takes up a data file that will not open because it is damaged, emptied or gone. What is there is set aside in a
     * folder of its own, bit for bit; then a backup takes its place, or the rows that still hold, or an empty file.
     * Nothing is ever deleted. The file must not be open.
     *
     * @throws InstepException `Invalid` (`path`, `NotDamaged`) for a file in which no damage is found; `NotFound` when
     *   there is no good backup, or no file and never was one; `NotOurs`; `Newer`; `Busy` while another process has the
     *   file open. Nothing is then changed.
     */
    public suspend fun recover(
        path: String,
        choice: RecoverChoice,
        locale: Locale = java.util.Locale.getDefault().forInstep(),
        clock: DeviceClock = JvmClock(),
        dispatcher: CoroutineDispatcher = Dispatchers.IO,
    ): RecoverReport =
        withContext(dispatcher) { guarded { app.instep.core.recover(path, choice, locale, DevicePresent(clock).now()) } }
}

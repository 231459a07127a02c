package app.instep.ui.data

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.ErrorText
import app.instep.core.ImportRequest
import app.instep.core.Imported
import app.instep.core.InstepException
import app.instep.core.InvalidWhy
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.app.failure
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import java.io.File

/** The stage that the import of a file has reached. */
@Immutable
internal sealed interface ImportState {
    /** No file was chosen yet. */
    data object Choose : ImportState

    /** A file is read or taken in. */
    data object Working : ImportState

    /** The file wants a passphrase. [wrong] says that the one before did not open it. */
    data class Sealed(val wrong: ErrorText?) : ImportState

    /** The result that it would have. */
    data class Look(val report: Imported) : ImportState

    /** The result. */
    data class Done(val report: Imported) : ImportState
}

internal sealed interface ImportAction {
    data object Back : ImportAction

    data object Choose : ImportAction

    /** Reads the file once more, with a passphrase. */
    class Open(val passphrase: String) : ImportAction

    /** @property passphrase none for a file that everybody can read. */
    class TakeIn(val passphrase: String?) : ImportAction

    data object Finish : ImportAction
}

/**
 * Takes a file in: a look at it first, then the import itself. The copy of the file in the cache goes when another one
 * is chosen and when the screen is left. A passphrase is used in one call and never kept.
 */
internal class ImportModel(holder: Holder, scope: CoroutineScope) : ScreenModel<ImportState>(holder, scope) {
    private var state: ImportState = ImportState.Choose
    private var file: File? = null

    init {
        scope.coroutineContext[Job]?.invokeOnCompletion { file?.delete() }
    }

    override suspend fun read(core: FootCare) = state

    fun send(action: ImportAction) {
        when (action) {
            ImportAction.Back -> holder.navigator.back()
            ImportAction.Choose -> work(::choose)
            is ImportAction.Open -> work { look(action.passphrase) }
            is ImportAction.TakeIn -> work { takeIn(action.passphrase) }
            ImportAction.Finish -> finish()
        }
    }

    private suspend fun choose() {
        val chosen = holder.seams.files.pick(listOf(ANY))
        if (chosen != null) {
            file?.delete()
            file = chosen
            look(null)
        }
    }

    private suspend fun look(passphrase: String?) {
        val report = import(passphrase, dryRun = true)
        if (report != null) set(ImportState.Look(report))
    }

    private suspend fun takeIn(passphrase: String?) {
        val report = import(passphrase, dryRun = false) ?: return
        set(ImportState.Done(report))
        file?.delete()
        file = null
    }

    /** Returns none where the file stays closed without another passphrase. */
    private suspend fun import(passphrase: String?, dryRun: Boolean): Imported? {
        val path = file?.path ?: return null
        return try {
            val request = ImportRequest(path, passphrase, dryRun)
            if (dryRun) holder.call { importFile(request) } else holder.takeIn { importFile(request) }
        } catch (error: InstepException.Invalid) {
            if (error.field != PASSPHRASE) throw error
            // Nothing was typed yet: asking is enough.
            val wrong = error.failure(holder.locale).text.takeIf { error.why != InvalidWhy.Missing }
            set(ImportState.Sealed(wrong))
            null
        }
    }

    /** Leaves the screen. Who came from the first screen of all has data now, and begins with Today. */
    private fun finish() {
        val first = holder.navigator.stacks.value.full.any { it.route == Route.FirstRun }
        if (first) holder.navigator.reset() else holder.navigator.back()
    }

    private fun work(work: suspend () -> Unit) {
        val before = state
        if (before == ImportState.Working) return
        set(ImportState.Working)
        scope.launch {
            attempt(work)
            // Turned away, or failed: where the person was before.
            if (state == ImportState.Working) set(before)
        }
    }

    private fun set(next: ImportState) {
        state = next
        show(next)
    }

    private companion object {
        const val ANY = "*/*"
        const val PASSPHRASE = "passphrase"
    }
}

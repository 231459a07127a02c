package app.instep.android.notices

import android.content.BroadcastReceiver
import android.content.Context
import app.instep.android.InstepApp
import app.instep.core.InstepException
import app.instep.ui.app.Holder
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.time.Duration.Companion.seconds

/**
 * Does the work of a receiver on the app's holder. The system keeps the process alive until it ends, at the latest after
 * a deadline that is shorter than the system's own: a file that does not open must not look like a hang.
 */
internal fun BroadcastReceiver.inBackground(context: Context, steps: suspend InstepApp.(Holder) -> Unit) {
    val app = context.applicationContext as InstepApp
    val pending = goAsync()
    app.scope.launch {
        try {
            withTimeoutOrNull(DEADLINE) { app.steps(app.holder()) }
        } catch (_: InstepException) {
            // The next opening of the app shows what is wrong with the file.
        } finally {
            pending?.finish()
        }
    }
}

private val DEADLINE = 8.seconds

package app.instep.android

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent

/** Opens a page of the system or of another app; false where there is none. */
internal fun Context.launch(intent: Intent): Boolean = try {
    startActivity(intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    true
} catch (_: ActivityNotFoundException) {
    false
} catch (_: SecurityException) {
    // Some devices keep such pages for themselves.
    false
}

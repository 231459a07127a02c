package app.instep

import app.instep.core.InstepException
import app.instep.core.InternalException

/**
 * Makes one call into the core. Errors name fields as Kotlin does. What the generated layer throws of its own becomes an
 * [InstepException] too, without its text and without a cause: a panic's text may tell what is nobody's business.
 */
internal inline fun <T> guarded(call: () -> T): T = try {
    call()
} catch (error: InstepException) {
    throw error.forApp()
} catch (_: InternalException) {
    throw InstepException.Internal()
} catch (_: IllegalStateException) {
    // The generated object says so of itself once it was let go of.
    throw InstepException.Closed()
}

/** `busy_timeout_ms` as `busyTimeoutMs`. A place in a file, as `session[3].started_at:12`, stays as it is. */
internal fun fieldName(name: String): String =
    if (isName(name)) name.replace(Regex("_([a-z0-9])")) { it.groupValues[1].uppercase() } else name

/** `busyTimeoutMs` as `busy_timeout_ms`. */
internal fun coreName(name: String): String =
    if (isName(name)) name.replace(Regex("[A-Z]")) { "_" + it.value.lowercase() } else name

private fun isName(text: String) = text.all { it.isLetterOrDigit() || it == '_' }

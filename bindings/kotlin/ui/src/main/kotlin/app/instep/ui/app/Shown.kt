package app.instep.ui.app

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.ErrorText
import app.instep.core.InstepException
import app.instep.core.Locale

/** The state of a screen. */
@Immutable
public sealed interface Shown<out T> {
    public data object Loading : Shown<Nothing>

    public data class Ready<T>(val record: T) : Shown<T>

    public data class Failed(val failure: Failure) : Shown<Nothing>
}

/** The record that is shown; none while loading or after a failure. */
public val <T> Shown<T>.record: T? get() = (this as? Shown.Ready)?.record

/**
 * A call that failed, in words: what happened, what was kept, what to do.
 *
 * @property error for what a screen does about it; never shown.
 */
@Immutable
public data class Failure(val text: ErrorText, val error: InstepException)

internal fun InstepException.failure(locale: Locale) = Failure(FootCare.explain(this, locale), this)

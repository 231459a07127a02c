package app.instep

import app.instep.core.InstepException
import app.instep.core.InternalException

/**
 * The error's name, as scripts and scenarios know it: `not_found`, `player_moved`. For logs; words for people come from
 * [Instep.explain].
 */
public val InstepException.kind: String
    // Without an `else` on purpose: an error the core learns must stop the compiler here, not surprise an app.
    get() =
        when (this) {
            is InstepException.Busy -> "busy"
            is InstepException.Full -> "full"
            is InstepException.ReadOnly -> "read_only"
            is InstepException.ProtectedStorage -> "protected_storage"
            is InstepException.Damaged -> "damaged"
            is InstepException.NotOurs -> "not_ours"
            is InstepException.Newer -> "newer"
            is InstepException.Suspended -> "suspended"
            is InstepException.Closed -> "closed"
            is InstepException.NotFound -> "not_found"
            is InstepException.Invalid -> "invalid"
            is InstepException.Refused -> "refused"
            is InstepException.PlayerMoved -> "player_moved"
            is InstepException.Conflict -> "conflict"
            is InstepException.Internal -> "internal"
        }

/**
 * Makes one call into the core. What the generated layer throws of its own becomes an [InstepException] too, without
 * its text and without a cause: a panic's text may tell what is nobody's business.
 */
internal inline fun <T> guarded(call: () -> T): T = try {
    call()
} catch (_: InternalException) {
    throw InstepException.Internal()
} catch (_: IllegalStateException) {
    // The generated object says so of itself once it was let go of.
    throw InstepException.Closed()
}

// Made by `cargo xtask bindings --write` from the core's interface. Changes are made there, in Rust.

package app.instep

import app.instep.core.*

/** The error's name, as scripts and logs know it. Words for people come from [FootCare.explain]. */
public val InstepException.kind: String
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

/** The same error, with the name of a field as Kotlin spells it. */
internal fun InstepException.forApp(): InstepException =
    when (this) {
        is InstepException.Invalid -> InstepException.Invalid(fieldName(field), why)
        else -> this
    }

/** The same error, with the name of a field as the core spells it. */
internal fun InstepException.forCore(): InstepException =
    when (this) {
        is InstepException.Invalid -> InstepException.Invalid(coreName(field), why)
        else -> this
    }

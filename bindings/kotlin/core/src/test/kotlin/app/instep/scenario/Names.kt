package app.instep.scenario

import app.instep.core.Mode

/*
 * The one rule for names (tests/scenarios/README.md): scenarios write Rust's snake_case, Kotlin has camelCase for calls,
 * parameters and fields, PascalCase for variants with data and capitals for those without.
 */

/** `expectedStamp` and `OutOfRange` as `expected_stamp` and `out_of_range`. */
internal fun snakeCase(name: String): String = buildString {
    for (letter in name) {
        if (letter.isUpperCase() && isNotEmpty()) append('_')
        append(letter.lowercaseChar())
    }
}

/** An enum's code: `BY_HAND` is `by_hand`. One differs: `self` is a keyword in Rust. */
internal val Enum<*>.code: String
    get() = if (this == Mode.OWN_FEET) "self" else name.lowercase()

/** And back: split at `_`, every part but the first capitalised. */
internal fun camelCase(name: String): String = name.split('_').mapIndexed { n, part ->
    if (n ==
        0
    ) {
        part
    } else {
        part.replaceFirstChar(Char::uppercaseChar)
    }
}.joinToString("")

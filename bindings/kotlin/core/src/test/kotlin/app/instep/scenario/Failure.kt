package app.instep.scenario

/** A scenario that is not as it says, or that says what nobody understands. */
internal class Failure(message: String) : AssertionError(message)

internal fun fail(message: String): Nothing = throw Failure(message)

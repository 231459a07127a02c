package app.instep.ui.history

import app.instep.FootCare
import app.instep.core.InstepException
import app.instep.ui.stage.Stage

/** The field that the core refuses in a call, and why. */
internal fun Stage.refusal(call: suspend FootCare.() -> Unit): Wrong? = try {
    core { call() }
    null
} catch (error: InstepException.Invalid) {
    Wrong(error.field, FootCare.explain(error, locale).title)
}

package app.instep.ui.nav

import app.instep.core.InstepException
import app.instep.core.Occurrence
import app.instep.core.OccurrenceAction
import app.instep.core.ReminderKind
import app.instep.toText
import app.instep.ui.app.Holder

/**
 * Opens the place that a notification asks for.
 *
 * @param action what the tap means: `Open` for the notification itself, or that of a button which brings the app to the
 *   front.
 */
public suspend fun Holder.follow(occurrence: Occurrence, action: OccurrenceAction = OccurrenceAction.Open) {
    val route = try {
        val answer = call { answerOccurrence(occurrence, action) }
        when (answer.kind) {
            ReminderKind.ROUTINE -> Route.Start(occurrence = occurrence.toText())
            ReminderKind.SLEEP_QUESTION -> Route.Today
            ReminderKind.REVIEW -> Route.Weeks
        }
    } catch (_: InstepException) {
        // A reminder that is gone, or a file that is locked: Today says what there is to do.
        Route.Today
    }
    navigator.open(route)
}

package app.instep.ui.reminders

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.FixAction
import app.instep.core.NotificationState
import app.instep.core.Occurrence
import app.instep.core.OccurrenceAction
import app.instep.core.OccurrenceWhy
import app.instep.core.Reminder
import app.instep.core.Reminders
import app.instep.core.SettingChange
import app.instep.core.SettingItem
import app.instep.ui.app.Holder
import app.instep.ui.app.Notices
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.drop
import kotlinx.coroutines.launch

/**
 * The screen of the reminders.
 *
 * @property next the ring that comes next.
 * @property quiet the row of the quiet hours among the settings.
 * @property day the day whose reminders are told; none for the newest of all days.
 */
@Immutable
internal data class RemindersState(
    val reminders: Reminders,
    val next: Occurrence?,
    val quiet: SettingItem,
    val today: CareDay,
    val day: CareDay? = null,
    val told: List<OccurrenceWhy> = reminders.log,
)

internal sealed interface RemindersAction {
    data object Back : RemindersAction

    data object Add : RemindersAction

    data class Open(val reminder: Reminder) : RemindersAction

    data class Toggle(val reminder: Reminder) : RemindersAction

    data class Fix(val action: FixAction) : RemindersAction

    data class Skip(val next: Occurrence) : RemindersAction

    data class Change(val change: SettingChange) : RemindersAction

    /** @property day none for the newest of all days. */
    data class Tell(val day: CareDay?) : RemindersAction

    data object DeviceSettings : RemindersAction
}

internal class RemindersModel(holder: Holder, scope: CoroutineScope) : ScreenModel<RemindersState>(holder, scope) {
    private var day: CareDay? = null

    init {
        // The person comes back from the device's settings: the plan tells the core what is let through now.
        scope.launch { holder.seams.notices.delivery.drop(1).collect { holder.refresh() } }
    }

    override suspend fun read(core: FootCare): RemindersState {
        val reminders = core.reminders()
        val today = core.today()
        val quiet = core.settings().groups.flatMap { it.rows }.first { QUIET in it.keys }
        val told = day?.let { core.whyReminders(it) } ?: reminders.log
        return RemindersState(reminders, today.nextReminder?.occurrence, quiet, today.careDay, day, told)
    }

    fun send(action: RemindersAction) {
        when (action) {
            RemindersAction.Back -> holder.navigator.back()

            RemindersAction.Add -> holder.navigator.open(Route.Reminder())

            is RemindersAction.Open -> holder.navigator.open(Route.Reminder(action.reminder.id.toString()))

            is RemindersAction.Toggle -> toggle(action.reminder)

            is RemindersAction.Fix -> fix(action.action)

            is RemindersAction.Skip ->
                act({ answerOccurrence(action.next, OccurrenceAction.Skip) }) { say(it.undo) }

            is RemindersAction.Change -> act({ changeSetting(action.change) }) { say(it.undo) }

            is RemindersAction.Tell -> {
                day = action.day
                retry()
            }

            RemindersAction.DeviceSettings -> holder.seams.notices.openSettings()
        }
    }

    private fun toggle(reminder: Reminder) = act({
        if (!reminder.on) resumeReminder(reminder.id) else pauseReminder(reminder.id)
    }) { say(it.undo) }

    private fun fix(action: FixAction) {
        if (action == FixAction.EXACT_TIMES) {
            act({ changeSetting(SettingChange.ExactTimes(true)) }) { say(it.undo) }
        } else {
            holder.seams.notices.fix(action)
        }
    }

    private companion object {
        const val QUIET = "quiet_from"
    }
}

/** Asks for the permission to notify where nobody asked before: the person has just wished to be reminded. */
internal fun Notices.askAtFirst() {
    if (delivery.value.notifications == NotificationState.NOT_ASKED) askPermission()
}

/** Opens what fixes a warning on this device. */
internal fun Notices.fix(action: FixAction): Unit = when (action) {
    FixAction.ASK_PERMISSION -> askPermission()

    FixAction.NOTIFICATION_SETTINGS, FixAction.CHANNEL_SETTINGS -> openSettings()

    FixAction.EXACT_ALARM_SETTINGS -> openExactAlarms()

    FixAction.BATTERY_SETTINGS -> openBattery()

    FixAction.UPDATE_APP -> openUpdates()

    // A setting of the app, not of the device.
    FixAction.EXACT_TIMES -> Unit
}

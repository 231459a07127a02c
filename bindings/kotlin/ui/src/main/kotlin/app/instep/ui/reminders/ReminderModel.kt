package app.instep.ui.reminders

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.Reminder
import app.instep.core.ReminderForm
import app.instep.core.ReminderKind
import app.instep.core.SilencedBy
import app.instep.core.Weekday
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.app.record
import app.instep.ui.nav.Entry
import kotlinx.coroutines.CoroutineScope
import java.time.LocalTime

/**
 * The form of a reminder.
 *
 * @property stored the reminder that is changed; none for a new one.
 * @property form what would be saved now.
 * @property leaving true while the person is asked if the changes may go.
 * @property week the days of the week in the order of the person.
 */
@Immutable
internal data class ReminderState(
    val stored: Reminder?,
    val form: ReminderForm,
    val leaving: Boolean,
    val week: List<Weekday>,
    val today: CareDay,
)

internal sealed interface ReminderAction {
    data class Edit(val form: ReminderForm) : ReminderAction

    data object Save : ReminderAction

    data object Pause : ReminderAction

    data object Resume : ReminderAction

    data class PauseUntil(val day: CareDay) : ReminderAction

    data object Remove : ReminderAction

    data object Back : ReminderAction

    /** Leaves the form without its changes. */
    data object Leave : ReminderAction

    data object Stay : ReminderAction
}

internal class ReminderModel(holder: Holder, scope: CoroutineScope, entry: Entry, private val id: String?) :
    ScreenModel<ReminderState>(holder, scope) {
    private var draft: ReminderForm? = null
    private var leaving = false

    init {
        holder.navigator.guard(entry) {
            leaving = draft != null
            retry()
            leaving
        }
    }

    override suspend fun read(core: FootCare): ReminderState {
        val stored = id?.let { wanted -> core.reminders().reminders.find { it.id.toString() == wanted } }
        val settings = core.settings()
        val first = Weekday.entries.indexOf(settings.firstDay)
        val week = Weekday.entries.drop(first) + Weekday.entries.take(first)
        val form = draft ?: stored?.form() ?: ReminderForm(EVENING, Weekday.entries)
        return ReminderState(stored, form, leaving, week, core.today().careDay)
    }

    fun send(action: ReminderAction) {
        val state = shown.value.record ?: return
        val stored = state.stored
        when (action) {
            is ReminderAction.Edit -> {
                draft = action.form
                show(state.copy(form = action.form))
            }

            ReminderAction.Save -> save(state)

            ReminderAction.Back -> holder.navigator.back()

            ReminderAction.Leave -> leave()

            ReminderAction.Stay -> {
                leaving = false
                retry()
            }

            ReminderAction.Pause -> stored?.let { old -> act({ pauseReminder(old.id) }) { say(it.undo) } }

            is ReminderAction.PauseUntil ->
                stored?.let { old -> act({ pauseReminder(old.id, action.day) }) { say(it.undo) } }

            ReminderAction.Resume -> stored?.let { old -> act({ resumeReminder(old.id) }) { say(it.undo) } }

            ReminderAction.Remove -> stored?.let { old ->
                act({ removeReminder(old.id) }) {
                    leave()
                    say(it.undo)
                }
            }
        }
    }

    private fun save(state: ReminderState) {
        val stored = state.stored
        act({
            if (stored == null) addReminder(state.form) else editReminder(stored.id, state.form, stored.stamp)
        }) {
            if (stored == null) holder.seams.notices.askAtFirst()
            leave()
            say(it.undo)
        }
    }

    private fun leave() {
        draft = null
        holder.navigator.back()
    }

    private companion object {
        /** The time with which the chooser of a new reminder begins. */
        val EVENING: LocalTime = LocalTime.of(21, 0)
    }
}

/** A stored reminder as a form. */
private fun Reminder.form() = ReminderForm(
    time = time,
    days = days,
    name = name,
    kind = kind,
    start = start,
    end = end,
    silencedBy = silencedBy,
)

internal val ReminderForm.kindOrRoutine: ReminderKind get() = kind ?: ReminderKind.ROUTINE
internal val ReminderForm.silencedByOrAny: SilencedBy get() = silencedBy ?: SilencedBy.ANY

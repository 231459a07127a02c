package app.instep.ui.reminders

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.instep.core.Labels
import app.instep.core.Reminder
import app.instep.core.ReminderForm
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LineEntry
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.TimeChooser
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.phrases
import app.instep.ui.theme.ink

@Composable
internal fun ReminderPlace(holder: Holder, entry: Entry, route: Route.Reminder) {
    val model = holder.models.of(entry) { ReminderModel(holder, it, entry, route.id) }
    val labels by holder.labels.collectAsState()
    val phrases = phrases(holder)
    ModelScreen(model, labels.common) { ReminderScreen(it, labels, phrases, send = model::send) }
}

/** @param choosingDay true where the days until which the reminder can be paused are seen. */
@Composable
internal fun ReminderScreen(
    state: ReminderState,
    labels: Labels,
    phrases: Phrases,
    choosingDay: Boolean = false,
    send: (ReminderAction) -> Unit,
) {
    val words = labels.reminders
    val form = state.form
    val edit: (ReminderForm) -> Unit = { send(ReminderAction.Edit(it)) }
    Page(bottom = { ActionButton(labels.common.save, { send(ReminderAction.Save) }, Modifier.fillMaxWidth()) }) {
        PageHead(
            if (state.stored == null) words.addTitle else words.editTitle,
            labels.common.back,
            { send(ReminderAction.Back) },
        )
        Card {
            TimeChooser(
                form.time,
                phrases,
                later = labels.reminders.later,
                earlier = labels.reminders.earlier,
                onChange = { edit(form.copy(time = it)) },
            )
        }
        DaysChooser(form.days, state.week, labels) { edit(form.copy(days = it)) }
        KindChooser(form, labels, edit)
        LineEntry(
            form.name.orEmpty(),
            { edit(form.copy(name = it.ifEmpty { null })) },
            words.name,
            help = words.nameHint,
        )
        SilencedByChooser(form, labels, edit)
        state.stored?.let { Stored(it, state, labels, phrases, choosingDay, send) }
    }
    if (state.leaving) Discard(labels, { send(ReminderAction.Leave) }) { send(ReminderAction.Stay) }
}

/** Actions on a reminder that exists. */
@Composable
private fun Stored(
    reminder: Reminder,
    state: ReminderState,
    labels: Labels,
    phrases: Phrases,
    choosingDay: Boolean,
    send: (ReminderAction) -> Unit,
) {
    val words = labels.reminders
    var choosing by remember { mutableStateOf(choosingDay) }
    Heading(labels.common.more)
    if (reminder.on) {
        TonalButton(words.pause, { send(ReminderAction.Pause) }, Modifier.fillMaxWidth())
        TonalButton(words.pauseUntil, { choosing = !choosing }, Modifier.fillMaxWidth())
    } else {
        TonalButton(words.resume, { send(ReminderAction.Resume) }, Modifier.fillMaxWidth())
    }
    if (choosing && reminder.on) {
        DayChooser(state.today, phrases) {
            choosing = false
            send(ReminderAction.PauseUntil(it))
        }
    }
    TonalButton(
        labels.common.remove,
        { send(ReminderAction.Remove) },
        Modifier.fillMaxWidth(),
        color = ink.warning,
    )
}

@Composable
private fun Discard(labels: Labels, leave: () -> Unit, stay: () -> Unit) {
    Confirm(
        labels.common.discardTitle,
        emptyList(),
        yes = labels.common.discardLeave,
        no = labels.common.discardStay,
        onYes = leave,
        onNo = stay,
    )
}

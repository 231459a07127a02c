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
import app.instep.core.Warning
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.Words
import app.instep.ui.parts.phrases
import app.instep.ui.settings.SettingRow
import app.instep.ui.settings.SettingsAction
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

@Composable
internal fun RemindersPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { RemindersModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val phrases = phrases(holder)
    ModelScreen(model, labels.common) { RemindersScreen(it, labels, phrases, send = model::send) }
}

/** @param quietOpen true where the chooser of the quiet hours is open. */
@Composable
internal fun RemindersScreen(
    state: RemindersState,
    labels: Labels,
    phrases: Phrases,
    quietOpen: Boolean = false,
    send: (RemindersAction) -> Unit,
) {
    val words = labels.reminders
    val reminders = state.reminders.reminders
    Page(bottom = { ActionButton(words.add, { send(RemindersAction.Add) }, Modifier.fillMaxWidth()) }) {
        PageHead(labels.navigation.reminders, labels.common.back, { send(RemindersAction.Back) })
        if (reminders.isEmpty()) Words(words.empty) else Words(state.reminders.lead, style = type.label)
        state.next?.let { next -> LinkButton(words.skipOnce, { send(RemindersAction.Skip(next)) }) }
        for (warning in state.reminders.warnings) WarningCard(warning, send)
        for (reminder in reminders) ReminderRow(reminder, labels, phrases, send)
        Card { QuietHours(state, quietOpen, labels, phrases, send) }
        if (reminders.isNotEmpty()) WhatHappened(state, labels, phrases, send)
        OpenRow(labels.settings.deviceSettings, { send(RemindersAction.DeviceSettings) })
    }
}

/** An obstacle, and the button that clears it. Late is not wrong: red is kept for what will not be shown. */
@Composable
private fun WarningCard(warning: Warning, send: (RemindersAction) -> Unit) {
    Card(outline = if (warning.silent) ink.warning else ink.accent) {
        Heading(warning.message)
        Words(warning.mend)
        warning.button?.let { button ->
            LinkButton(button.label, { send(RemindersAction.Fix(button.action)) })
        }
    }
}

@Composable
private fun QuietHours(
    state: RemindersState,
    quietOpen: Boolean,
    labels: Labels,
    phrases: Phrases,
    send: (RemindersAction) -> Unit,
) {
    var open by remember { mutableStateOf(quietOpen) }
    SettingRow(state.quiet, open, { open = !open }, labels, phrases) { action ->
        if (action is SettingsAction.Change) send(RemindersAction.Change(action.change))
    }
}

package app.instep.ui.settings

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.SettingChange
import app.instep.core.SettingControl
import app.instep.core.SettingItem
import app.instep.core.SettingLink
import app.instep.core.SettingOption
import app.instep.core.SpokenText
import app.instep.ui.nav.Route
import app.instep.ui.parts.Choice
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.SwitchRow
import app.instep.ui.parts.Tick
import app.instep.ui.parts.TimeChooser
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import java.time.LocalTime

/** One setting: its name, its value and a line of help; what changes it stands below while it is [open]. */
@Composable
internal fun SettingRow(
    row: SettingItem,
    open: Boolean,
    onOpen: () -> Unit,
    labels: Labels,
    phrases: Phrases,
    send: (SettingsAction) -> Unit,
) {
    val change: (SettingChange) -> Unit = {
        send(SettingsAction.Change(it))
        if (open) onOpen()
    }
    when (val control = row.control) {
        is SettingControl.Toggle -> SwitchRow(row.title, control.on, { change(control.change) }, help = row.help)

        is SettingControl.Link -> OpenRow(
            row.title,
            { send(SettingsAction.Open(control.to)) },
            value = row.valueText.ifEmpty { null },
            help = row.help,
        )

        is SettingControl.Choice -> Unfolding(row, open, onOpen) { Options(control.options, change) }

        is SettingControl.Time -> Unfolding(row, open, onOpen) { TimeEditor(control, labels, phrases, change) }

        is SettingControl.Period -> Unfolding(row, open, onOpen) { PeriodEditor(control, labels, phrases, change) }
    }
}

@Composable
private fun Unfolding(row: SettingItem, open: Boolean, onOpen: () -> Unit, editor: @Composable () -> Unit) {
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        val state = Modifier.semantics {
            if (open) {
                collapse {
                    onOpen()
                    true
                }
            } else {
                expand {
                    onOpen()
                    true
                }
            }
        }
        OpenRow(row.title, onOpen, state, value = row.valueText.ifEmpty { null }, help = row.help)
        if (open) editor()
    }
}

@Composable
private fun Options(options: List<SettingOption>, change: (SettingChange) -> Unit) {
    Column(
        Modifier.fillMaxWidth().padding(bottom = Space.medium).selectableGroup(),
        Arrangement.spacedBy(Space.small),
    ) {
        for (option in options) {
            Choice(option.text, option.chosen, { change(option.change) }, Modifier.fillMaxWidth())
        }
    }
}

@Composable
private fun TimeEditor(
    control: SettingControl.Time,
    labels: Labels,
    phrases: Phrases,
    change: (SettingChange) -> Unit,
) {
    var time by remember(control) { mutableStateOf(control.time) }
    TimeChooser(
        time,
        phrases,
        later = labels.reminders.later,
        earlier = labels.reminders.earlier,
        onChange = { time = it },
        earliest = control.earliest,
        latest = control.latest,
    )
    // The start of the day is the one time of day among the settings.
    TonalButton(labels.common.save, { change(SettingChange.DayStart(time)) }, Modifier.fillMaxWidth())
}

@Composable
private fun PeriodEditor(
    control: SettingControl.Period,
    labels: Labels,
    phrases: Phrases,
    change: (SettingChange) -> Unit,
) {
    val words = labels.reminders
    var from by remember(control) { mutableStateOf(control.from ?: QUIET_FROM) }
    var to by remember(control) { mutableStateOf(control.to ?: QUIET_TO) }
    var start by remember { mutableStateOf(true) }
    Column(Modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(Space.small)) {
        PeriodEnd(words.quietFrom, phrases.time(from), start) { start = true }
        PeriodEnd(words.quietTo, phrases.time(to), !start) { start = false }
    }
    TimeChooser(
        if (start) from else to,
        phrases,
        later = labels.reminders.later,
        earlier = labels.reminders.earlier,
        onChange = { if (start) from = it else to = it },
    )
    TonalButton(
        labels.common.save,
        { change(SettingChange.QuietHours(from, to)) },
        Modifier.fillMaxWidth(),
        enabled = from != to,
    )
    if (control.from != null) TonalButton(words.noQuiet, { change(control.off) }, Modifier.fillMaxWidth())
}

/** One end of a period: the one that the chooser below changes is inverse. */
@Composable
private fun PeriodEnd(name: String, time: SpokenText, chosen: Boolean, onClick: () -> Unit) {
    val ink = ink
    val front = if (chosen) ink.background else ink.onBackground
    Row(
        Modifier
            .fillMaxWidth()
            .clip(SHAPE)
            .background(if (chosen) ink.onBackground else ink.key)
            .border(1.5.dp, ink.line, SHAPE)
            .selectable(chosen, role = Role.RadioButton, onClick = onClick)
            .heightIn(min = Space.flowTouch)
            .padding(horizontal = 16.dp, vertical = 8.dp),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        Words(name, Modifier.weight(1f), style = type.label, color = front)
        if (chosen) Tick(front, 18.dp)
        Words(time, style = type.label, color = front)
    }
}

/** The place that a row of the settings opens. */
internal val SettingLink.route: Route
    get() = when (this) {
        SettingLink.REMINDERS -> Route.Reminders
        SettingLink.SAFETY -> Route.SafetyAnswers
        SettingLink.BACKUPS -> Route.Backups
        SettingLink.EXPORT -> Route.Export
        SettingLink.IMPORT -> Route.Import
        SettingLink.REPORT -> Route.Report
        SettingLink.CHECK -> Route.Check
        SettingLink.TRASH -> Route.Trash
        SettingLink.ERASE -> Route.Erase
        SettingLink.ABOUT -> Route.About
    }

private val SHAPE = RoundedCornerShape(20.dp)

/** The time with which the chooser begins where there are no quiet hours yet. */
private val QUIET_FROM = LocalTime.of(22, 0)
private val QUIET_TO = LocalTime.of(7, 0)

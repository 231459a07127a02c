package app.instep.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.instep.FootCare
import app.instep.core.Labels
import app.instep.core.SettingChange
import app.instep.core.SettingGroup
import app.instep.core.SettingGroupKind
import app.instep.core.SettingLink
import app.instep.core.Settings
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.Phrases
import app.instep.ui.parts.phrases
import app.instep.ui.theme.Space
import kotlinx.coroutines.CoroutineScope

internal class SettingsModel(holder: Holder, scope: CoroutineScope) : ScreenModel<Settings>(holder, scope) {
    override suspend fun read(core: FootCare): Settings = core.settings()

    fun change(change: SettingChange) {
        act({ changeSetting(change) }) {
            show(it.settings)
            say(it.undo)
        }
    }
}

/** Actions on the screen of the settings. */
internal sealed interface SettingsAction {
    data class Change(val change: SettingChange) : SettingsAction

    data class Open(val link: SettingLink) : SettingsAction

    data object Device : SettingsAction

    data object Back : SettingsAction
}

@Composable
internal fun SettingsPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { SettingsModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val phrases = phrases(holder)
    ModelScreen(model, labels.common) { settings ->
        SettingsScreen(settings.groups, labels, phrases) { action ->
            when (action) {
                is SettingsAction.Change -> model.change(action.change)
                is SettingsAction.Open -> holder.navigator.open(action.link.route)
                SettingsAction.Device -> holder.seams.notices.openSettings()
                SettingsAction.Back -> holder.navigator.back()
            }
        }
    }
}

/** @param open the title of the row whose values are seen. */
@Composable
internal fun SettingsScreen(
    groups: List<SettingGroup>,
    labels: Labels,
    phrases: Phrases,
    open: String? = null,
    send: (SettingsAction) -> Unit,
) {
    var opened by remember { mutableStateOf(open) }
    Page {
        PageHead(labels.navigation.settings, labels.common.back, { send(SettingsAction.Back) })
        for (group in groups) {
            Heading(group.title)
            Card(gap = Space.small) {
                for (row in group.rows) {
                    SettingRow(
                        row,
                        open = opened == row.title,
                        onOpen = { opened = row.title.takeIf { opened != row.title } },
                        labels = labels,
                        phrases = phrases,
                        send = send,
                    )
                }
                if (group.kind == SettingGroupKind.REMINDERS) {
                    OpenRow(labels.settings.deviceSettings, { send(SettingsAction.Device) })
                }
            }
        }
    }
}

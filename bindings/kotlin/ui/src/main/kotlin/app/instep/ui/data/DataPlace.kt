package app.instep.ui.data

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.core.Labels
import app.instep.core.SettingControl
import app.instep.core.SettingGroup
import app.instep.core.SettingGroupKind
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.ShownAs
import app.instep.ui.settings.SettingsModel
import app.instep.ui.settings.route

@Composable
internal fun DataPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { SettingsModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    ShownAs(shown, labels.common, model::retry) { settings ->
        val group = settings.groups.first { it.kind == SettingGroupKind.DATA }
        DataScreen(group, labels, holder.navigator::back) { holder.navigator.open(it) }
    }
}

/** Everything that can be done with the data as a whole. */
@Composable
internal fun DataScreen(group: SettingGroup, labels: Labels, onBack: () -> Unit, open: (Route) -> Unit) {
    Page {
        PageHead(labels.navigation.data, labels.common.back, onBack)
        for (row in group.rows) {
            val link = (row.control as? SettingControl.Link)?.to ?: continue
            OpenRow(row.title, { open(link.route) }, value = row.valueText.ifEmpty { null }, help = row.help)
        }
    }
}

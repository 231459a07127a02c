package app.instep.ui.review

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.Chart
import app.instep.core.Labels
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.chart.ChartPicture
import app.instep.ui.chart.ChartTable
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Choice
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import kotlinx.coroutines.CoroutineScope

/** The charts of a week, day by day, and of its twelve weeks. */
@Immutable
internal data class ChartsRecord(val days: List<Chart>, val weeks: List<Chart>)

internal class ChartsModel(holder: Holder, scope: CoroutineScope, private val day: CareDay?) :
    ScreenModel<ChartsRecord>(holder, scope) {
    override suspend fun read(core: FootCare): ChartsRecord = chartsRecord(core, day)
}

internal suspend fun chartsRecord(core: FootCare, day: CareDay? = null): ChartsRecord =
    ChartsRecord(core.review(day).charts, core.reviewMonth(day).charts)

@Composable
internal fun ChartsPlace(holder: Holder, entry: Entry, route: Route.Charts) {
    val model = holder.models.of(entry) { ChartsModel(holder, it, route.day?.let(CareDay::ofEpochDay)) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    ShownAs(shown, labels.common, model::retry) { ChartsScreen(it, labels) { holder.navigator.back() } }
}

/** @param tables true where the tables are shown first. */
@Composable
internal fun ChartsScreen(record: ChartsRecord, labels: Labels, tables: Boolean = false, onBack: () -> Unit) {
    var table by rememberSaveable { mutableStateOf(tables) }
    val words = labels.weeks
    Page(gap = Space.large) {
        PageHead(words.charts, labels.navigation.weeks, onBack)
        val charts = record.days + record.weeks
        if (charts.isEmpty()) {
            Words(words.empty)
        } else {
            FlowRow(
                Modifier.selectableGroup(),
                Arrangement.spacedBy(Space.small),
                Arrangement.spacedBy(Space.small),
            ) {
                Choice(words.chart, !table, { table = false })
                Choice(words.table, table, { table = true })
            }
        }
        for (chart in charts) {
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                Heading(chart.title)
                if (table) {
                    ChartTable(chart)
                } else {
                    Legend(chart)
                    ChartPicture(chart)
                }
            }
        }
    }
}

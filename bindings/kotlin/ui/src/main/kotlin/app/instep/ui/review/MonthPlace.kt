package app.instep.ui.review

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.Labels
import app.instep.core.MonthReview
import app.instep.core.Vocabulary
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Card
import app.instep.ui.parts.LampMark
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.parts.light
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope

internal class MonthModel(holder: Holder, scope: CoroutineScope, private val day: CareDay?) :
    ScreenModel<MonthReview>(holder, scope) {
    override suspend fun read(core: FootCare): MonthReview = core.reviewMonth(day)
}

@Composable
internal fun MonthPlace(holder: Holder, entry: Entry, route: Route.Month) {
    val model = holder.models.of(entry) { MonthModel(holder, it, route.day?.let(CareDay::ofEpochDay)) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    ShownAs(shown, labels.common, model::retry) {
        MonthScreen(it, labels, { holder.navigator.back() }, { holder.navigator.open(Route.Charts(route.day)) })
    }
}

/** A calendar of lights, and what can be said about it. */
@Composable
internal fun MonthScreen(month: MonthReview, labels: Labels, onBack: () -> Unit, onCharts: () -> Unit) {
    Page(bottom = { TonalButton(labels.weeks.charts, onCharts, Modifier.fillMaxWidth()) }, gap = Space.large) {
        PageHead(labels.navigation.month, labels.weeks.week, onBack)
        val spoken = Modifier.semantics { contentDescription = month.spokenTitle }
        Words(month.title, spoken, color = ink.muted)
        Field(month, labels.vocabulary)
        for (section in month.sections) Card { Lines(section) }
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            for (week in month.weeks.filter { it.daysSoFar > 0 }.asReversed()) {
                Words(week.text, Modifier.semantics { contentDescription = week.spoken }, style = type.small)
            }
        }
    }
}

/** The field of lamps: a week a row, each row one thing for a screen reader. */
@Composable
private fun Field(month: MonthReview, words: Vocabulary) {
    val weeks = month.days.chunked(DAYS)
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        Row(Modifier.fillMaxWidth().clearAndSetSemantics {}) {
            // One or two letters: seven names beside each other fit at every text size.
            for (day in weeks.first()) {
                val name = words.weekdays[day.day.dayOfWeek.ordinal].narrow
                Words(name, Modifier.weight(1f), type.small, ink.muted, TextAlign.Center)
            }
        }
        for (days in weeks) {
            val text = month.weeks.find { it.firstDay == days.first().day }?.spoken.orEmpty()
            Row(Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = text }) {
                for (day in days) {
                    Column(Modifier.weight(1f), horizontalAlignment = Alignment.CenterHorizontally) {
                        LampMark(light(day.sessions, day.begun))
                    }
                }
            }
        }
    }
}

private const val DAYS = 7

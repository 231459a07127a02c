package app.instep.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.Labels
import app.instep.ui.theme.Space
import app.instep.ui.theme.type
import java.time.LocalDate

/** Chooses a day by going to the one before or after it. [today] is the last that can be chosen. */
@Composable
internal fun DayChooser(
    name: String,
    day: LocalDate,
    today: LocalDate,
    phrases: Phrases,
    labels: Labels,
    onDay: (LocalDate) -> Unit,
    modifier: Modifier = Modifier,
) {
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        Words(name, style = type.label)
        Words(phrases.day(day, today), Modifier.semantics { liveRegion = LiveRegionMode.Polite }, style = type.title)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
            TonalButton(labels.reminders.dayBefore, { onDay(day.minusDays(1)) }, Modifier.weight(1f))
            TonalButton(
                labels.reminders.dayAfter,
                { onDay(day.plusDays(1)) },
                Modifier.weight(1f),
                enabled = day < today,
            )
        }
    }
}

package app.instep.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.Today
import app.instep.core.TodayLead
import app.instep.ui.nav.Route
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.WidePage
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.theme.Space
import app.instep.ui.theme.type

/**
 * The next thing to do stands first: a session that was interrupted, the question about last night, or tonight's guide. Where
 * the window is too low for it, the one action stands at the lower edge.
 */
@Composable
internal fun TodayScreen(today: Today, labels: Labels, atlas: AtlasPaths?, send: (TodayAction) -> Unit) {
    BoxWithConstraints {
        val low = maxHeight / LocalDensity.current.fontScale < LOW
        val wide = maxWidth >= WIDE && !low
        val action = mainAction(today, labels, send).takeIf { low }
        val parts = TodayParts(today, labels, atlas, actionBelow = action != null, send)
        if (wide) {
            WidePage {
                Heading(today.title, style = type.headline)
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.large)) {
                    Column(Modifier.weight(1.1f), Arrangement.spacedBy(Space.medium)) {
                        Lead(parts)
                        OtherGuides(parts)
                    }
                    Column(Modifier.weight(1f), Arrangement.spacedBy(Space.medium)) {
                        Around(parts)
                        LogRow(parts)
                    }
                }
            }
        } else {
            Page(bottom = action) {
                Heading(today.title, style = type.headline)
                Lead(parts)
                Around(parts)
                OtherGuides(parts)
                LogRow(parts)
            }
        }
    }
}

/** Everything that the parts of Today are drawn from. [actionBelow] is true where the one action is not in its card. */
internal class TodayParts(
    val today: Today,
    val labels: Labels,
    val atlas: AtlasPaths?,
    val actionBelow: Boolean,
    val send: (TodayAction) -> Unit,
) {
    val words get() = labels.today
}

/** The one action at the lower edge; none where the question about last night stands first. */
private fun mainAction(
    today: Today,
    labels: Labels,
    send: (TodayAction) -> Unit,
): (@Composable ColumnScope.() -> Unit)? {
    val guide = today.suggestions.firstOrNull()?.guide
    return when {
        today.lead == TodayLead.UNFINISHED -> {
            { ActionButton(labels.today.goOnHere, { send(open(Route.Player)) }, Modifier.fillMaxWidth()) }
        }

        today.lead == TodayLead.START && guide != null -> {
            { ActionButton(labels.today.start, { send(open(Route.Start(guide))) }, Modifier.fillMaxWidth()) }
        }

        else -> null
    }
}

internal fun open(route: Route): TodayAction = TodayAction.Open(route)

@Composable
private fun Lead(parts: TodayParts) {
    parts.today.unfinished?.let { UnfinishedCard(it, parts) }
    parts.today.sleepQuestion?.let { SleepQuestion(it, parts) }
    SuggestionCard(parts)
}

@Composable
private fun Around(parts: TodayParts) {
    WelcomeLines(parts.today.welcome)
    WeekLamps(parts)
    parts.today.reviewDue?.let { ReviewCard(it, parts) }
    ReminderRow(parts)
}

private val WIDE = 640.dp

/** The least height, at the usual size of text, at which the first card shows its button. */
private val LOW = 500.dp

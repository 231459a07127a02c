package app.instep.ui.history

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.instep.core.CareDay
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Page
import app.instep.ui.parts.Words
import app.instep.ui.parts.phrases
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink

@Composable
internal fun HistoryPlace(holder: Holder, entry: Entry, route: Route.History) {
    val model = holder.models.of(entry) { HistoryModel(holder, it, route.day?.let(CareDay::ofEpochDay)) }
    val labels by holder.labels.collectAsState()
    val phrases = phrases(holder)
    ModelScreen(model, labels.common) { record ->
        BoxWithConstraints {
            // The rail has taken its part of the width already.
            if (maxWidth < Space.wide - RAIL) {
                HistoryScreen(record, labels, phrases, wide = false, model::send)
            } else {
                Row {
                    Box(Modifier.width(LIST)) { HistoryScreen(record, labels, phrases, wide = true, model::send) }
                    Box(Modifier.weight(1f).fillMaxHeight()) {
                        val selected = record.selected
                        if (selected == null) {
                            Page { Words(labels.history.open, color = ink.muted) }
                        } else {
                            key(selected) { EntryDetail(holder, selected) }
                        }
                    }
                }
            }
        }
    }
}

private val LIST = 400.dp
private val RAIL = 120.dp

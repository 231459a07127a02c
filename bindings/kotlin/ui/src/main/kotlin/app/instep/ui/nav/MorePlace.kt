package app.instep.ui.nav

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.NavigationLabels
import app.instep.ui.app.Holder
import app.instep.ui.library.LibraryPlace
import app.instep.ui.parts.Heading
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Everything that has no tab of its own. */
@Composable
internal fun MorePlace(holder: Holder) {
    val labels by holder.labels.collectAsState()
    MoreScreen(labels.navigation) { holder.navigator.open(it) }
}

/** @param chosen the place that is seen beside the list; none where the list is alone. */
@Composable
internal fun MoreScreen(names: NavigationLabels, chosen: Route? = null, open: (Route) -> Unit) {
    Page(gap = 4.dp) {
        Heading(names.more, style = type.headline)
        for ((name, route) in listOf(
            names.reminders to Route.Reminders,
            names.safety to Route.SafetyAnswers,
            names.library to Route.Library,
            names.settings to Route.Settings,
            names.data to Route.Data,
            names.about to Route.About,
        )) {
            val mark = if (route == chosen) {
                Modifier.background(ink.key, RoundedCornerShape(16.dp)).semantics { selected = true }
            } else {
                Modifier
            }
            OpenRow(name, { open(route) }, mark)
        }
    }
}

/**
 * A place of More on a wide screen: the list that led to it beside it. For a page of the library that is the library,
 * otherwise the list of More, where the first place is seen until one is chosen.
 */
@Composable
internal fun BesideMore(holder: Holder, stacks: Stacks, place: @Composable (Entry) -> Unit) {
    val labels by holder.labels.collectAsState()
    val entries = stacks.tabs.getValue(Tab.More)
    val library = entries.lastOrNull { it.route == Route.Library }.takeIf { entries.last().route is Route.Page }
    val chosen = entries.getOrNull(1)?.route ?: Route.Reminders
    Beside(
        list = {
            if (library != null) {
                key(library.key) { LibraryPlace(holder, library) }
            } else {
                MoreScreen(labels.navigation, chosen) { route ->
                    // The list leads to places beside it, not to places on top of one another.
                    if (entries.size > 1) holder.navigator.select(Tab.More)
                    holder.navigator.open(route)
                }
            }
        },
        detail = {
            val seen = entries.last()
            place(if (seen.route == Route.More) seen.copy(route = Route.Reminders) else seen)
        },
    )
}

/** A list where reading starts, and what was opened from it. */
@Composable
internal fun Beside(list: @Composable () -> Unit, detail: @Composable () -> Unit) {
    Row {
        Box(Modifier.width(LIST)) { list() }
        Box(Modifier.weight(1f).fillMaxSize()) { detail() }
    }
}

private val LIST = 340.dp

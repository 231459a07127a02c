package app.instep.ui.library

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import app.instep.FootCare
import app.instep.core.Labels
import app.instep.core.LibraryEntry
import app.instep.core.LibraryScreen
import app.instep.core.SettingChange
import app.instep.core.TraditionShelf
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import kotlinx.coroutines.CoroutineScope

internal class LibraryModel(holder: Holder, scope: CoroutineScope) : ScreenModel<LibraryScreen>(holder, scope) {
    override suspend fun read(core: FootCare): LibraryScreen = core.library()

    fun showTradition(on: Boolean) = act({ changeSetting(SettingChange.Tradition(on)) }) { say(it.undo) }
}

internal sealed interface LibraryAction {
    data object Back : LibraryAction

    data class Open(val page: String) : LibraryAction

    data class Tradition(val on: Boolean) : LibraryAction
}

@Composable
internal fun LibraryPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { LibraryModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val atlas by holder.atlas.collectAsState()
    ModelScreen(model, labels.common) { library ->
        LibraryListScreen(library, atlas, labels) { action ->
            when (action) {
                LibraryAction.Back -> holder.navigator.back()
                is LibraryAction.Open -> open(holder, Route.Page(action.page))
                is LibraryAction.Tradition -> model.showTradition(action.on)
            }
        }
    }
}

/** Opens a page; beside the library, on a wide screen, it takes the place of the page that is seen. */
private fun open(holder: Holder, page: Route.Page) {
    val navigator = holder.navigator
    if (navigator.stacks.value.current.route is Route.Page) navigator.replace(page) else navigator.open(page)
}

/** @param area the code of the area whose techniques are seen at first. */
@Composable
internal fun LibraryListScreen(
    library: LibraryScreen,
    atlas: AtlasPaths?,
    labels: Labels,
    area: String? = null,
    send: (LibraryAction) -> Unit,
) {
    val open: (String) -> Unit = { send(LibraryAction.Open(it)) }
    Page {
        PageHead(labels.navigation.library, labels.common.back, { send(LibraryAction.Back) })
        ByPlace(library, atlas, labels.library, area, open)
        Shelf(library.headings.articles, library.articles, open)
        Heading(library.headings.kinds)
        Shelves(library.kinds, open)
        Shelf(library.headings.scalp, library.scalp, open)
        Tradition(library.tradition, labels, send)
    }
}

@Composable
private fun Shelf(title: String, entries: List<LibraryEntry>, open: (String) -> Unit) {
    Heading(title)
    Entries(entries, open)
}

/** The shelf that is kept apart, and the button that opens or closes it. */
@Composable
private fun Tradition(shelf: TraditionShelf, labels: Labels, send: (LibraryAction) -> Unit) {
    Card {
        Heading(shelf.title)
        Words(shelf.text)
        Entries(shelf.entries) { send(LibraryAction.Open(it)) }
        TonalButton(
            if (shelf.shown) labels.library.hideTradition else labels.library.showTradition,
            { send(LibraryAction.Tradition(!shelf.shown)) },
            Modifier.fillMaxWidth(),
        )
    }
}

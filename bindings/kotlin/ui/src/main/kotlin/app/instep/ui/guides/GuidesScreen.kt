package app.instep.ui.guides

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.instep.core.GuideCard
import app.instep.core.GuideFilter
import app.instep.core.Labels
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Every guide, favourites first, or those that a filter leaves; or the hidden ones. */
@Composable
internal fun GuidesScreen(shown: GuidesShown, labels: Labels, atlas: AtlasPaths?, send: (GuidesAction) -> Unit) {
    val words = labels.guides
    val filter = shown.filter
    Page {
        if (filter.hidden) {
            PageHead(words.hidden, labels.navigation.guides, { send(GuidesAction.Filter(GuideFilter())) })
        } else {
            Heading(labels.navigation.guides, style = type.headline)
            Filters(shown, words) { send(GuidesAction.Filter(it)) }
        }
        shown.guides.emptyText?.let { Empty(it, words.clear.takeIf { filter.limits }, shown, send) }
        GuideCards(shown, labels, atlas, send)
        if (!filter.hidden && shown.guides.hidden > 0) {
            OpenRow(words.hidden, { send(GuidesAction.Filter(filter.copy(hidden = true))) })
        }
    }
}

/** The cards, with headings where there are favourites and others. */
@Composable
private fun GuideCards(shown: GuidesShown, labels: Labels, atlas: AtlasPaths?, send: (GuidesAction) -> Unit) {
    val (favourites, others) = shown.guides.guides.partition(GuideCard::favourite)
    val parted = favourites.isNotEmpty() && others.isNotEmpty()
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.medium)) {
        if (parted) Heading(labels.guides.favourites)
        favourites.forEach { GuideRow(it, labels, atlas, send) }
        if (parted) Heading(labels.guides.all)
        others.forEach { GuideRow(it, labels, atlas, send) }
    }
}

/** Why there is nothing, and the button that changes it. */
@Composable
private fun Empty(text: String, clear: String?, shown: GuidesShown, send: (GuidesAction) -> Unit) {
    Card(gap = Space.medium) {
        Words(text, color = ink.onBackground)
        if (clear != null) TonalButton(clear, { send(GuidesAction.Filter(shown.filter.cleared())) })
    }
}

package app.instep.ui.about

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.instep.FootCare
import app.instep.core.About
import app.instep.core.Labels
import app.instep.core.Licence
import app.instep.core.SourceText
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.OpenRow
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.SourceCard
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope

internal class AboutModel(holder: Holder, scope: CoroutineScope) : ScreenModel<About>(holder, scope) {
    override suspend fun read(core: FootCare): About = FootCare.about(holder.locale)
}

/** The record about the app, for each page that shows a part of it. */
@Composable
private fun WithAbout(holder: Holder, entry: Entry, page: @Composable (About, Labels) -> Unit) {
    val model = holder.models.of(entry) { AboutModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    ShownAs(shown, labels.common, model::retry) { page(it, labels) }
}

@Composable
internal fun AboutPlace(holder: Holder, entry: Entry) = WithAbout(holder, entry) { about, labels ->
    AboutScreen(about, labels, holder.navigator::back) { holder.navigator.open(it) }
}

@Composable
internal fun SourcesPlace(holder: Holder, entry: Entry) = WithAbout(holder, entry) { about, labels ->
    SourcesScreen(about.sources, labels, holder.navigator::back, holder.seams.device::browse)
}

@Composable
internal fun LicencesPlace(holder: Holder, entry: Entry) = WithAbout(holder, entry) { about, labels ->
    LicencesScreen(about.licences, labels, holder.navigator::back)
}

@Composable
internal fun PrivacyPlace(holder: Holder, entry: Entry) = WithAbout(holder, entry) { about, labels ->
    PrivacyScreen(about, labels, holder.navigator::back)
}

@Composable
internal fun AboutScreen(about: About, labels: Labels, onBack: () -> Unit, open: (Route) -> Unit) {
    val words = labels.about
    Page {
        PageHead(labels.navigation.about, labels.common.back, { onBack() })
        Card {
            Heading(words.purpose)
            about.disclaimer.forEach { Words(it) }
        }
        Card(gap = Space.small) {
            OpenRow(words.sources, { open(Route.Sources) })
            OpenRow(words.privacy, { open(Route.Privacy) })
            OpenRow(words.licences, { open(Route.Licences) })
            OpenRow(words.problem, { open(Route.Problem) }, help = words.problemText)
        }
        Card(Modifier.semantics(mergeDescendants = true) {}) {
            Words(words.version, style = type.label)
            Words(about.version, color = ink.muted)
        }
    }
}

/** Every source that the content names, each with the page that shows it. */
@Composable
internal fun SourcesScreen(sources: List<SourceText>, labels: Labels, onBack: () -> Unit, browse: (String) -> Unit) {
    Page {
        PageHead(labels.about.sources, labels.common.back, { onBack() })
        for (source in sources) SourceCard(source, labels.library.openSource, browse)
    }
}

@Composable
internal fun LicencesScreen(licences: List<Licence>, labels: Labels, onBack: () -> Unit) {
    Page(gap = Space.small) {
        PageHead(labels.about.licences, labels.common.back, { onBack() })
        for (licence in licences) {
            Card(Modifier.semantics(mergeDescendants = true) {}, gap = Space.small) {
                Words(licence.name, style = type.label)
                Words(licence.version, style = type.small)
                Words(licence.licence, style = type.small, color = ink.muted)
            }
        }
    }
}

/** Where the data lies, and who sees it. */
@Composable
internal fun PrivacyScreen(about: About, labels: Labels, onBack: () -> Unit) {
    Page {
        PageHead(labels.about.privacy, labels.common.back, { onBack() })
        about.privacy.forEach { Words(it) }
    }
}

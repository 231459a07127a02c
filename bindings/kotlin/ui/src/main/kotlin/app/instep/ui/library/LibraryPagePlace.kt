package app.instep.ui.library

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.FootCare
import app.instep.core.Labels
import app.instep.core.LibraryKind
import app.instep.core.LibraryPage
import app.instep.core.SettingChange
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.SourceCard
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

internal class LibraryPageModel(holder: Holder, scope: CoroutineScope, private val page: String) :
    ScreenModel<LibraryPage>(holder, scope) {
    private val reading = MutableStateFlow(false)

    /** True while the page is read aloud. */
    val aloud: StateFlow<Boolean> = reading.asStateFlow()

    override suspend fun read(core: FootCare): LibraryPage = core.libraryPage(page)

    fun send(action: LibraryPageAction) {
        when (action) {
            LibraryPageAction.Back -> holder.navigator.back()
            is LibraryPageAction.Open -> holder.navigator.open(Route.Page(action.page))
            is LibraryPageAction.Play -> holder.navigator.open(Route.Guide(action.guide))
            is LibraryPageAction.Browse -> holder.seams.device.browse(action.url)
            is LibraryPageAction.ReadAloud -> readAloud(action.parts)
            LibraryPageAction.StopReading -> stopReading()
            LibraryPageAction.ShowTradition -> act({ changeSetting(SettingChange.Tradition(true)) }) { say(it.undo) }
        }
    }

    private fun readAloud(parts: List<String>) {
        reading.value = true
        holder.seams.voice.say(parts, holder.labels.value.language.tag) {
            scope.launch { reading.value = false }
        }
    }

    fun stopReading() {
        if (reading.value) holder.seams.voice.stop()
        reading.value = false
    }
}

internal sealed interface LibraryPageAction {
    data object Back : LibraryPageAction

    data class Open(val page: String) : LibraryPageAction

    data class Play(val guide: String) : LibraryPageAction

    data class Browse(val url: String) : LibraryPageAction

    /** @property parts the page, a heading or a paragraph each: a voice takes no whole page at once. */
    data class ReadAloud(val parts: List<String>) : LibraryPageAction

    data object StopReading : LibraryPageAction

    data object ShowTradition : LibraryPageAction
}

@Composable
internal fun LibraryPagePlace(holder: Holder, entry: Entry, route: Route.Page) {
    val model = holder.models.of(entry) { LibraryPageModel(holder, it, route.id) }
    val labels by holder.labels.collectAsState()
    val atlas by holder.atlas.collectAsState()
    val shown by model.shown.collectAsState()
    val aloud by model.aloud.collectAsState()
    val reader by holder.seams.voice.reader.collectAsState()
    val failure by model.failure.collectAsState()
    DisposableEffect(model) { onDispose { model.stopReading() } }
    ShownAs(shown, labels.common, model::retry) { page ->
        LibraryPageScreen(page, atlas, labels, aloud.takeIf { !reader }, model::send)
    }
    FailureDialog(failure, labels.common, model::dismiss)
}

/** @param aloud whether the page is being read aloud; none where a screen reader reads it. */
@Composable
internal fun LibraryPageScreen(
    page: LibraryPage,
    atlas: AtlasPaths?,
    labels: Labels,
    aloud: Boolean?,
    send: (LibraryPageAction) -> Unit,
) {
    val words = labels.library
    val open: (String) -> Unit = { send(LibraryPageAction.Open(it)) }
    val browse: (String) -> Unit = { send(LibraryPageAction.Browse(it)) }
    Page {
        PageHead(page.title, labels.common.back, { send(LibraryPageAction.Back) })
        // The page of a claim is that claim: its label stands where the label of a page stands.
        val own = page.claims.singleOrNull()?.takeIf { page.kind == LibraryKind.CLAIM }
        if (own == null) EvidenceLine(page.evidenceText, page.label) else EvidenceLine(own.evidenceText, own.label)
        if (page.summary.isNotEmpty()) Words(page.summary)
        if (aloud != null) ReadAloud(page.spokenParts, aloud, labels, send)
        page.technique?.let { Movement(it, atlas, words) }
        if (page.kind == LibraryKind.GUIDE) {
            TonalButton(words.play, { send(LibraryPageAction.Play(page.id)) })
        }
        if (page.facts.isNotEmpty()) Facts(page.facts)
        for (section in page.sections) Section(section, words, browse)
        page.keptBack?.let { KeptBack(it, words, send) }
        if (page.kind == LibraryKind.KEPT_BACK) {
            TonalButton(words.showTradition, { send(LibraryPageAction.ShowTradition) })
        }
        if (own ==
            null
        ) {
            Claims(page.headings.claims, page.claims, words, browse)
        } else {
            Claim(own, words, browse, alone = true)
        }
        Listed(page.headings.techniques, page.techniques, open)
        Listed(page.headings.guides, page.guides, open)
        if (page.sources.isNotEmpty()) Heading(page.headings.sources)
        for (source in page.sources) SourceCard(source, words.openSource, browse)
    }
}

@Composable
private fun ReadAloud(parts: List<String>, aloud: Boolean, labels: Labels, send: (LibraryPageAction) -> Unit) {
    if (aloud) {
        LinkButton(labels.library.stopReading, { send(LibraryPageAction.StopReading) })
    } else {
        LinkButton(labels.library.readAloud, { send(LibraryPageAction.ReadAloud(parts)) })
    }
}

/** The label of the evidence, in one line under the title, always at the same place. */
@Composable
internal fun EvidenceLine(evidence: String, label: String?) {
    if (evidence.isNotEmpty()) Words(evidence, style = type.small, color = ink.accent)
    if (label != null && label != evidence) Words(label, style = type.small, color = ink.accent)
}

package app.instep.ui.about

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import app.instep.FootCare
import app.instep.core.DiagnosticEvent
import app.instep.core.Labels
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.data.Handing
import app.instep.ui.data.Ready
import app.instep.ui.data.handOn
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Card
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** The last calls of the app, as a text for an engineer. It holds nothing that a person wrote. */
internal class ProblemModel(holder: Holder, scope: CoroutineScope) : ScreenModel<String>(holder, scope) {
    override suspend fun read(core: FootCare): String {
        val about = FootCare.about(holder.locale)
        return diagnosticText(about.version, core.diagnostics())
    }

    fun copy(text: String) {
        holder.seams.files.copyText(text)
        holder.say(holder.labels.value.about.copied)
    }

    fun share(text: String) {
        scope.launch {
            attempt {
                holder.seams.files.handOn(Handing.Share) { file ->
                    file.writeText(text)
                    Ready(NAME, MIME)
                }
            }
        }
    }

    private companion object {
        const val NAME = "instep-problem.txt"
        const val MIME = "text/plain"
    }
}

/** One line a call, its fields parted by tabs as logs have them. */
internal fun diagnosticText(version: String, events: List<DiagnosticEvent>): String = (
    listOf(version) +
        events.map { listOfNotNull(it.startedMs, it.call, it.tookUs, it.error, it.place).joinToString("\t") }
    )
    .joinToString("\n")

@Composable
internal fun ProblemPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { ProblemModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { text ->
        ProblemScreen(text, labels, holder.navigator::back, { model.copy(text) }, { model.share(text) })
    }
}

@Composable
internal fun ProblemScreen(text: String, labels: Labels, onBack: () -> Unit, copy: () -> Unit, share: () -> Unit) {
    Page(bottom = {
        TonalButton(labels.about.copy, copy, Modifier.fillMaxWidth())
        TonalButton(labels.common.share, share, Modifier.fillMaxWidth())
    }) {
        PageHead(labels.about.problem, labels.common.back, { onBack() })
        Words(labels.about.problemText)
        Card { Words(text, style = type.small) }
    }
}

package app.instep.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import app.instep.FootCare
import app.instep.core.Labels
import app.instep.core.Report
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

internal class ReportModel(holder: Holder, scope: CoroutineScope) : ScreenModel<Report>(holder, scope) {
    override suspend fun read(core: FootCare): Report = core.report()

    fun handOn(report: Report, handing: Handing) {
        scope.launch {
            attempt {
                val done = holder.seams.files.handOn(handing) { page ->
                    page.writeText(report.html)
                    Ready(report.fileName, report.mime)
                }
                if (done && handing == Handing.Save) holder.say(holder.labels.value.data.saved)
            }
        }
    }
}

@Composable
internal fun ReportPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { ReportModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { report ->
        ReportScreen(report, labels, holder.navigator::back) { model.handOn(report, it) }
    }
}

@Composable
internal fun ReportScreen(report: Report, labels: Labels, onBack: () -> Unit, handOn: (Handing) -> Unit) {
    Page(bottom = {
        ActionButton(labels.common.share, { handOn(Handing.Share) }, Modifier.fillMaxWidth())
        TonalButton(labels.common.save, { handOn(Handing.Save) }, Modifier.fillMaxWidth())
    }) {
        PageHead(labels.data.report, labels.common.back, { onBack() })
        Card {
            Heading(report.title)
            Words(report.text)
        }
    }
}

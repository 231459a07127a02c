package app.instep.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import app.instep.FootCare
import app.instep.core.DoctorFinding
import app.instep.core.DoctorReport
import app.instep.core.Labels
import app.instep.core.Severity
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Card
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.ShownAs
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.CoroutineScope

internal class CheckModel(holder: Holder, scope: CoroutineScope) : ScreenModel<DoctorReport>(holder, scope) {
    override suspend fun read(core: FootCare): DoctorReport = core.doctor()
}

@Composable
internal fun CheckPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { CheckModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    ShownAs(shown, labels.common, model::retry) {
        CheckScreen(it, labels, holder.navigator::back, model::retry)
    }
}

/** Findings of the check, the worst first. */
@Composable
internal fun CheckScreen(report: DoctorReport, labels: Labels, onBack: () -> Unit, again: () -> Unit) {
    Page(bottom = { TonalButton(labels.common.retry, again, Modifier.fillMaxWidth()) }) {
        PageHead(labels.data.check, labels.common.back, { onBack() })
        for (finding in report.findings) Finding(finding)
    }
}

@Composable
private fun Finding(finding: DoctorFinding) {
    val outline = when (finding.severity) {
        Severity.FINE -> ink.line
        Severity.NOTE -> ink.line
        Severity.PROBLEM -> ink.warning
    }
    Card(Modifier.semantics(mergeDescendants = true) {}, outline = outline) {
        Words(finding.what, style = type.label)
        finding.mend?.let { Words(it) }
    }
}

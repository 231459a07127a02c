package app.instep.ui.recovery

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.InstepException
import app.instep.core.Labels
import app.instep.core.RecoverReport
import app.instep.core.Recovery
import app.instep.core.RecoveryOption
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Loading
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The data file did not open. Damage can be mended here; everything else is said, and tried again. */
@Composable
internal fun RecoveryPlace(holder: Holder, failure: Failure) {
    val labels by holder.labels.collectAsState()
    if (failure.error !is InstepException.Damaged) {
        NotOpenScreen(failure, labels, holder::reopen)
        return
    }
    val model = remember(failure) { RecoveryModel(holder) }
    val state by model.state.collectAsState()
    val failed by model.failure.collectAsState()
    when (val now = state) {
        RecoveryState.Reading -> Loading(labels.common.loading)
        RecoveryState.Unknown -> NotOpenScreen(failure, labels, holder::reopen)
        is RecoveryState.Choose -> RecoveryScreen(now.recovery, failure, labels, onChoose = model::recover)
        RecoveryState.Working -> WorkingScreen(labels)
        is RecoveryState.Done -> RecoveredScreen(now.report, labels, holder::reopen)
    }
    FailureDialog(failed, labels.common, model::dismiss)
}

/** A failure: its cause, the data that was kept, the next step. The file is left as it is. */
@Composable
internal fun NotOpenScreen(failure: Failure, labels: Labels, retry: () -> Unit) {
    Page(bottom = { ActionButton(labels.common.retry, retry, Modifier.fillMaxWidth()) }) {
        Heading(failure.text.title, style = type.headline)
        Words(failure.text.kept)
        Words(failure.text.mend)
    }
}

/** @param asking the option that waits for a second yes. */
@Composable
internal fun RecoveryScreen(
    recovery: Recovery,
    failure: Failure,
    labels: Labels,
    asking: RecoveryOption? = null,
    onChoose: (RecoveryOption) -> Unit,
) {
    val words = labels.recovery
    var asked by remember { mutableStateOf(asking) }
    var details by remember { mutableStateOf(false) }
    Page {
        Heading(words.title, style = type.headline)
        Words(recovery.title)
        Heading(words.kept)
        Words(recovery.kept)
        Heading(words.options)
        recovery.options.forEachIndexed { at, option ->
            // The best stands first, and is the one action of the screen.
            Option(option, best = at == 0) { asked = option }
        }
        LinkButton(words.details, { details = !details })
        if (details) Details(failure)
    }
    asked?.let { option ->
        Confirm(
            words.confirmTitle,
            listOf(option.title, option.text),
            yes = words.confirmYes,
            no = labels.common.cancel,
            onYes = {
                asked = null
                onChoose(option)
            },
            onNo = { asked = null },
        )
    }
}

@Composable
private fun Option(option: RecoveryOption, best: Boolean, onClick: () -> Unit) {
    Card {
        Words(option.text)
        if (best) {
            ActionButton(option.title, onClick, Modifier.fillMaxWidth())
        } else {
            TonalButton(option.title, onClick, Modifier.fillMaxWidth())
        }
    }
}

@Composable
private fun Details(failure: Failure) {
    Card(Modifier.semantics(mergeDescendants = true) {}) {
        Words(failure.text.title, style = type.label)
        Words(failure.text.kept)
        Words(failure.error.message.orEmpty(), style = type.small, color = ink.muted)
    }
}

@Composable
internal fun WorkingScreen(labels: Labels) {
    Page {
        Heading(labels.recovery.title, style = type.headline)
        Words(labels.recovery.working, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    }
}

/** The data in use now, and the fate of the rest. */
@Composable
internal fun RecoveredScreen(report: RecoverReport, labels: Labels, open: () -> Unit) {
    Page(bottom = { ActionButton(labels.recovery.openApp, open, Modifier.fillMaxWidth()) }) {
        Heading(labels.recovery.kept, style = type.headline)
        Words(report.text, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        for (table in report.tables) {
            Words(table.text, style = type.small, color = ink.muted)
        }
    }
}

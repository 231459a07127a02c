package app.instep.ui.data

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import app.instep.FootCare
import app.instep.core.BackupEntry
import app.instep.core.Backups
import app.instep.core.Labels
import app.instep.core.RestoreReport
import app.instep.core.SpokenText
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Card
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch
import java.io.File

/**
 * The backups.
 *
 * @property look what going back to a backup would change; none while nobody asked.
 * @property working true while a backup is made or put in the place of the data.
 */
@Immutable
internal data class BackupsState(
    val backups: Backups,
    val look: Pair<BackupEntry, RestoreReport>? = null,
    val working: Boolean = false,
)

internal sealed interface BackupsAction {
    data object Back : BackupsAction

    data object Make : BackupsAction

    data class HandOn(val backup: BackupEntry, val handing: Handing) : BackupsAction

    data class Look(val backup: BackupEntry) : BackupsAction

    data object TurnAway : BackupsAction

    data class Restore(val backup: BackupEntry) : BackupsAction
}

internal class BackupsModel(holder: Holder, scope: CoroutineScope) : ScreenModel<BackupsState>(holder, scope) {
    private var look: Pair<BackupEntry, RestoreReport>? = null
    private var working = false

    override suspend fun read(core: FootCare) = BackupsState(core.backups(), look, working)

    fun send(action: BackupsAction) {
        when (action) {
            BackupsAction.Back -> holder.navigator.back()

            BackupsAction.Make -> work { holder.say(holder.call { backup() }.text) }

            is BackupsAction.HandOn -> work { handOn(action.backup, action.handing) }

            is BackupsAction.Look -> work {
                look = action.backup to holder.call { restore(action.backup.path, dryRun = true) }
            }

            BackupsAction.TurnAway -> work { look = null }

            is BackupsAction.Restore -> work {
                look = null
                holder.say(holder.takeIn { restore(action.backup.path, dryRun = false) }.text)
            }
        }
    }

    private suspend fun handOn(backup: BackupEntry, handing: Handing) {
        val done = holder.seams.files.handOn(handing) { copy ->
            File(backup.path).copyTo(copy)
            Ready(backup.fileName, backup.mime)
        }
        if (done && handing == Handing.Save) holder.say(holder.labels.value.data.saved)
    }

    private fun work(work: suspend () -> Unit) {
        if (working) return
        working = true
        scope.launch {
            refresh()
            attempt(work)
            working = false
            refresh()
        }
    }
}

@Composable
internal fun BackupsPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { BackupsModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { state ->
        BackupsScreen(state, labels, model::send)
        val look = state.look
        if (look != null && !state.working) RestoreDialog(look.first, look.second, labels, model::send)
    }
}

@Composable
internal fun BackupsScreen(state: BackupsState, labels: Labels, send: (BackupsAction) -> Unit) {
    val words = labels.data
    Page(bottom = {
        if (state.working) Words(labels.common.loading, color = ink.muted)
        TonalButton(words.makeBackup, { send(BackupsAction.Make) }, Modifier.fillMaxWidth(), enabled = !state.working)
    }) {
        PageHead(words.backups, labels.common.back, { send(BackupsAction.Back) })
        state.backups.emptyText?.let { Words(it) }
        for (backup in state.backups.entries) BackupCard(backup, !state.working, labels, send)
    }
}

@OptIn(ExperimentalLayoutApi::class)
@Composable
private fun BackupCard(backup: BackupEntry, enabled: Boolean, labels: Labels, send: (BackupsAction) -> Unit) {
    Card {
        Words(SpokenText(backup.text, backup.spoken))
        FlowRow(horizontalArrangement = Arrangement.spacedBy(Space.large)) {
            if (enabled) {
                LinkButton(labels.data.restore, { send(BackupsAction.Look(backup)) })
                LinkButton(labels.common.save, { send(BackupsAction.HandOn(backup, Handing.Save)) })
                LinkButton(labels.common.share, { send(BackupsAction.HandOn(backup, Handing.Share)) })
            }
        }
    }
}

/** Changes that going back would make, and the question about it. */
@Composable
internal fun RestoreDialog(backup: BackupEntry, look: RestoreReport, labels: Labels, send: (BackupsAction) -> Unit) {
    Confirm(
        labels.data.restoreTitle,
        listOf(look.text, labels.data.restoreText),
        yes = labels.data.restoreYes,
        no = labels.common.cancel,
        onYes = { send(BackupsAction.Restore(backup)) },
        onNo = { send(BackupsAction.TurnAway) },
    )
}

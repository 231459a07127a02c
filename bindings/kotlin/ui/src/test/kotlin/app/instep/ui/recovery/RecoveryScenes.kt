package app.instep.ui.recovery

import app.instep.FootCare
import app.instep.core.Damage
import app.instep.core.InstepException
import app.instep.core.RecoverChoice
import app.instep.core.Recovery
import app.instep.ui.app.Failure
import app.instep.ui.data.backups
import app.instep.ui.data.log
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.drawn
import app.instep.ui.stage.Stage
import app.instep.ui.stage.damage
import kotlinx.coroutines.runBlocking

internal val recoveryScenes: List<Scene> = listOf(
    Scene("recovery") {
        val recovery = damaged()
        drawn { RecoveryScreen(recovery, failure(InstepException.Damaged(Damage.MALFORMED)), labels) {} }
    },
    Scene("recovery-working") { drawn { WorkingScreen(labels) } },
    Scene("recovery-done") {
        damaged()
        val report = runBlocking { FootCare.recover(path, RecoverChoice.Backup(), locale, clock) }
        drawn { RecoveredScreen(report, labels) {} }
    },
    Scene("not-ours") { drawn { NotOpenScreen(failure(InstepException.NotOurs()), labels) {} } },
    Scene("newer") { drawn { NotOpenScreen(failure(InstepException.Newer(9, 1)), labels) {} } },
    Scene("full") { drawn { NotOpenScreen(failure(InstepException.Full()), labels) {} } },
    Scene("protected") { drawn { NotOpenScreen(failure(InstepException.ProtectedStorage()), labels) {} } },
)

private fun Stage.failure(error: InstepException) = Failure(FootCare.explain(error, locale), error)

private fun Stage.damaged(): Recovery {
    log()
    backups()
    holder.close()
    damage(path)
    return runBlocking { FootCare.recovery(path, locale, clock) }
}

package app.instep.ui.log

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import app.instep.core.Flag
import app.instep.core.Receiver
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SessionKind
import app.instep.ui.history.refusal
import app.instep.ui.parts.Phrases
import app.instep.ui.pictures.Scene
import app.instep.ui.stage.Stage
import app.instep.ui.stage.nothingIsWrong

/** The form for a massage without the player. */
internal val logScenes: List<Scene> = listOf(
    Scene("log-kind") { log(LogChoice()) },
    Scene("log-guide-choose") { log(LogChoice(SessionKind.BY_HAND)) },
    Scene("log-guide") { log(LogChoice(SessionKind.BY_HAND, "G1")) },
    Scene("log-soak") { log(LogChoice(SessionKind.SOAK)) },
    Scene("log-soak-answered") {
        nothingIsWrong()
        log(LogChoice(SessionKind.SOAK))
    },
    Scene("log-device-refused") {
        nothingIsWrong()
        core { answerSafety(listOf(SafetyAnswer(flag = Flag.DVT_NOW, reply = Reply.YES))) }
        log(LogChoice(SessionKind.DEVICE))
    },
    Scene("log-external-theirs") { log(LogChoice(SessionKind.EXTERNAL, receiver = Receiver.SOMEONE_ELSE)) },
    Scene("log-wrong") {
        nothingIsWrong()
        log(LogChoice(SessionKind.EXTERNAL), wrong = true)
    },
)

private fun Stage.log(choice: LogChoice, wrong: Boolean = false): @Composable () -> Unit {
    val read = core { logRecord(this, choice) }
    val entry = read.type?.form?.entry
    val record = if (wrong && entry != null) {
        read.copy(wrong = refusal { logSession(entry.copy(minutes = 0)).let {} })
    } else {
        read
    }
    return { LogScreen(record, labels, remember { Phrases(locale) }) {} }
}

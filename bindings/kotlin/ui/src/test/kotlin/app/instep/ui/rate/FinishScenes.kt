package app.instep.ui.rate

import androidx.compose.runtime.Composable
import app.instep.core.Answer
import app.instep.core.RatingEntry
import app.instep.core.RatingItem
import app.instep.core.RatingPhase
import app.instep.core.SettingChange
import app.instep.core.StopReason
import app.instep.ui.pictures.Scene
import app.instep.ui.stage.Stage
import app.instep.ui.stage.logged
import app.instep.ui.stage.played
import java.util.UUID

/** The minute after a session. */
internal val finishScenes: List<Scene> = listOf(
    Scene("finish-unanswered") {
        week()
        finish(played(comfort = 4).id)
    },
    Scene("finish-answered") {
        week()
        finish(played(comfort = 4).id, answer = 7)
    },
    Scene("finish-pain-next") {
        core { changeSetting(SettingChange.PainQuestion(true)) }
        finish(played(comfort = 4).id, answer = 7)
    },
    Scene("finish-offer") { finish(played(comfort = 4).id, answer = 7, seen = false) },
    Scene("finish-stopped") {
        week()
        finish(played(comfort = 4, stop = StopReason.NO_TIME).id)
    },
    Scene("finish-after-pain") {
        week()
        finish(played(comfort = 4, stop = StopReason.PAIN).id)
    },
)

private fun Stage.week() {
    logged(4, 4, 7)
    logged(2, 3, 6)
}

/** @param seen true while the answer is still seen; false once the person went on. */
private fun Stage.finish(session: UUID, answer: Int? = null, seen: Boolean = true): @Composable () -> Unit {
    val record = core {
        val noted = answer?.let {
            val saved = rate(
                RatingEntry(
                    item = RatingItem.COMFORT,
                    answer = Answer.Value(it),
                    session = session,
                    phase = RatingPhase.AFTER,
                ),
            )
            val question = questions().questions.first { asked -> asked.item == RatingItem.COMFORT }.question
            FinishStep.Noted(question, it, saved.noted, last = false)
        }
        finishRecord(this, session, noted.takeIf { seen })
    }
    return { FinishScreen(record, labels) {} }
}

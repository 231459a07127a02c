package app.instep.ui.history

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import app.instep.core.SessionEdit
import app.instep.core.SessionTag
import app.instep.core.StopReason
import app.instep.ui.parts.Phrases
import app.instep.ui.pictures.Scene
import app.instep.ui.review.eightWeeks
import app.instep.ui.stage.Stage
import app.instep.ui.stage.logged
import app.instep.ui.stage.played
import java.util.UUID

/** The history, an entry, its form and the trash. */
internal val historyScenes: List<Scene> = listOf(
    Scene("history-empty") { history() },
    Scene("history") {
        eightWeeks()
        logged(3, 2, 5, note = "After a long walk. The left heel was sore, the right one was fine.")
        history()
    },
    Scene("history-delete-days") {
        logged(1, 4, 7)
        logged(2, 4, 7)
        val asks = core { historyRecord(this).today.let { deleteSessions(it.minusDays(7), it, dryRun = true) } }
        history { it.copy(asks = asks) }
    },
    Scene("entry-logged") {
        val session = logged(1, 4, 7, note = "After a long walk.")
        core {
            val edit = SessionEdit(
                startedAt = session.startedAt.toInstant(),
                activeSeconds = session.activeSeconds,
                foot = session.foot,
                receiver = session.receiver,
                note = session.note,
                tags = listOf(SessionTag.MUSIC, SessionTag.LONG_DAY),
            )
            editSession(session.id, edit, session.stamp)
        }
        entry(session.id)
    },
    Scene("entry-played") { entry(played(comfort = 4, stop = StopReason.NO_TIME).id) },
    Scene("entry-edit") { entry(logged(1, 4, 7).id) { it.copy(editing = true) } },
    Scene("entry-edit-wrong") {
        entry(logged(1, 4, 7).id) { it.copy(editing = true, wrong = wrong(it)) }
    },
    Scene("trash") {
        val first = logged(1, 4, 7)
        core { deleteSession(first.id) }
        logged(2, 4, 7)
        trash()
    },
    Scene("trash-empty") { trash() },
)

private fun Stage.history(change: (HistoryRecord) -> HistoryRecord = { it }): @Composable () -> Unit {
    val record = change(core { historyRecord(this) })
    return { HistoryScreen(record, labels, remember { Phrases(locale) }) {} }
}

private fun Stage.entry(session: UUID, change: (EntryRecord) -> EntryRecord = { it }): @Composable () -> Unit {
    val record = change(core { entryRecord(this, session) })
    return {
        val phrases = remember { Phrases(locale) }
        if (record.editing) EditScreen(record, labels, phrases) {} else EntryScreen(record, labels, phrases) {}
    }
}

/** The core's words for a session of no length. */
private fun Stage.wrong(record: EntryRecord): Wrong? {
    val session = record.session
    val edit = SessionEdit(
        startedAt = session.startedAt.toInstant(),
        activeSeconds = -1,
        foot = session.foot,
        receiver = session.receiver,
        note = null,
        tags = emptyList(),
    )
    return refusal { editSession(session.id, edit, session.stamp).let {} }
}

private fun Stage.trash(): @Composable () -> Unit {
    val record = core { trashRecord(this) }
    return { TrashScreen(record, labels) {} }
}

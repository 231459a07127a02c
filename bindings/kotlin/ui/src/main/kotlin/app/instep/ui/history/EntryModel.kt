package app.instep.ui.history

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.Answer
import app.instep.core.CareDay
import app.instep.core.InstepException
import app.instep.core.Question
import app.instep.core.Rating
import app.instep.core.RatingEntry
import app.instep.core.RatingItem
import app.instep.core.RatingPhase
import app.instep.core.RatingQuestion
import app.instep.core.Session
import app.instep.core.SessionEdit
import app.instep.core.SessionId
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import kotlinx.coroutines.CoroutineScope

/**
 * A session with everything that belongs to it.
 *
 * @property questions what can be rated with it: comfort and pain.
 * @property editing true while the form is open.
 * @property wrong the field that the core refused, and why.
 */
@Immutable
internal data class EntryRecord(
    val session: Session,
    val questions: List<RatingQuestion>,
    val today: CareDay,
    val editing: Boolean = false,
    val wrong: Wrong? = null,
)

/** A field by its name in the interface, and what is wrong with it. */
@Immutable
internal data class Wrong(val field: String, val text: String) {
    fun of(vararg fields: String): String? = text.takeIf { field in fields }
}

/** The field that a failure names; none for every other failure. */
internal fun Failure.wrong(): Wrong? = (error as? InstepException.Invalid)?.let { Wrong(it.field, text.title) }

internal sealed interface EntryAction {
    data object Edit : EntryAction

    data object Cancel : EntryAction

    data class Save(val edit: SessionEdit, val stamp: Long) : EntryAction

    data object Delete : EntryAction

    data object PutBack : EntryAction

    data class Rate(val question: Question, val phase: RatingPhase?, val value: Int) : EntryAction

    data class DeleteRating(val rating: Rating) : EntryAction

    data object Back : EntryAction
}

/** @param entry the place of its own; none beside a list. */
internal class EntryModel(holder: Holder, scope: CoroutineScope, private val session: SessionId, entry: Entry?) :
    ScreenModel<EntryRecord>(holder, scope) {
    private val alone = entry != null
    private var editing = false
    private var wrong: Wrong? = null

    init {
        // The way back leaves the form first.
        if (entry != null) holder.navigator.guard(entry) { editing.also { if (it) edit(false) } }
    }

    override suspend fun read(core: FootCare): EntryRecord =
        entryRecord(core, session).copy(editing = editing, wrong = wrong)

    fun send(action: EntryAction) {
        when (action) {
            EntryAction.Edit -> edit(true)

            EntryAction.Cancel -> edit(false)

            is EntryAction.Save -> save(action)

            EntryAction.Delete -> act({ deleteSession(session) }) { done ->
                holder.say(holder.labels.value.history.deleted, done.undo)
                if (alone) holder.navigator.back()
            }

            EntryAction.PutBack -> act({ restoreSession(session) }) { done ->
                holder.say(holder.labels.value.history.restored, done.undo)
            }

            is EntryAction.Rate -> rate(action)

            is EntryAction.DeleteRating -> act({ deleteRating(action.rating.id) }) { say(it.undo) }

            EntryAction.Back -> holder.navigator.back()
        }
    }

    private fun edit(on: Boolean) {
        editing = on
        wrong = null
        retry()
    }

    private fun save(action: EntryAction.Save) = act(
        {
            try {
                editSession(session, action.edit, action.stamp)
            } catch (error: InstepException.Invalid) {
                wrong = Wrong(error.field, FootCare.explain(error, holder.locale).title)
                null
            }
        },
    ) { saved ->
        if (saved == null) {
            refresh()
        } else {
            editing = false
            wrong = null
            refresh()
            say(saved.undo)
        }
    }

    private fun rate(action: EntryAction.Rate) {
        val entry = RatingEntry(
            item = action.question.item,
            answer = Answer.Value(action.value),
            fiveSteps = action.question.high == FIVE,
            session = session,
            phase = action.phase,
        )
        act({ rate(entry) }) { saved -> holder.say(saved.noted, saved.undo) }
    }

    private companion object {
        const val FIVE = 5
    }
}

internal suspend fun entryRecord(core: FootCare, session: SessionId): EntryRecord = EntryRecord(
    session = core.session(session),
    questions = core.questions().questions.filter { it.item != RatingItem.SLEEP },
    today = core.today().careDay,
)

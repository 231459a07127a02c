package app.instep.ui.rate

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.Answer
import app.instep.core.Finish
import app.instep.core.Question
import app.instep.core.RatingEntry
import app.instep.core.RatingPhase
import app.instep.core.ReminderForm
import app.instep.core.ReminderOffer
import app.instep.core.SessionEdit
import app.instep.core.UndoOffer
import app.instep.core.Weekday
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.app.record
import app.instep.ui.nav.Route
import app.instep.ui.parts.Lamp
import app.instep.ui.parts.lamps
import app.instep.ui.reminders.askAtFirst
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import java.util.UUID
import kotlin.time.Duration.Companion.seconds

/** The one thing that the minute after a session asks for. */
@Immutable
internal sealed interface FinishStep {
    data class Ask(val question: Question) : FinishStep

    /**
     * A question that has its answer.
     *
     * @property noted the answer in words, with the value from before; none until it is stored.
     * @property last true where nothing follows.
     */
    data class Noted(val question: Question, val value: Int, val noted: String?, val last: Boolean) : FinishStep

    data class Offer(val offer: ReminderOffer) : FinishStep

    /** Nothing is asked, or nothing any more. */
    data object Rest : FinishStep
}

/**
 * The minute after a session, as it is drawn.
 *
 * @property tonight the place of tonight's lamp, where it comes on.
 * @property undo the way back from a stop, as long as there is one.
 */
@Immutable
internal data class FinishRecord(
    val finish: Finish,
    val lamps: List<Lamp>,
    val tonight: Int?,
    val step: FinishStep,
    val undo: UndoOffer?,
)

internal sealed interface FinishAction {
    data class Rate(val question: Question, val value: Int) : FinishAction

    data class Skip(val question: Question) : FinishAction

    /** Leaves an answer that is noted for what comes next. */
    data object GoOn : FinishAction

    data class Remind(val offer: ReminderOffer) : FinishAction

    data object OtherTime : FinishAction

    data object NoReminder : FinishAction

    data class Note(val text: String) : FinishAction

    data class TakeBack(val offer: UndoOffer) : FinishAction

    data object Close : FinishAction
}

internal class FinishModel(holder: Holder, scope: CoroutineScope, session: String) :
    ScreenModel<FinishRecord>(holder, scope) {
    private val session = UUID.fromString(session)
    private var noted: FinishStep.Noted? = null
    private var declined = false

    init {
        // A stop can be taken back for ten seconds; then its button goes.
        scope.launch {
            delay(UNDO)
            refresh()
        }
    }

    override suspend fun read(core: FootCare): FinishRecord = finishRecord(core, session, noted, declined)

    fun send(action: FinishAction) {
        when (action) {
            is FinishAction.Rate -> rate(action.question, action.value)
            is FinishAction.Skip -> skip(action.question)
            FinishAction.GoOn -> goOn()
            is FinishAction.Remind -> remind(action.offer)
            FinishAction.OtherTime -> holder.navigator.replace(Route.Reminder())
            FinishAction.NoReminder -> close()
            is FinishAction.Note -> note(action.text)
            is FinishAction.TakeBack -> takeBack(action.offer)
            FinishAction.Close -> close()
        }
    }

    private fun rate(question: Question, value: Int) {
        holder.seams.haptics.touch()
        val before = noted
        // The change is told before the answer comes back: the question stays where it is in between.
        noted = FinishStep.Noted(question, value, before?.noted, last = false)
        scope.launch {
            var saved = false
            attempt {
                noted = FinishStep.Noted(
                    question,
                    value,
                    holder.call { rate(entry(question, Answer.Value(value))) }.noted,
                    last = false,
                )
                saved = true
            }
            if (!saved) noted = before
            refresh()
        }
    }

    private fun skip(question: Question) = act({ rate(entry(question, Answer.Skipped)) }) { saved ->
        saved.notice?.let { holder.say(it) }
        leave()
    }

    private fun goOn() {
        scope.launch { leave() }
    }

    /** Goes to what is asked next; home where that is nothing. */
    private suspend fun leave() {
        noted = null
        refresh()
        if (shown.value.record?.step is FinishStep.Rest) close()
    }

    private fun entry(question: Question, answer: Answer) = RatingEntry(
        item = question.item,
        answer = answer,
        session = session,
        phase = RatingPhase.AFTER,
    )

    private fun remind(offer: ReminderOffer) =
        act({ addReminder(ReminderForm(time = offer.time, days = Weekday.entries)) }) { saved ->
            holder.seams.notices.askAtFirst()
            holder.say(holder.labels.value.finish.reminderAdded, saved.undo)
            close()
        }

    private fun note(text: String) {
        val now = shown.value.record?.finish?.session ?: return
        val edit = SessionEdit(
            startedAt = now.startedAt.toInstant(),
            activeSeconds = now.activeSeconds,
            foot = now.foot,
            receiver = now.receiver,
            note = text.ifBlank { null },
            tags = now.tags,
        )
        act({ editSession(session, edit, now.stamp) })
    }

    private fun takeBack(offer: UndoOffer) = act({ undo(offer.token) }) {
        holder.navigator.replace(Route.Player)
    }

    private fun close() {
        declined = true
        holder.navigator.home()
    }

    private companion object {
        val UNDO = 11.seconds
    }
}

/** Reads the minute after a session. [noted] is an answer that is still seen. */
internal suspend fun finishRecord(
    core: FootCare,
    session: UUID,
    noted: FinishStep.Noted? = null,
    declined: Boolean = false,
): FinishRecord {
    val finish = core.finish(session)
    val today = core.today().careDay
    val ask = finish.ask.firstOrNull()
    val offer = finish.offerReminder
    return FinishRecord(
        finish = finish,
        lamps = lamps(finish.week, today),
        tonight = finish.week.indexOfFirst { it.day == finish.session.careDay }.takeIf { finish.lightsLamp && it >= 0 },
        step = when {
            noted != null -> noted.copy(last = ask == null && offer == null)
            ask != null -> FinishStep.Ask(ask.question)
            offer != null && !declined -> FinishStep.Offer(offer)
            else -> FinishStep.Rest
        },
        undo = finish.undo,
    )
}

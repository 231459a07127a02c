package app.instep.ui.log

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.CareDay
import app.instep.core.GuideCard
import app.instep.core.InstepException
import app.instep.core.LogType
import app.instep.core.LogTypeRequest
import app.instep.core.Receiver
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SafetyQuestion
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.SessionSaved
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.history.Wrong
import kotlinx.coroutines.CoroutineScope

/**
 * The form for a massage without the player, as far as it was filled in.
 *
 * @property kind what it was; none before it was chosen.
 * @property guides to choose from, while it is one of them and not known which.
 * @property type questions, advice and limits of its kind; none before all of that is known.
 * @property answers to its questions for somebody else's feet; they are in no file.
 * @property wrong the field that the core refused, and why.
 * @property saved what was stored, where there is something to say about the next one.
 */
@Immutable
internal data class LogRecord(
    val today: CareDay,
    val kind: SessionKind? = null,
    val guides: List<GuideCard> = emptyList(),
    val type: LogType? = null,
    val answers: List<SafetyAnswer> = emptyList(),
    val wrong: Wrong? = null,
    val saved: SessionSaved? = null,
)

/** The purpose of the form. */
@Immutable
internal data class LogChoice(
    val kind: SessionKind? = null,
    val guide: String? = null,
    val receiver: Receiver? = null,
    val answers: List<SafetyAnswer> = emptyList(),
)

internal sealed interface LogAction {
    data class Kind(val kind: SessionKind) : LogAction

    data class Guide(val guide: String) : LogAction

    data class Whose(val receiver: Receiver) : LogAction

    data class Answer(val question: SafetyQuestion, val reply: Reply) : LogAction

    data class Save(val entry: SessionEntry) : LogAction

    data object Back : LogAction
}

internal class LogModel(holder: Holder, scope: CoroutineScope, guide: String?) :
    ScreenModel<LogRecord>(holder, scope) {
    private var choice = LogChoice(SessionKind.BY_HAND.takeIf { guide != null }, guide)
    private var wrong: Wrong? = null
    private var saved: SessionSaved? = null

    override suspend fun read(core: FootCare): LogRecord = logRecord(core, choice).copy(wrong = wrong, saved = saved)

    fun send(action: LogAction) {
        when (action) {
            is LogAction.Kind -> choose(LogChoice(action.kind, receiver = choice.receiver, answers = choice.answers))
            is LogAction.Guide -> choose(choice.copy(guide = action.guide))
            is LogAction.Whose -> choose(choice.copy(receiver = action.receiver, answers = emptyList()))
            is LogAction.Answer -> reply(action.question, action.reply)
            is LogAction.Save -> save(action.entry)
            LogAction.Back -> holder.navigator.back()
        }
    }

    private fun choose(next: LogChoice) {
        choice = next
        wrong = null
        retry()
    }

    /** One's own answers are stored at once; somebody else's stay in memory. */
    private fun reply(question: SafetyQuestion, reply: Reply) {
        val answer = SafetyAnswer(flag = question.flag, sign = question.sign, reply = reply)
        if (choice.receiver == Receiver.SOMEONE_ELSE) {
            choose(choice.copy(answers = choice.answers + answer))
        } else {
            act({ answerSafety(listOf(answer)) })
        }
    }

    private fun save(entry: SessionEntry) = act(
        {
            try {
                logSession(entry)
            } catch (error: InstepException.Invalid) {
                wrong = Wrong(error.field, FootCare.explain(error, holder.locale).title)
                null
            }
        },
    ) { done ->
        if (done == null) {
            refresh()
        } else {
            holder.say(holder.labels.value.log.saved, done.undo)
            saved = done.takeIf { it.safety.isNotEmpty() || it.instead != null }
            if (saved == null) holder.navigator.back() else refresh()
        }
    }
}

internal suspend fun logRecord(core: FootCare, choice: LogChoice): LogRecord {
    val today = core.today().careDay
    val kind = choice.kind ?: return LogRecord(today)
    if (kind == SessionKind.BY_HAND && choice.guide == null) {
        return LogRecord(today, kind, guides = core.guides().guides)
    }
    val request = LogTypeRequest(kind, choice.guide, choice.receiver, choice.answers)
    return LogRecord(today, kind, type = core.logType(request), answers = choice.answers)
}

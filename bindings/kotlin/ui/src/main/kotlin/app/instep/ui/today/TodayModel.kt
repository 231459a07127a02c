package app.instep.ui.today

import app.instep.FootCare
import app.instep.core.Answer
import app.instep.core.FixAction
import app.instep.core.Question
import app.instep.core.RatingEntry
import app.instep.core.SettingChange
import app.instep.core.StopReason
import app.instep.core.Today
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.app.record
import app.instep.ui.nav.Route
import app.instep.ui.reminders.fix
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch
import java.time.Duration

/** Actions on Today. */
internal sealed interface TodayAction {
    data class Open(val route: Route) : TodayAction

    /** @property value none where the question is skipped. */
    data class RateSleep(val question: Question, val value: Int?) : TodayAction

    /** Closes the session that was not finished. */
    data object EndUnfinished : TodayAction

    /** Mends what is in the way of a reminder. */
    data class Fix(val action: FixAction) : TodayAction
}

internal class TodayModel(holder: Holder, scope: CoroutineScope) : ScreenModel<Today>(holder, scope) {
    private val looking = MutableStateFlow(false)

    /** True from the moment on at which the person left the first screen without an entry, to look around. */
    val lookingAround: StateFlow<Boolean> = looking.asStateFlow()

    init {
        scope.launch { readWhenDue() }
    }

    override suspend fun read(core: FootCare): Today = core.today()

    fun lookAround() {
        looking.value = true
    }

    fun send(action: TodayAction) {
        when (action) {
            is TodayAction.Open -> holder.navigator.open(action.route)

            is TodayAction.RateSleep -> rateSleep(action)

            TodayAction.EndUnfinished -> with(holder.engine) {
                stop(StopReason.INTERRUPTED)
                leave(offers = true)
            }

            is TodayAction.Fix -> fix(action.action)
        }
    }

    private fun rateSleep(action: TodayAction.RateSleep) {
        val answer = action.value?.let(Answer::Value) ?: Answer.Skipped
        act({ rate(RatingEntry(action.question.item, answer)) }) { saved ->
            holder.say(saved.noted, saved.undo)
            saved.notice?.let { holder.say(it) }
        }
    }

    private fun fix(action: FixAction) {
        if (action == FixAction.EXACT_TIMES) {
            act({ changeSetting(SettingChange.ExactTimes(true)) }) { say(it.undo) }
        } else {
            holder.seams.notices.fix(action)
        }
    }

    /** Reads again at the moment at which the record changes by time alone. */
    private suspend fun readWhenDue() {
        shown.collectLatest { state ->
            val until = state.record?.freshUntil?.toInstant() ?: return@collectLatest
            while (true) {
                delay(Duration.between(holder.clock.wall(), until).toMillis().coerceIn(LEAST_WAIT_MS, MOST_WAIT_MS))
                refresh()
            }
        }
    }

    private companion object {
        const val LEAST_WAIT_MS = 1_000L

        /** A wait is cut up, as the device's clock may be set. */
        const val MOST_WAIT_MS = 900_000L
    }
}

package app.instep.ui.stage

import app.instep.core.Answer
import app.instep.core.InstepException
import app.instep.core.Player
import app.instep.core.PlayerEvent
import app.instep.core.PlayerPhase
import app.instep.core.RatingBefore
import app.instep.core.RatingEntry
import app.instep.core.RatingItem
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.Session
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.core.StopReason
import java.time.Duration
import java.time.LocalTime
import java.time.ZonedDateTime

/** Answers every question of the safety check with no. */
fun Stage.nothingIsWrong() {
    core { answerSafety(safety().questions.map { SafetyAnswer(flag = it.flag, sign = it.sign, reply = Reply.NO) }) }
}

/** A moment of the stage's past, on its own clock. */
fun Stage.ago(days: Long, at: LocalTime = LocalTime.of(21, 5)): ZonedDateTime =
    ZonedDateTime.ofInstant(clock.wall(), clock.zone()).minusDays(days).with(at)

/** Logs a session by hand on an evening of the past. */
fun Stage.logged(daysAgo: Long, before: Int? = null, after: Int? = null, note: String? = null): Session = core {
    logSession(
        SessionEntry(
            kind = SessionKind.BY_HAND,
            guide = "G1",
            startedAt = ago(daysAgo).toInstant(),
            minutes = 17,
            comfortBefore = before,
            comfortAfter = after,
            note = note,
        ),
    ).session
}

/** Rates the sleep of a night of the past. */
fun Stage.slept(daysAgo: Long, value: Int) {
    core {
        rate(RatingEntry(item = RatingItem.SLEEP, answer = Answer.Value(value), night = ago(daysAgo).toLocalDate()))
    }
}

/** Begins a guide tonight. */
fun Stage.begun(guide: String = "G0", comfort: Int? = null): Player {
    nothingIsWrong()
    val before = listOfNotNull(comfort?.let { RatingBefore(RatingItem.COMFORT, Answer.Value(it)) })
    return core { begin(StartEntry(StartRequest(guide = guide), nothingNew = true, ratingsBefore = before)) }
}

/** Plays a guide tonight, to its end or until it is stopped after two minutes. */
fun Stage.played(guide: String = "G0", comfort: Int? = null, stop: StopReason? = null): Session {
    var player = begun(guide, comfort)
    repeat(MOST_EVENTS) {
        player.saved?.let { return it }
        val event = when {
            stop != null && player.activeSeconds > 120 -> PlayerEvent.Stop(stop)
            player.state == PlayerPhase.READY -> PlayerEvent.Start
            player.state == PlayerPhase.PAUSED -> PlayerEvent.Resume
            player.awaitsSpoken -> PlayerEvent.Spoken
            player.waits -> PlayerEvent.Next
            else -> PlayerEvent.Tick.also { clock.pass(Duration.ofMillis(player.clock.callInMs ?: 1_000)) }
        }
        // The engine of the stage's own holder may have been faster.
        player = try {
            core { play(event, player.revision) }
        } catch (_: InstepException.PlayerMoved) {
            core { player() } ?: return core { session(player.session) }
        }
    }
    error("the session has no end: ${player.text}")
}

private const val MOST_EVENTS = 2_000

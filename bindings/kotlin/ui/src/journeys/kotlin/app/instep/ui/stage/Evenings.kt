package app.instep.ui.stage

import app.instep.core.GuideChoice
import app.instep.core.PlayerEvent
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.ui.app.Holder
import app.instep.ui.nav.Route
import java.time.Duration

/** No to every safety question, read back and confirmed. */
fun Stage.sayNoToAll() {
    nothingIsWrong()
    core { confirmSafety() }
}

/** A massage by hand, so many hours ago. */
fun Stage.massageBefore(hours: Long, guide: String = "G0") {
    val at = clock.wall().minus(Duration.ofHours(hours))
    core { logSession(SessionEntry(SessionKind.BY_HAND, guide = guide, startedAt = at)) }
}

/** A session that was begun and ran for a while. */
fun Stage.beginAndPlay(guide: String = "G0", time: Duration = Duration.ofMinutes(2)) {
    core {
        val start = start(StartRequest(guide = guide))
        val ready = begin(StartEntry(start.request, nothingNew = true))
        val running = play(PlayerEvent.Start, ready.revision)
        clock.pass(time)
        play(PlayerEvent.Tick, running.revision)
    }
}

/**
 * Plays the session that was begun to its end, half a minute a step.
 *
 * @param await waits until something is so.
 */
fun Holder.playToTheEnd(clock: StillClock, await: (String, () -> Boolean) -> Unit) {
    fun player() = engine.played.value?.player
    await("the session") { player()?.slab != null }
    repeat(MOST_STEPS) {
        if (player()?.slab == null) return@repeat
        val before = player()?.revision
        clock.pass(Duration.ofSeconds(30))
        engine.next()
        await("what comes next") { player()?.revision != before }
    }
    await("the minute after") { navigator.stacks.value.current.route is Route.Finish }
}

private const val MOST_STEPS = 60

fun Stage.makeFavourite(guide: String) {
    core { chooseGuide(GuideChoice(guide, favourite = true)) }
}

/** The next process on the same file, after this one was ended without a word. */
fun Stage.afterKill(): Stage {
    kill()
    return Stage(clock, folder = folder)
}

package app.instep.ui.player

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import app.instep.core.PlayerClock
import kotlinx.coroutines.delay

/**
 * Counts down a clock of the player between two calls. It is made anew with each record.
 *
 * @param clock the clock as it was read.
 * @param readAtMs the uptime of that moment.
 * @param uptimeMs the present uptime; without one the count stands still, as in a picture.
 */
@Stable
public class Countdown(
    private val clock: PlayerClock,
    private val readAtMs: Long = 0,
    private val uptimeMs: () -> Long = { readAtMs },
) {
    /** Whole seconds to show, rounded up: 0 only when nothing is left. It changes once a second. */
    public var seconds: Int by mutableIntStateOf(roundUp(clock.remainingMs))
        private set

    /** True while time runs. */
    public val running: Boolean get() = clock.running

    /** Milliseconds in all. */
    public val totalMs: Long get() = clock.totalMs

    /** Milliseconds left at this moment. It is no state: an animation reads it once, when it begins. */
    public fun remainingMs(): Long {
        if (!clock.running) return clock.remainingMs
        return (clock.remainingMs - (uptimeMs() - readAtMs)).coerceIn(0, clock.remainingMs)
    }

    /** Milliseconds played of the clock at this moment. */
    public fun playedMs(): Long = (clock.totalMs - remainingMs()).coerceAtLeast(0)

    /** Keeps [seconds] right until nothing is left. */
    public suspend fun run() {
        while (true) {
            val left = remainingMs()
            seconds = roundUp(left)
            if (!clock.running || left == 0L) return
            delay((left - 1) % SECOND_MS + 1)
        }
    }

    private fun roundUp(ms: Long): Int = ((ms + SECOND_MS - 1) / SECOND_MS).toInt()

    private companion object {
        const val SECOND_MS = 1000L
    }
}

/** The seconds to show. Call it in a leaf of its own: what calls it is drawn again each second. */
@Composable
public fun secondsOf(countdown: Countdown): Int {
    LaunchedEffect(countdown) { countdown.run() }
    return countdown.seconds
}

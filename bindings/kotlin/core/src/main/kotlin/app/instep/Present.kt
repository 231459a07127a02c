package app.instep

import app.instep.core.Moment
import app.instep.core.Transition
import java.time.Duration
import java.time.Instant
import java.time.zone.ZoneRules

/** Makes the present that the core wants with each call. */
internal fun interface Present {
    fun now(): Moment
}

/** From the device's clocks, with the offset and the next changes that this platform's table gives its zone. */
internal class DevicePresent(private val clock: DeviceClock) : Present {
    override fun now(): Moment {
        val wall = clock.wall()
        val uptime = clock.uptime()
        val zone = clock.zone()
        // A clock may show what no table covers. The core refuses such a time; the rules need not be asked about it.
        val within = wall.coerceIn(EARLIEST, LATEST)
        return Moment(
            wall = wall,
            monotonicMs = uptime.milliseconds,
            boot = uptime.boot,
            zone = zone.id,
            offsetS = zone.rules.getOffset(within).totalSeconds,
            transitions = zone.rules.transitionsAfter(within),
        )
    }

    private companion object {
        val EARLIEST: Instant = Instant.parse("2000-01-01T00:00:00Z")
        val LATEST: Instant = Instant.parse("2100-12-31T23:59:59Z")
    }
}

/** As far ahead as a reminder is planned, and well beyond. */
private val HORIZON = Duration.ofDays(730)

/** The changes of offset within about two years, soonest first. */
internal fun ZoneRules.transitionsAfter(from: Instant): List<Transition> =
    generateSequence(nextTransition(from)) { nextTransition(it.instant) }
        .takeWhile { it.instant <= from + HORIZON }
        .map { Transition(at = it.instant, offsetS = it.offsetAfter.totalSeconds) }
        .toList()

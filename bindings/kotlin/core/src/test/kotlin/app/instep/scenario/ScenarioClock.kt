package app.instep.scenario

import app.instep.DeviceClock
import app.instep.Uptime
import java.time.DateTimeException
import java.time.Duration
import java.time.Instant
import java.time.OffsetDateTime
import java.time.ZoneId

private val SPAN = Regex("""\+(\d{1,9})([smhd])""")

/** The device's clocks and place, from step to step. */
internal class ScenarioClock(start: Start) : DeviceClock {
    private var zone = zoneOf(start.zone)
    private var wall = absolute(start.now)
    private var boot = "b1"
    private var monotonicMs: Long? = null

    override fun wall(): Instant = wall

    override fun uptime(): Uptime = Uptime(monotonicMs ?: wall.toEpochMilli(), boot)

    override fun zone(): ZoneId = zone

    /** Goes on to a step. */
    fun goOn(step: Step) {
        step.zone?.let { zone = zoneOf(it) }
        step.boot?.let { boot = it }
        step.at?.let { wall = if (it.startsWith('+')) wall + span(it) else absolute(it) }
        monotonicMs = step.monotonicMs
    }

    private fun zoneOf(id: String): ZoneId = if (id in
        ZoneId.getAvailableZoneIds()
    ) {
        ZoneId.of(id)
    } else {
        fail("no zone `$id`")
    }

    /** RFC 3339, in the zone's own offset: a journey that says +01:00 in summer means another moment than it shows. */
    private fun absolute(text: String): Instant {
        val time = try {
            OffsetDateTime.parse(text)
        } catch (e: DateTimeException) {
            fail("`$text`: ${e.message}")
        }
        val there = zone.rules.getOffset(time.toInstant())
        if (there != time.offset) fail("`$text`: $zone shows $there then")
        return time.toInstant()
    }

    private fun span(text: String): Duration {
        val (n, unit) = SPAN.matchEntire(text)?.destructured
            ?: fail("`$text` is no span of time: +90s, +5m, +8h or +1d")
        return when (unit) {
            "s" -> Duration.ofSeconds(n.toLong())
            "m" -> Duration.ofMinutes(n.toLong())
            "h" -> Duration.ofHours(n.toLong())
            else -> Duration.ofHours(n.toLong() * 24)
        }
    }
}

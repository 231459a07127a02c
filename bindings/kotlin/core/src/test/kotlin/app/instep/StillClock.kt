package app.instep

import java.time.Instant
import java.time.ZoneId

/** A clock that stands still until somebody moves it: an evening in November. */
internal class StillClock(
    @Volatile var wall: Instant = Instant.parse("2026-11-21T20:00:00Z"),
    @Volatile var boot: String? = "b1",
    private val zone: ZoneId = ZoneId.of("Europe/Berlin"),
) : DeviceClock {
    override fun wall(): Instant = wall

    override fun uptime(): Uptime = Uptime(wall.toEpochMilli(), boot)

    override fun zone(): ZoneId = zone
}

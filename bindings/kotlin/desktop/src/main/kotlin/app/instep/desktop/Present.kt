package app.instep.desktop

import app.instep.DeviceClock
import app.instep.core.SystemEvent
import java.time.ZoneId
import kotlin.math.abs

/** Tells what happened to the clocks since the last look, as the terminal's watch does. */
internal class Present(private val clock: DeviceClock) {
    private var wallMs = clock.wall().toEpochMilli()
    private var uptimeMs = clock.uptime().milliseconds
    private var zone: ZoneId = clock.zone()

    /** @param stepMs how long ago the last look was to be. */
    fun look(stepMs: Long): SystemEvent? {
        val wall = clock.wall().toEpochMilli()
        val uptime = clock.uptime().milliseconds
        val passed = uptime - uptimeMs
        val drift = abs(wall - wallMs - passed)
        val moved = clock.zone() != zone
        wallMs = wall
        uptimeMs = uptime
        zone = clock.zone()
        return when {
            moved -> SystemEvent.ZONE_CHANGE
            drift > SET_MS -> SystemEvent.CLOCK_SET
            passed > stepMs + ASLEEP_MS -> SystemEvent.FOREGROUND
            else -> null
        }
    }

    private companion object {
        /** The two clocks drift apart by less than this in a step, unless one of them was set. */
        const val SET_MS = 2000L

        /** A step that takes this much longer than it was to was slept through. */
        const val ASLEEP_MS = 10_000L
    }
}

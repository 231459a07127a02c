package app.instep

import java.time.Instant
import java.time.ZoneId

/**
 * The clocks and the place of the device. A [FootCare] reads them at each call; the core itself knows no clock.
 *
 * [JvmClock] serves on a plain JVM. Android has better ones (`SystemClock.elapsedRealtime`, the boot count): write an
 * implementation with them there. Functions may be called from any thread, and must answer quickly and not throw.
 */
public interface DeviceClock {
    /** The wall clock. */
    public fun wall(): Instant

    /** The clock that only runs forward. Time within a session is counted by it. */
    public fun uptime(): Uptime

    /** Where the device is. Asked at each call, as people travel. */
    public fun zone(): ZoneId
}

/**
 * What a clock shows that nobody can set.
 *
 * @property milliseconds counted from any start, the time the device sleeps included.
 * @property boot names the run that [milliseconds] counts in: it changes where the count starts anew. `null` when that is
 *   not known; then no time is ever credited across two calls.
 */
public data class Uptime(val milliseconds: Long, val boot: String?)

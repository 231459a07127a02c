package app.instep.ui.stage

import app.instep.DeviceClock
import app.instep.Uptime
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZonedDateTime
import java.util.concurrent.atomic.AtomicLong

/** A clock that moves only when a test moves it. */
class StillClock(start: ZonedDateTime = EVENING) : DeviceClock {
    private val first = start.toInstant()
    private val zone = start.zone
    private val millis = AtomicLong()

    override fun wall(): Instant = first.plusMillis(millis.get())

    override fun uptime(): Uptime = Uptime(1_000_000 + millis.get(), "boot")

    override fun zone(): ZoneId = zone

    fun pass(time: Duration) {
        millis.addAndGet(time.toMillis())
    }

    companion object {
        /** A Friday evening, as in the pictures of the design. */
        val EVENING: ZonedDateTime = ZonedDateTime.of(2026, 11, 20, 20, 50, 0, 0, ZoneId.of("Europe/Berlin"))
        val MORNING: ZonedDateTime = EVENING.plusDays(1).withHour(8)

        /** From the evening to the morning after. */
        val untilMorning: Duration = Duration.between(EVENING, MORNING)
    }
}

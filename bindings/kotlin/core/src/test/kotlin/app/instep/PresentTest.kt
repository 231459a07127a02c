package app.instep

import app.instep.core.InstepException
import app.instep.core.OpenOptions
import app.instep.core.Transition
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import kotlin.io.path.createDirectories
import kotlin.io.path.writeText
import kotlin.test.assertEquals
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

class PresentTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the present shows the device's clocks and place`() {
        val now = DevicePresent(StillClock()).now()
        assertEquals(Instant.parse("2026-11-21T20:00:00Z"), now.wall)
        assertEquals(now.wall.toEpochMilli(), now.monotonicMs)
        assertEquals(listOf("b1", "Europe/Berlin", 3600), listOf(now.boot, now.zone, now.offsetS))
        assertEquals(
            listOf(
                Transition(Instant.parse("2027-03-28T01:00:00Z"), 7200),
                Transition(Instant.parse("2027-10-31T01:00:00Z"), 3600),
                Transition(Instant.parse("2028-03-26T01:00:00Z"), 7200),
                Transition(Instant.parse("2028-10-29T01:00:00Z"), 3600),
            ),
            now.transitions,
        )
    }

    @Test
    fun `a place without summer time has no transitions`() {
        for (zone in listOf(ZoneId.of("Asia/Tokyo"), ZoneId.of("UTC"), ZoneOffset.ofHours(-9))) {
            val now = DevicePresent(StillClock(zone = zone)).now()
            assertEquals(emptyList(), now.transitions, "$zone")
            assertEquals(zone.rules.getOffset(now.wall).totalSeconds, now.offsetS)
        }
    }

    @Test
    fun `a clock that shows no real time is refused`() = runBlocking {
        for (wall in listOf(Instant.MIN, Instant.EPOCH, Instant.parse("2101-01-01T00:00:00Z"), Instant.MAX)) {
            val options = OpenOptions(folder.resolve("instep.db").toString())
            val error = assertThrows<InstepException.Invalid> { FootCare.open(options, Odd(wall)) }
            assertEquals("time", error.field, "$wall")
        }
    }

    @Test
    fun `on Linux the kernel's clock counts, and its boot`() {
        folder.resolve("sys/kernel/random").createDirectories().resolve("boot_id").writeText("4f1c\n")
        folder.resolve("uptime").writeText("350735.47 234388.90\n")
        assertEquals(Uptime(350_735_470, "4f1c"), JvmClock(folder).uptime())
    }

    @Test
    fun `elsewhere the program's own clock counts, under a name of its own`() {
        val clock = JvmClock(folder)
        val first = clock.uptime()
        Thread.sleep(5)
        val second = clock.uptime()
        assertEquals(first.boot, second.boot)
        assertTrue(second.milliseconds - first.milliseconds in 5..60_000)
        assertNotEquals(first.boot, JvmClock(folder).uptime().boot)
        folder.resolve("uptime").writeText("not a number")
        folder.resolve("sys/kernel/random").createDirectories().resolve("boot_id").writeText("4f1c\n")
        assertEquals(first.boot, clock.uptime().boot)
    }

    /** A wall clock out of its mind; all else is as ever. */
    private class Odd(private val shown: Instant) : DeviceClock by StillClock() {
        override fun wall(): Instant = shown
    }
}

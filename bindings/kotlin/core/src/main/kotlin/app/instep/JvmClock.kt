package app.instep

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.ZoneId
import java.util.UUID
import java.util.concurrent.TimeUnit

/**
 * The clocks of a plain JVM.
 *
 * On Linux its [uptime] runs on while the computer sleeps, and survives a restart of the program. Elsewhere a JVM can't
 * see either: there it counts from the program's start, and sleep may be missing. The core then credits less time than
 * has passed, never more.
 */
public class JvmClock internal constructor(private val proc: Path) : DeviceClock {
    public constructor() : this(Path.of("/proc"))

    private val process = UUID.randomUUID().toString()

    override fun wall(): Instant = Instant.now()

    override fun uptime(): Uptime = linux() ?: Uptime(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), process)

    override fun zone(): ZoneId = ZoneId.systemDefault()

    /** The kernel's own clock and name of this boot; both or nothing, as neither means anything without the other. */
    private fun linux(): Uptime? = try {
        val boot = Files.readString(proc.resolve("sys/kernel/random/boot_id")).trim()
        val seconds = Files.readString(proc.resolve("uptime")).substringBefore(' ')
        Uptime(seconds.toBigDecimal().movePointRight(3).toLong(), boot.ifEmpty { null })
    } catch (_: IOException) {
        null
    } catch (_: NumberFormatException) {
        null
    }
}

package app.instep.android

import android.content.Context
import android.os.SystemClock
import android.provider.Settings
import app.instep.DeviceClock
import app.instep.Uptime
import java.time.Instant
import java.time.ZoneId

/** The clocks of Android: its uptime counts deep sleep and outlives the process. */
internal class AndroidClock(private val context: Context) : DeviceClock {
    override fun wall(): Instant = Instant.now()

    override fun uptime(): Uptime = Uptime(SystemClock.elapsedRealtime(), boot())

    override fun zone(): ZoneId = ZoneId.systemDefault()

    /** The number of starts of the device. Devices without it credit no time across two calls. */
    private fun boot(): String? = try {
        Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT).toString()
    } catch (_: Settings.SettingNotFoundException) {
        null
    }
}

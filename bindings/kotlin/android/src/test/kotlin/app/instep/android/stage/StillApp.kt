package app.instep.android.stage

import android.media.AudioManager
import android.os.Looper
import app.instep.DeviceClock
import app.instep.FootCare
import app.instep.android.InstepApp
import app.instep.core.ReminderForm
import app.instep.core.ReminderKind
import app.instep.core.Weekday
import app.instep.ui.app.Holder
import app.instep.ui.stage.StillClock
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import java.time.LocalTime
import kotlin.test.assertTrue

/** The app with a clock that stands still on a Friday evening at 20:50. */
internal class StillApp : InstepApp() {
    val still = StillClock()

    override fun makeClock(): DeviceClock = still

    override fun onCreate() {
        super.onCreate()
        try {
            getSystemService(AudioManager::class.java).addOnModeChangedListener(mainExecutor) {}
        } catch (_: NoClassDefFoundError) {
            // The framework of Robolectric lacks a class of Bluetooth: its sound service fails the first time only.
        }
    }

    /** Lets the thread that draws work until something is so. */
    fun await(what: String, condition: () -> Boolean) {
        val deadline = System.nanoTime() + WAIT_MS * 1_000_000
        while (!condition()) {
            assertTrue(System.nanoTime() < deadline, "waited for $what")
            shadowOf(Looper.getMainLooper()).idle()
            Thread.sleep(2)
        }
        shadowOf(Looper.getMainLooper()).idle()
    }

    @OptIn(ExperimentalCoroutinesApi::class)
    fun <T> run(steps: suspend (Holder) -> T): T {
        val result = scope.async { steps(holder()) }
        await("a call") { result.isCompleted }
        return result.getCompleted()
    }

    fun <T> core(calls: suspend FootCare.() -> T): T = run { it.call(calls) }

    /** Adds a reminder for every evening, ten minutes from now. */
    fun remind(at: LocalTime = LocalTime.of(21, 0), kind: ReminderKind = ReminderKind.ROUTINE) =
        core { addReminder(ReminderForm(time = at, days = Weekday.entries, kind = kind)) }.reminder

    companion object {
        /** Long enough for a machine that does much else. Nothing waits for it that comes as it should. */
        const val WAIT_MS = 60_000L

        val app get() = RuntimeEnvironment.getApplication() as StillApp
    }
}

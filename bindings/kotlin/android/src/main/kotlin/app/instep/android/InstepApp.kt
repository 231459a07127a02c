package app.instep.android

import android.app.Application
import android.content.res.Configuration
import android.text.format.DateFormat
import app.instep.DeviceClock
import app.instep.FootCare
import app.instep.android.upkeep.UpkeepJob
import app.instep.core.Locale
import app.instep.core.OpenOptions
import app.instep.forInstep
import app.instep.ui.app.Holder
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.io.File

/**
 * Owns the core for the life of the process. Activity, receivers, service and widget all use the one [Holder]: Android
 * starts the process for any of them.
 */
public open class InstepApp : Application() {
    internal val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    internal val clock: DeviceClock by lazy { makeClock() }
    private val held = MutableStateFlow<Holder?>(null)
    internal lateinit var seams: AndroidSeams
        private set

    /** The activity, for what only one can ask: permissions and documents. */
    internal var front: MainActivity? = null

    /** True once this process has shown a place: what another process saved is older then. */
    internal var placesAreKnown = false

    /** None until the native library is loaded, which happens away from the thread that draws. */
    internal val holder: StateFlow<Holder?> = held.asStateFlow()

    /** The clock of the device; tests make another. */
    protected open fun makeClock(): DeviceClock = AndroidClock(this)

    override fun onCreate() {
        super.onCreate()
        seams = AndroidSeams(this)
        scope.launch {
            held.value = makeHolder()
            UpkeepJob.schedule(this@InstepApp)
        }
    }

    /** Waits for the holder. */
    internal suspend fun holder(): Holder = holder.filterNotNull().first()

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        holder.value?.setLocale(readLocale())
    }

    /** The locale of the person: the language of the app, and the clock they chose for the device. */
    internal fun readLocale(): Locale =
        resources.configuration.locales[0].forInstep(twelveHours = !DateFormat.is24HourFormat(this))

    private suspend fun makeHolder(): Holder {
        val locale = readLocale()
        withContext(Dispatchers.IO) {
            seams.files.wipe()
            // The first call loads the native library.
            FootCare.labels(locale)
        }
        // Never one: a call that takes long would keep the others waiting.
        val calls = Dispatchers.IO.limitedParallelism(2)
        return Holder(scope, seams, path, locale, clock = clock) {
            FootCare.open(OpenOptions(path, it), clock, calls, calls)
        }
    }

    /** In storage that no backup takes along: what the person wrote leaves the phone by an export only. */
    private val path get() = File(noBackupFilesDir, "instep.db").path
}

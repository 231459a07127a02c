package app.instep.android.device

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.database.ContentObserver
import android.net.Uri
import android.os.Handler
import android.os.Looper
import android.os.PowerManager
import android.provider.Settings
import app.instep.android.InstepApp
import app.instep.android.launch
import app.instep.android.session.PlayerService
import app.instep.android.session.SoundWatch
import app.instep.ui.app.Device
import app.instep.ui.app.SessionState
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** The screen, the battery, and the other apps. */
internal class AndroidDevice(private val app: InstepApp) : Device {
    private val power = app.getSystemService(PowerManager::class.java)
    private val savingState = MutableStateFlow(power.isPowerSaveMode)
    private val motionState = MutableStateFlow(hasReducedMotion())
    private val awakeState = MutableStateFlow(false)
    private val sessionState = MutableStateFlow<SessionState?>(null)
    private val watch = SoundWatch(app) { sessionState.value?.controls?.pause() }

    override val saving: StateFlow<Boolean> = savingState.asStateFlow()
    override val reducedMotion: StateFlow<Boolean> = motionState.asStateFlow()

    /** True while the window keeps the screen on. */
    val awake: StateFlow<Boolean> = awakeState.asStateFlow()

    /** The session that the system shows. */
    val session: StateFlow<SessionState?> = sessionState.asStateFlow()

    init {
        app.registerReceiver(
            object : BroadcastReceiver() {
                override fun onReceive(context: Context, intent: Intent) {
                    savingState.value = power.isPowerSaveMode
                }
            },
            IntentFilter(PowerManager.ACTION_POWER_SAVE_MODE_CHANGED),
        )
        app.contentResolver.registerContentObserver(
            Settings.Global.getUriFor(Settings.Global.ANIMATOR_DURATION_SCALE),
            false,
            object : ContentObserver(Handler(Looper.getMainLooper())) {
                override fun onChange(selfChange: Boolean) {
                    motionState.value = hasReducedMotion()
                }
            },
        )
    }

    override fun keepAwake(on: Boolean) {
        awakeState.value = on
    }

    /** The person dials: the number of a country's emergency line is not ours to guess. */
    override fun dial(): Boolean = app.launch(Intent(Intent.ACTION_DIAL))

    override fun browse(url: String) {
        app.launch(Intent(Intent.ACTION_VIEW, Uri.parse(url)))
    }

    override fun session(state: SessionState?) {
        sessionState.value = state
        watch.set(state?.running == true)
        PlayerService.follow(app, state)
    }

    private fun hasReducedMotion() =
        Settings.Global.getFloat(app.contentResolver, Settings.Global.ANIMATOR_DURATION_SCALE, 1f) == 0f
}

package app.instep.android.session

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.media.AudioManager
import android.os.Build

/**
 * Watches for what takes the sound, or the person, away from a session that runs: an unplugged headset, and a call. Before
 * Android 12 a call is only noticed when the next text cannot be said.
 */
internal class SoundWatch(private val context: Context, private val onTaken: () -> Unit) {
    private val audio = context.getSystemService(AudioManager::class.java)
    private var on = false

    private val unplugged = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) = onTaken()
    }

    private val calls: AudioManager.OnModeChangedListener? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            AudioManager.OnModeChangedListener { mode -> if (mode != AudioManager.MODE_NORMAL) onTaken() }
        } else {
            null
        }

    fun set(watching: Boolean) {
        if (watching == on) return
        on = watching
        if (watching) {
            context.registerReceiver(unplugged, IntentFilter(AudioManager.ACTION_AUDIO_BECOMING_NOISY))
        } else {
            context.unregisterReceiver(unplugged)
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            calls?.let {
                if (watching) {
                    audio.addOnModeChangedListener(context.mainExecutor, it)
                } else {
                    audio.removeOnModeChangedListener(it)
                }
            }
        }
    }
}

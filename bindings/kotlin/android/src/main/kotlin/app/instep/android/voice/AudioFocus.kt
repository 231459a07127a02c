package app.instep.android.voice

import android.content.Context
import android.media.AudioAttributes
import android.media.AudioFocusRequest
import android.media.AudioManager
import android.os.Handler
import android.os.Looper

/**
 * Lowers the music of other apps while something is said.
 *
 * @param onLoss is called, on the thread that draws, when a call or another app takes the sound.
 */
internal class AudioFocus(context: Context, private val onLoss: () -> Unit) {
    private val manager = context.getSystemService(AudioManager::class.java)
    private val request = AudioFocusRequest.Builder(AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_MAY_DUCK)
        .setAudioAttributes(SPEECH)
        .setOnAudioFocusChangeListener(::onChange, Handler(Looper.getMainLooper()))
        .build()
    private var held = false

    /** Takes the focus; false during a call. */
    fun take(): Boolean {
        if (!held) held = manager.requestAudioFocus(request) == AudioManager.AUDIOFOCUS_REQUEST_GRANTED
        return held
    }

    fun giveBack() {
        if (held) manager.abandonAudioFocusRequest(request)
        held = false
    }

    private fun onChange(change: Int) {
        if (change == AudioManager.AUDIOFOCUS_LOSS || change == AudioManager.AUDIOFOCUS_LOSS_TRANSIENT) {
            held = false
            onLoss()
        }
    }

    companion object {
        /** On the stream of media: its volume is the one that the person turns up for the voice. */
        val SPEECH: AudioAttributes = AudioAttributes.Builder()
            .setUsage(AudioAttributes.USAGE_MEDIA)
            .setContentType(AudioAttributes.CONTENT_TYPE_SPEECH)
            .build()
    }
}

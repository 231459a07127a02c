package app.instep.android.sound

import android.media.AudioAttributes
import android.media.AudioFormat
import android.media.AudioTrack
import app.instep.ui.app.Chimes
import app.instep.ui.sound.Tones
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Plays the sounds of a session on the stream of media, as the voice. */
internal class AndroidChimes(private val scope: CoroutineScope) : Chimes {
    override fun step(): Unit = play { Tones.step }

    override fun foot(): Unit = play { Tones.foot }

    override fun end(): Unit = play { Tones.end }

    override fun repetition(): Unit = play { Tones.repetition }

    private fun play(samples: () -> ShortArray) {
        scope.launch {
            val pcm = withContext(Dispatchers.Default) { samples() }
            val track = try {
                trackOf(pcm)
            } catch (_: UnsupportedOperationException) {
                // No free track: a sound that is left out is no reason to stop.
                return@launch
            }
            try {
                track.play()
                delay(pcm.size * 1000L / Tones.RATE + REST_MS)
            } finally {
                track.release()
            }
        }
    }

    private fun trackOf(pcm: ShortArray): AudioTrack {
        val track = AudioTrack.Builder()
            .setAudioAttributes(
                AudioAttributes.Builder()
                    .setUsage(AudioAttributes.USAGE_MEDIA)
                    .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
                    .build(),
            )
            .setAudioFormat(
                AudioFormat.Builder()
                    .setEncoding(AudioFormat.ENCODING_PCM_16BIT)
                    .setSampleRate(Tones.RATE)
                    .setChannelMask(AudioFormat.CHANNEL_OUT_MONO)
                    .build(),
            )
            .setTransferMode(AudioTrack.MODE_STATIC)
            .setBufferSizeInBytes(pcm.size * Short.SIZE_BYTES)
            .build()
        track.write(pcm, 0, pcm.size)
        return track
    }

    private companion object {
        /** The way from the track to the speaker. */
        const val REST_MS = 200L
    }
}

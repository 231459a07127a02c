package app.instep.desktop

import app.instep.ui.app.Chimes
import app.instep.ui.sound.Tones
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.concurrent.Executors
import javax.sound.sampled.AudioFormat
import javax.sound.sampled.AudioSystem
import javax.sound.sampled.LineUnavailableException

/** Plays the sounds of a session. A computer without a sound card is silent. */
internal class DesktopChimes : Chimes {
    private val worker = Executors.newSingleThreadExecutor { Thread(it, "chimes").apply { isDaemon = true } }
    private val format = AudioFormat(Tones.RATE.toFloat(), BITS, 1, true, false)

    override fun step(): Unit = play { Tones.step }

    override fun foot(): Unit = play { Tones.foot }

    override fun end(): Unit = play { Tones.end }

    override fun repetition(): Unit = play { Tones.repetition }

    private fun play(tone: () -> ShortArray): Unit = worker.execute {
        val samples = tone()
        val bytes = ByteBuffer.allocate(samples.size * 2).order(ByteOrder.LITTLE_ENDIAN)
        samples.forEach(bytes::putShort)
        try {
            AudioSystem.getSourceDataLine(format).use { line ->
                line.open(format)
                line.start()
                line.write(bytes.array(), 0, bytes.capacity())
                line.drain()
            }
        } catch (_: LineUnavailableException) {
            // Another program holds the sound card.
        } catch (_: IllegalArgumentException) {
            // There is no sound card.
        }
    }

    private companion object {
        const val BITS = 16
    }
}

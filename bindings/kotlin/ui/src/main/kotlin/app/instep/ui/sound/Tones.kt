package app.instep.ui.sound

import kotlin.math.PI
import kotlin.math.exp
import kotlin.math.min
import kotlin.math.roundToInt
import kotlin.math.sin

/**
 * The sounds of a session as signed samples of 16 bits, one channel, [RATE] of them a second. One wooden timbre, each
 * under 0.6 seconds. They are computed once, so that no platform needs a sound file.
 */
public object Tones {
    public const val RATE: Int = 44_100

    /** One note: a step begins. */
    public val step: ShortArray by lazy { play(350, Note(C5, atMs = 0)) }

    /** Two notes: the foot changes. */
    public val foot: ShortArray by lazy { play(560, Note(C5, atMs = 0), Note(G5, atMs = 190)) }

    /** Three falling notes: the session is over. */
    public val end: ShortArray by lazy { play(590, Note(G5, atMs = 0), Note(E5, atMs = 150), Note(C5, atMs = 300)) }

    /** A soft knock: one pass of the hand. */
    public val repetition: ShortArray by lazy { play(60, Note(G3, atMs = 0, loudness = 0.12)) }

    private class Note(val hertz: Double, val atMs: Int, val loudness: Double = 0.55)

    /** The bar of a marimba: its tone, the two overtones that are tuned on it, each gone sooner than the one below. */
    private class Partial(val ratio: Double, val share: Double, val decayS: Double)

    private val partials = listOf(Partial(1.0, 0.72, 0.11), Partial(3.93, 0.22, 0.035), Partial(9.5, 0.06, 0.012))

    private fun play(lengthMs: Int, vararg notes: Note): ShortArray {
        val samples = ShortArray(RATE * lengthMs / 1000)
        for (index in samples.indices) {
            val at = index.toDouble() / RATE
            val sum = notes.sumOf { it.sample(at - it.atMs / 1000.0) }
            val left = (samples.size - 1 - index).toDouble() / RATE
            samples[index] = (sum * min(1.0, left / FADE_S) * Short.MAX_VALUE).roundToInt().toShort()
        }
        return samples
    }

    private fun Note.sample(at: Double): Double {
        if (at < 0) return 0.0
        val attack = min(1.0, at / ATTACK_S)
        return loudness * attack *
            partials.sumOf { it.share * exp(-at / it.decayS) * sin(2 * PI * hertz * it.ratio * at) }
    }

    private const val ATTACK_S = 0.003
    private const val FADE_S = 0.02
    private const val G3 = 196.0
    private const val C5 = 523.25
    private const val E5 = 659.26
    private const val G5 = 783.99
}

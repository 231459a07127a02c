package app.instep.ui.picture

import androidx.compose.animation.core.withInfiniteAnimationFrameMillis
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import app.instep.core.Motion
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.floor
import kotlin.math.sin

/**
 * How often the hand has done its motion. Read it where something is drawn, so that nothing recomposes as it moves.
 *
 * @param passMs the time of one pass; 0 where nothing moves.
 * @param runs false while the clock stands: the hand stays where it is.
 * @param still true with less motion, and while the battery is saved: the hand stands where its way begins.
 * @param of what a new series of passes begins with, as a step.
 */
@Composable
public fun rememberPasses(passMs: Int, runs: Boolean, still: Boolean, of: Any? = null): () -> Float {
    val passes = remember(of) { Passes() }
    LaunchedEffect(passes, passMs, runs, still) {
        if (still) passes.done = 0f
        if (passMs <= 0 || !runs || still) return@LaunchedEffect
        var before = withInfiniteAnimationFrameMillis { it }
        while (true) {
            val now = withInfiniteAnimationFrameMillis { it }
            passes.done += (now - before) / passMs.toFloat()
            before = now
        }
    }
    return passes.read
}

private class Passes {
    var done by mutableFloatStateOf(0f)
    val read: () -> Float = { done }
}

/**
 * Where a hand is within its motion.
 *
 * @property along the part of the stroke that is behind it, 0 to 1.
 * @property aside away from there, in sizes of the hand.
 * @property size its size; less while it presses.
 */
internal class HandPlace(val along: Float, val aside: Offset = Offset.Zero, val size: Float = 1f)

/** The number of places along a stroke that are pressed one after another. */
private const val PRESSES = 4

/** One pass of a motion. [stroke] tells if the hand has a way to go. */
internal fun Motion.place(passes: Float, stroke: Boolean): HandPlace {
    val part = passes - floor(passes)
    val turn = 2 * PI.toFloat() * part
    return when (this) {
        Motion.PRESS, Motion.HOLD, Motion.SQUEEZE, Motion.TAP -> HandPlace(
            along = if (stroke) floor(passes).rem(PRESSES) / (PRESSES - 1) else 0f,
            size = 1 - 0.24f * (1 - cos(turn)) / 2,
        )

        Motion.CIRCLE, Motion.KNEAD, Motion.ROTATE -> HandPlace(
            along = if (stroke) part else 0f,
            aside = Offset(sin(turn), 1 - cos(turn)) * if (stroke) 0.08f else 0.22f,
        )

        Motion.STILL -> HandPlace(0f)

        else -> if (stroke) HandPlace(part) else HandPlace(0f, aside())(turn)
    }
}

/** Which way a hand without a stroke goes to and fro. */
private fun Motion.aside(): Offset = when (this) {
    Motion.PULL, Motion.BEND, Motion.STROKE, Motion.WALK -> Offset(0f, -0.4f)
    else -> Offset(0.4f, 0f)
}

private operator fun HandPlace.invoke(turn: Float) = HandPlace(along, aside * sin(turn), size)

package app.instep.ui.rate

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.TimeSource

/**
 * The keyboard's way through a scale. Arrows move a cursor and answer nothing; Enter and Space choose where it stands. A
 * digit answers at once, and a zero soon after a one makes it ten.
 *
 * @param values the values in their order, [columns] in a row.
 */
internal class ScaleKeys(
    private val values: List<Int>,
    private val columns: Int,
    private val time: TimeSource = TimeSource.Monotonic,
) {
    private var one = time.markNow() - PAUSE

    /** The value on which the cursor stands; none before it was moved. */
    var cursor: Int? by mutableStateOf(null)
        private set

    /** Moves the cursor by [steps] from where it stands, or from the answer; the first move goes to the lowest value. */
    fun move(steps: Int, value: Int?): Boolean {
        val from = values.indexOf(cursor ?: value)
        val to = if (from < 0) 0 else from + steps
        val there = values.getOrNull(to) ?: return false
        cursor = there
        return true
    }

    /** The value that a digit answers with; none where the scale has no such value. */
    fun digit(digit: Int): Int? {
        val soon = one.elapsedNow() < PAUSE
        val number = if (digit == 0 && soon) 10 else digit
        one = if (digit == 1) time.markNow() else time.markNow() - PAUSE
        return number.takeIf { it in values }?.also { cursor = it }
    }

    /** Handles a key; true when it was one of the scale's. */
    fun press(key: Key, rightToLeft: Boolean, value: Int?, onValue: (Int) -> Unit): Boolean {
        val onward = if (rightToLeft) -1 else 1
        return when (key) {
            Key.DirectionRight -> move(onward, value)
            Key.DirectionLeft -> move(-onward, value)
            Key.DirectionDown -> move(columns, value)
            Key.DirectionUp -> move(-columns, value)
            Key.Enter, Key.NumPadEnter, Key.Spacebar -> cursor?.also(onValue) != null
            else -> digits[key]?.let(::digit)?.also(onValue) != null
        }
    }

    private companion object {
        val PAUSE = 1_200.milliseconds
        val digits: Map<Key, Int> = listOf(
            Key.Zero, Key.One, Key.Two, Key.Three, Key.Four, Key.Five, Key.Six, Key.Seven, Key.Eight, Key.Nine,
        ).withIndex().associate { (digit, key) -> key to digit } + listOf(
            Key.NumPad0, Key.NumPad1, Key.NumPad2, Key.NumPad3, Key.NumPad4,
            Key.NumPad5, Key.NumPad6, Key.NumPad7, Key.NumPad8, Key.NumPad9,
        ).withIndex().associate { (digit, key) -> key to digit }
    }
}

internal fun Modifier.scaleKeys(keys: ScaleKeys, rightToLeft: Boolean, value: Int?, onValue: (Int) -> Unit): Modifier =
    onKeyEvent { it.type == KeyEventType.KeyDown && keys.press(it.key, rightToLeft, value, onValue) }

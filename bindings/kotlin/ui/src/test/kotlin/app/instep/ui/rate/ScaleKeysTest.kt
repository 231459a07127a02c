package app.instep.ui.rate

import androidx.compose.ui.input.key.Key
import org.junit.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.TestTimeSource

/** The scale from 0 to 10 by keys alone, on a clock that stands still. */
class ScaleKeysTest {
    private val time = TestTimeSource()
    private val keys = ScaleKeys((0..10).toList(), columns = 6, time)
    private val answers = mutableListOf<Int>()

    @Test
    fun arrowsMoveTheCursorAndEnterAnswers() {
        // The first move goes to the lowest value, whichever way it goes.
        press(listOf(Key.DirectionLeft))
        assertEquals(0, keys.cursor)
        press(listOf(Key.DirectionRight, Key.DirectionRight, Key.DirectionDown))
        assertEquals(8, keys.cursor)
        press(listOf(Key.DirectionUp, Key.DirectionLeft))
        assertEquals(1, keys.cursor)
        assertEquals(emptyList(), answers)
        press(listOf(Key.Enter))
        press(listOf(Key.DirectionRight, Key.Spacebar))
        assertEquals(listOf(1, 2), answers)
    }

    @Test
    fun theCursorBeginsAtTheAnswer() {
        press(listOf(Key.DirectionRight), value = 7)
        assertEquals(8, keys.cursor)
    }

    @Test
    fun rightGoesToLowerValuesWhereWritingGoesToTheLeft() {
        press(listOf(Key.DirectionRight), value = 5, rightToLeft = true)
        assertEquals(4, keys.cursor)
    }

    @Test
    fun theCursorStaysWithinTheScale() {
        assertTrue(press(listOf(Key.DirectionUp), value = 10))
        assertFalse(press(listOf(Key.DirectionUp)))
        assertEquals(4, keys.cursor)
        assertFalse(
            press(
                listOf(Key.DirectionLeft, Key.DirectionLeft, Key.DirectionLeft, Key.DirectionLeft, Key.DirectionLeft),
            ),
        )
        assertEquals(0, keys.cursor)
    }

    @Test
    fun digitAnswersAtOnceAndAZeroSoonAfterAOneIsTen() {
        press(listOf(Key.Seven, Key.NumPad4))
        assertEquals(listOf(7, 4), answers)
        press(listOf(Key.One))
        time += 1_100.milliseconds
        press(listOf(Key.Zero))
        press(listOf(Key.One))
        time += 1_300.milliseconds
        press(listOf(Key.Zero))
        assertEquals(listOf(7, 4, 1, 10, 1, 0), answers)
    }

    @Test
    fun enterWithoutACursorAndOtherKeysAnswerNothing() {
        assertFalse(press(listOf(Key.Enter), value = 3))
        assertFalse(press(listOf(Key.A)))
        assertNull(keys.cursor)
        assertEquals(emptyList(), answers)
    }

    /** Presses keys one after another; true where the last one was taken. */
    private fun press(pressed: List<Key>, value: Int? = null, rightToLeft: Boolean = false): Boolean =
        pressed.map { keys.press(it, rightToLeft, value) { answer -> answers += answer } }.last()
}

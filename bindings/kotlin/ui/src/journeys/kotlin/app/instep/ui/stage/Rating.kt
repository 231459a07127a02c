package app.instep.ui.stage

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput

/** The scale of a question: one control, whatever its values. */
@OptIn(ExperimentalTestApi::class)
fun Journey.scale(question: String): SemanticsNodeInteraction =
    find(hasContentDescription(question).and(SemanticsMatcher.keyIsDefined(SemanticsActions.SetProgress)))

/** The middle of the tile of a value, on a scale that begins at 0 and is read from left to right. */
fun TouchInjectionScope.tile(value: Int): Offset =
    Offset(width * (value % COLUMNS + 0.5f) / COLUMNS, height * (if (value < COLUMNS) 0.25f else 0.75f))

/** Lifts a finger on the tile of a value. */
@OptIn(ExperimentalTestApi::class)
fun Journey.rate(question: String, value: Int) {
    scale(question).let {
        runCatching { it.performScrollTo() }
        it.performTouchInput { click(tile(value)) }
    }
    taps++
    test.waitForIdle()
}

private const val COLUMNS = 6

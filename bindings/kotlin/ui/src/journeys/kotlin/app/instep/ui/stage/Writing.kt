package app.instep.ui.stage

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement

/** Writes into the field of this name, in place of what stands there. */
@OptIn(ExperimentalTestApi::class)
fun Journey.write(field: String, text: String) {
    val node = find(hasContentDescription(field).and(hasSetTextAction()))
    runCatching { node.performScrollTo() }
    node.performTextReplacement(text)
    test.waitForIdle()
}

package app.instep.ui.stage

import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isEnabled
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.v2.runComposeUiTest
import app.instep.core.Labels
import app.instep.ui.app.App

/**
 * A person who uses the app on a [Stage]: sees and taps what has words, and counts the taps.
 *
 * The core works on threads of its own, so each step waits until what it looks for is there.
 */
@OptIn(ExperimentalTestApi::class)
class Journey(val test: ComposeUiTest, val stage: Stage) {
    val labels: Labels get() = stage.labels
    var taps = 0
        private set

    /** Taps the control that bears these words; of several the one at this place, from 0. */
    fun tap(words: String, at: Int = 0) {
        control(words, at).let {
            runCatching { it.performScrollTo() }
            it.performClick()
        }
        taps++
        test.waitForIdle()
    }

    /** Waits until these words are seen somewhere. */
    fun see(words: String) {
        val found = hasText(words, substring = true).or(hasContentDescription(words, substring = true))
        await("\"$words\" to be seen") { test.onAllNodes(found).fetchSemanticsNodes().isNotEmpty() }
    }

    /** Waits until these words are seen nowhere. */
    fun miss(words: String) {
        await("\"$words\" to be gone") { test.onAllNodesWithText(words, substring = true).fetchSemanticsNodes().isEmpty() }
    }

    /** Waits for a node, and returns the first. */
    fun find(matcher: SemanticsMatcher): SemanticsNodeInteraction {
        await(matcher.description) { test.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty() }
        return test.onAllNodes(matcher).onFirst()
    }

    fun await(what: String, condition: () -> Boolean) {
        test.waitUntil("waiting for $what", WAIT_MS, condition)
        test.waitForIdle()
    }

    private fun control(words: String, at: Int): SemanticsNodeInteraction {
        val bearing = hasText(words).or(hasContentDescription(words)).and(hasClickAction()).and(isEnabled())
        await("control ${at + 1} with \"$words\"") { test.onAllNodes(bearing).fetchSemanticsNodes().size > at }
        return test.onAllNodes(bearing)[at]
    }

    private companion object {
        const val WAIT_MS = 10_000L
    }
}

/** Plays a journey on a stage, with the whole app in the window. */
@OptIn(ExperimentalTestApi::class)
fun journey(stage: Stage = Stage(), steps: Journey.() -> Unit): Unit = stage.use {
    runComposeUiTest {
        setContent { App(stage.holder, dark = true) }
        Journey(this, stage).steps()
    }
}

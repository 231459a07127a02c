package app.instep.ui.stage

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.platform.LocalDensity
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
import androidx.compose.ui.unit.Density
import app.instep.core.Labels
import app.instep.ui.app.App
import kotlin.time.Duration.Companion.minutes

/**
 * A person who uses the app on a [Stage]: sees and taps what has words, and counts the taps.
 *
 * The core works on threads of its own, so each step waits until what it looks for is there.
 */
@OptIn(ExperimentalTestApi::class)
class Journey(val test: ComposeUiTest, val stage: Stage) {
    val labels: Labels get() = stage.labels
    var taps = 0
        internal set

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

    /** Waits until the device was asked for something so many times: a tap may be carried out on another thread. */
    fun awaitRequest(what: String, times: Int = 1) {
        await("\"$what\" to be asked of the device") { stage.seams.log.count { it == what } == times }
    }

    /** Waits for a frame on which something is so, where the clock of the window is moved by hand. */
    fun awaitFrame(what: String, condition: () -> Boolean) {
        test.waitUntil("waiting for $what", WAIT_MS) {
            test.mainClock.advanceTimeByFrame()
            condition()
        }
    }

    private fun control(words: String, at: Int): SemanticsNodeInteraction {
        val bearing = hasText(words).or(hasContentDescription(words)).and(hasClickAction()).and(isEnabled())
        await("control ${at + 1} with \"$words\"") { test.onAllNodes(bearing).fetchSemanticsNodes().size > at }
        return test.onAllNodes(bearing)[at]
    }

    private companion object {
        /** Long enough for a machine that does much else. Nothing waits for it that comes as it should. */
        const val WAIT_MS = 60_000L
    }
}

/**
 * Plays a journey on a stage, with the whole app in the window.
 *
 * @param wide true for a window that is as wide as a tablet.
 */
@OptIn(ExperimentalTestApi::class)
fun journey(stage: Stage = Stage(), wide: Boolean = false, steps: Journey.() -> Unit): Unit =
    stage.use { walk(stage, wide, steps) }

/** Plays a journey as [journey] does, and leaves the stage as it is: another process may go on with its file. */
@OptIn(ExperimentalTestApi::class)
fun walk(stage: Stage, wide: Boolean = false, steps: Journey.() -> Unit): Unit =
    runComposeUiTest(testTimeout = 5.minutes) {
        setContent {
            if (wide) Wide { App(stage.holder, dark = true) } else App(stage.holder, dark = true)
        }
        Journey(this, stage).steps()
    }

/** Draws smaller, so that the window of the test has the width in dp. */
@Composable
private fun Wide(content: @Composable () -> Unit) {
    BoxWithConstraints {
        CompositionLocalProvider(LocalDensity provides Density(constraints.maxWidth / WIDE_DP), content = content)
    }
}

private const val WIDE_DP = 1000f

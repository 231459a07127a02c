package app.instep.ui.player

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.toComposeImageBitmap
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.unit.Density
import app.instep.core.CueChannel
import app.instep.core.PlayerPhase
import app.instep.ui.stage.Stage
import app.instep.ui.theme.DarkInk
import app.instep.ui.theme.InstepTheme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** At a change of foot that nobody hears, the background rises and sinks once. */
class BreathTest {
    @Test
    fun quietChangeOfFootBreathesOnce() {
        val grounds = grounds(quiet = true, moves = true)
        val light = grounds.map { it.red + it.green + it.blue }
        val highest = light.indexOf(light.max())
        assertEquals(with(DarkInk.surfaceHigh) { red + green + blue }, light.max(), 0.02f)
        // Darker before and after: no flash, and no second breath.
        assertEquals(light.take(highest).sorted(), light.take(highest))
        assertEquals(light.drop(highest).sortedDescending(), light.drop(highest))
        assertEquals(DarkInk.background, grounds.first())
        assertEquals(DarkInk.background, grounds.last())
        assertTrue("${grounds.size}", grounds.count { it != DarkInk.background } * FRAME_MS in 500..700)
    }

    @Test
    fun nothingBreathesWithLessMotionOrWithSound() {
        assertEquals(setOf(DarkInk.background), grounds(quiet = true, moves = false).toSet())
        assertEquals(setOf(DarkInk.background), grounds(quiet = false, moves = true).toSet())
    }

    /** The colour of the corner, frame by frame, from before the change of foot to a second behind it. */
    private fun grounds(quiet: Boolean, moves: Boolean): List<Color> = Stage().use { stage ->
        stage.begin("G1")
        val change = checkNotNull(stage.until { it.state == PlayerPhase.SWITCH_FOOT }).copy(quiet = quiet)
        val cue = change.cues.first { it.channel == CueChannel.FULL_SCREEN }
        val state = PlayerScreenState(change, Countdown(change.clock), fullScreen = cue)
        val scene = ImageComposeScene(412, 892, Density(1f)) {
            InstepTheme(dark = true) { PlayerScreen(state, stage.labels, null, moves) {} }
        }
        try {
            (0 until 1_000 / FRAME_MS).map { frame ->
                val image = scene.render(frame * FRAME_MS * 1_000_000L)
                image.toComposeImageBitmap().toPixelMap()[2, 2]
            }
        } finally {
            scene.close()
        }
    }

    private companion object {
        const val FRAME_MS = 20
    }
}

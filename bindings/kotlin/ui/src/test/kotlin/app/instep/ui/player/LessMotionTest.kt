package app.instep.ui.player

import androidx.compose.runtime.mutableStateOf
import app.instep.core.PlayerPhase
import app.instep.ui.pictures.pictureAtlas
import app.instep.ui.stage.Stage
import org.jetbrains.skia.EncodedImageFormat
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertFalse
import org.junit.Test

/** The hand on the foot, where the person asks for less motion while it moves. */
class LessMotionTest {
    @Test
    fun handGoesToItsStartInTheMiddleOfAStep() {
        Stage().use { stage ->
            val player = stage.running {
                it.state == PlayerPhase.RUNNING && it.reps == null && it.pictograms.hand != null &&
                    it.pictures.singleOrNull()?.stroke != null
            }
            val state = PlayerScreenState(player, Countdown(player.clock))
            val still = stage.lastFrame(state) { false }
            assertFalse(still.contentEquals(stage.lastFrame(state) { true }))
            assertArrayEquals(still, stage.lastFrame(state) { frame -> frame < FRAMES / 2 })
        }
    }

    /** The player after a second. [moves] tells for each frame whether things move. */
    private fun Stage.lastFrame(state: PlayerScreenState, moves: (Int) -> Boolean): ByteArray {
        val moving = mutableStateOf(moves(0))
        return Film { PlayerScreen(state, labels, pictureAtlas, moving.value) {} }.use { film ->
            val images = (0..<FRAMES).map { frame ->
                moving.value = moves(frame)
                film.frame()
            }
            checkNotNull(images.last().encodeToData(EncodedImageFormat.PNG)).bytes
        }
    }

    private companion object {
        const val FRAMES = 20
    }
}

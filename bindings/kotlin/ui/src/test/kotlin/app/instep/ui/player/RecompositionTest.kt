package app.instep.ui.player

import androidx.compose.runtime.Composer
import androidx.compose.runtime.CompositionTracer
import androidx.compose.runtime.InternalComposeTracingApi
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import app.instep.FootCare
import app.instep.core.PlayerPhase
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.stage.Stage
import app.instep.ui.theme.InstepTheme
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.CopyOnWriteArrayList

/** While a step runs, with its count and its moving hand, nothing but the count is composed again. */
@OptIn(InternalComposeTracingApi::class)
class RecompositionTest {
    private val atlas = AtlasPaths(runBlocking { FootCare.atlas() })

    @Test
    fun aSecondComposesTheCountAndNothingElse() {
        Stage().use { stage ->
            val player = stage.running {
                it.state == PlayerPhase.RUNNING && it.reps == null &&
                    it.pictograms.hand != null
            }
            val begun = System.nanoTime()
            val countdown = Countdown(player.clock, 0) { (System.nanoTime() - begun) / NANOS }
            // One sentence: several would take turns after some seconds.
            val state = PlayerScreenState(player.copy(lines = player.lines.take(1)), countdown)
            val trace = Trace()
            val scene = ImageComposeScene(824, 1784, Density(2f)) {
                InstepTheme(dark = true) { PlayerScreen(state, stage.labels, atlas, moves = true) {} }
            }
            try {
                // The first frames compose everything.
                var frames = 0
                play(scene, begun) { frames++ < FIRST_FRAMES }
                Composer.setTracer(trace)
                play(scene, begun) { trace.counts < 3 && System.nanoTime() - begun < 30_000 * NANOS }
            } finally {
                Composer.setTracer(null)
                scene.close()
            }
            assertEquals(emptyList<String>(), trace.outside)
            assertTrue("${trace.counts} seconds were drawn", trace.counts >= 3)
        }
    }

    private fun play(scene: ImageComposeScene, begun: Long, goesOn: () -> Boolean) {
        while (goesOn()) {
            scene.render(System.nanoTime() - begun)
            Thread.sleep(30)
        }
    }

    /** Counts of composed parts: all, and those outside the count. */
    private class Trace : CompositionTracer {
        val outside = CopyOnWriteArrayList<String>()
        var counts = 0
            private set
        private val stack = ArrayDeque<String>()

        override fun traceEventStart(key: Int, dirty1: Int, dirty2: Int, info: String) {
            if (COUNT in info) counts++
            if (stack.none { COUNT in it } && COUNT !in info) outside += info
            stack.addLast(info)
        }

        override fun traceEventEnd() {
            stack.removeLastOrNull()
        }

        override fun isTraceInProgress(): Boolean = true
    }

    private companion object {
        const val COUNT = ".SecondsView "
        const val FIRST_FRAMES = 20
        const val NANOS = 1_000_000L
    }
}

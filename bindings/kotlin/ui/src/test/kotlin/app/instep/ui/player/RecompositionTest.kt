package app.instep.ui.player

import androidx.compose.runtime.Composer
import androidx.compose.runtime.CompositionTracer
import androidx.compose.runtime.InternalComposeTracingApi
import androidx.compose.runtime.remember
import app.instep.core.PlayerPhase
import app.instep.ui.pictures.pictureAtlas
import app.instep.ui.stage.Stage
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.CopyOnWriteArrayList

/** While a step runs, with its count and its moving hand, nothing but the count is composed again. */
@OptIn(InternalComposeTracingApi::class)
class RecompositionTest {
    @Test
    fun aSecondComposesTheCountAndNothingElse() {
        Stage().use { stage ->
            val player = stage.running {
                it.state == PlayerPhase.RUNNING && it.reps == null &&
                    it.pictograms.hand != null
            }
            val trace = Trace()
            val film = Film { clock ->
                val countdown = remember { Countdown(player.clock, 0) { clock.nowMs } }
                // One sentence: several would take turns after some seconds.
                val state = PlayerScreenState(player.copy(lines = player.lines.take(1)), countdown)
                PlayerScreen(state, stage.labels, pictureAtlas, moves = true) {}
            }
            try {
                // The first frames compose everything.
                repeat(FIRST_FRAMES) { film.frame() }
                Composer.setTracer(trace)
                while (trace.counts < 3 && film.nowMs < LONGEST_MS) film.frame()
            } finally {
                Composer.setTracer(null)
                film.close()
            }
            assertEquals(emptyList<String>(), trace.outside)
            assertTrue("${trace.counts} seconds were drawn", trace.counts >= 3)
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
        const val LONGEST_MS = 10_000L
    }
}

package app.instep.ui.player

import androidx.compose.runtime.Composable
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import app.instep.ui.theme.InstepTheme
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.TestCoroutineScheduler
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import org.jetbrains.skia.Image
import org.jetbrains.skiko.Library

/** A screen that is drawn frame by frame on a clock of its own: the time of the machine plays no part. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class Film(content: @Composable (Film) -> Unit) : AutoCloseable {
    private val scheduler = TestCoroutineScheduler()
    private val scene: ImageComposeScene

    /** Milliseconds since the first frame. */
    val nowMs: Long get() = scheduler.currentTime

    init {
        // The scene and the atlas would load it at once on two threads, and wait for each other for ever.
        Library.load()
        scene = ImageComposeScene(824, 1784, Density(2f), coroutineContext = UnconfinedTestDispatcher(scheduler)) {
            InstepTheme(dark = true) { content(this) }
        }
    }

    /** Draws the next frame. */
    fun frame(): Image {
        scheduler.advanceTimeBy(FRAME_MS)
        scheduler.runCurrent()
        return scene.render(nowMs * 1_000_000)
    }

    override fun close(): Unit = scene.close()

    private companion object {
        const val FRAME_MS = 50L
    }
}

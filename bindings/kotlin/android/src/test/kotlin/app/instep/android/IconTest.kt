package app.instep.android

import android.app.Application
import android.graphics.Bitmap
import android.graphics.Color
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import kotlin.math.hypot
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class IconTest {
    private val context get() = RuntimeEnvironment.getApplication()

    @Test
    fun iconStaysInTheCircleThatLaunchersLeave() {
        for (id in listOf(R.drawable.ic_launcher_foreground, R.drawable.ic_launcher_monochrome)) {
            val bitmap = Pictures.draw(drawable(id), SIZE)
            val middle = SIZE / 2f
            val furthest = inked(bitmap).filter { (x, y) ->
                Color.red(bitmap.getPixel(x, y)) > 128
            }.maxOf { (x, y) -> hypot(x - middle, y - middle) }
            assertTrue(furthest <= SIZE * SAFE / 2, "$furthest of ${SIZE * SAFE / 2}")
        }
        val icon = assertNotNull(context.getDrawable(R.mipmap.ic_launcher))
        Pictures.save("icon", Pictures.draw(icon, SIZE))
        Pictures.save("icon-monochrome", Pictures.draw(drawable(R.drawable.ic_launcher_monochrome), SIZE, Color.DKGRAY))
        Pictures.save("icon-start", Pictures.draw(drawable(R.drawable.ic_shortcut_start), SIZE))
        Pictures.save("icon-log", Pictures.draw(drawable(R.drawable.ic_shortcut_log), SIZE))
    }

    @Test
    fun notificationIconIsOneColourAndFillsItsBox() {
        val bitmap = Pictures.draw(drawable(R.drawable.ic_notification), 96)
        val ink = inked(bitmap)
        assertTrue(ink.all { (x, y) -> bitmap.getPixel(x, y) or Color.BLACK == Color.WHITE })
        assertTrue(ink.maxOf { it.second } - ink.minOf { it.second } > 80)
        assertEquals(0, ink.count { (x, y) -> x == 0 || y == 0 || x == 95 || y == 95 })
        Pictures.save("icon-notification", Pictures.draw(drawable(R.drawable.ic_notification), 96, Color.DKGRAY))
    }

    private fun drawable(id: Int) = assertNotNull(context.getDrawable(id))

    private fun inked(bitmap: Bitmap): List<Pair<Int, Int>> = (0..<bitmap.width).flatMap { x ->
        (0..<bitmap.height).filter { Color.alpha(bitmap.getPixel(x, it)) > 128 }.map { x to it }
    }

    private companion object {
        const val SIZE = 432

        /** The share of the icon that no launcher cuts: 66 of 108. */
        const val SAFE = 66f / 108f
    }
}

package app.instep.desktop

import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.toComposeImageBitmap
import androidx.compose.ui.graphics.toPixelMap
import org.jetbrains.skia.EncodedImageFormat
import org.junit.Test
import java.io.File
import kotlin.test.assertTrue

class IconTest {
    @Test
    fun theSunIsSeenAtEverySize() {
        for (side in listOf(256, 64, 32, 16)) {
            val scene = ImageComposeScene(side, side) { Image(Icon, null, Modifier.fillMaxSize()) }
            val image = scene.render()
            val file = File(System.getProperty("instep.pictures") ?: "target/pictures", "icon/$side.png")
            file.parentFile.mkdirs()
            image.encodeToData(EncodedImageFormat.PNG)?.bytes?.let(file::writeBytes)
            val pixels = image.toComposeImageBitmap().toPixelMap()
            val amber = (0 until side).sumOf { y ->
                (0 until side).count { x ->
                    pixels[x, y].let {
                        it.red > 0.8f && it.green in 0.55f..0.8f &&
                            it.blue < 0.5f
                    }
                }
            }
            assertTrue(amber > side * side / 80, "$amber of ${side * side} at $side")
            scene.close()
        }
    }
}

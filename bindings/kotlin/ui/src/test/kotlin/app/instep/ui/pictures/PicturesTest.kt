package app.instep.ui.pictures

import app.instep.ui.nav.MorePlace
import org.junit.Test

class PicturesTest {
    @Test
    fun everySceneInEveryLook() {
        for (scene in scenes) {
            for (look in Look.all) {
                Studio.draw(scene, look) {
                    println("${it.name} ${it.look.name} ${it.nodes.size}")
                }
            }
        }
    }
}

/** Every screen with a past worth seeing. */
val scenes: List<Scene> = listOf(
    Scene("more") { { MorePlace(holder) } },
)

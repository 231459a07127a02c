package app.instep.ui.picture

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.unit.dp
import app.instep.FootCare
import app.instep.core.Atlas
import app.instep.core.Motion
import app.instep.core.Pictogram
import app.instep.core.PictureView
import app.instep.core.Placement
import app.instep.core.Side
import app.instep.core.StepPicture
import app.instep.ui.pictures.Look
import app.instep.ui.pictures.Studio
import app.instep.ui.theme.ink
import kotlinx.coroutines.runBlocking
import org.jetbrains.skia.EncodedImageFormat
import org.junit.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

class FootPictureTest {
    private val shipped: Atlas = runBlocking { FootCare.atlas() }
    private val atlas: AtlasPaths = AtlasPaths(shipped)

    private fun step(view: PictureView, side: Side, zones: List<String>, stroke: String?) = StepPicture(
        view,
        side,
        Placement.LEFT,
        turned = false,
        zones = zones,
        direction = null,
        stroke = stroke,
        caption = "",
        alt = "a picture",
    )

    private fun pixels(look: Look, picture: StepPicture): ByteArray {
        var bytes = ByteArray(0)
        Studio.show("foot", look, 0, { drawn ->
            bytes =
                checkNotNull(drawn.image.encodeToData(EncodedImageFormat.PNG)).bytes
        }) {
            Box(Modifier.fillMaxSize().background(ink.background), Alignment.Center) {
                FootPicture(atlas, picture, Modifier.height(400.dp), Hand(Pictogram.FIST, Motion.STROKE) { 0.6f })
            }
        }
        return bytes
    }

    @Test
    fun feetAreTheSamePixelsInBothDirectionsOfWriting() {
        for (side in listOf(Side.LEFT, Side.RIGHT)) {
            val picture = step(PictureView.SOLE, side, listOf("arch_medial"), "heel_to_toes.arch")
            val english = pixels(Look(), picture)
            val arabic = pixels(Look(language = "ar-XB"), picture)
            assertContentEquals(english, arabic)
            assertTrue(english.size > 10_000)
        }
    }

    @Test
    fun aTapFindsTheSmallestPlaceThatCanBeChosen() {
        val sole = checkNotNull(atlas.picture(PictureView.SOLE, Side.RIGHT))
        val heel = Offset(0.22f, 0.86f)
        assertEquals("heel_pad", sole.zoneAt(heel, listOf("foot", "sole", "heel_pad")))
        assertEquals("sole", sole.zoneAt(heel, listOf("foot", "sole")))
        assertNull(sole.zoneAt(Offset(0.01f, 0.99f), listOf("sole", "heel_pad")))
        assertEquals("heel_pad", sole.zoneAt(Offset(0.22f, 0.99f), listOf("heel_pad"), near = 0.05f))
    }

    @Test
    fun theHandReachesTheEndOfItsWayAndComesBackWhereItGoesBothWays() {
        val sole = checkNotNull(atlas.picture(PictureView.SOLE, Side.RIGHT))
        val up = checkNotNull(sole.strokes["heel_to_toes"])
        assertTrue(up.at(0f).y > 0.85f && up.at(1f).y < 0.2f)
        val both = checkNotNull(sole.strokes["toes_to_ankle_and_back"])
        assertTrue(both.at(0f).y < 0.2f && both.at(0.5f).y > 0.85f && both.at(1f).y < 0.2f)
        assertEquals(1f, Motion.PRESS.place(0f, false).size)
        assertTrue(Motion.PRESS.place(0.5f, false).size < 0.8f)
    }

    @Test
    fun allPicturesAndPictograms() {
        for (picture in shipped.pictures) {
            for (stroke in picture.strokes.map { it.id } + null) {
                val zone = picture.zones.last().zone
                val name = "atlas/${picture.view}-${picture.side}-${stroke ?: zone}"
                Studio.show(name, Look(width = 300, height = 420), 0, {}) {
                    Box(Modifier.fillMaxSize().background(ink.background).padding(12.dp), Alignment.Center) {
                        FootPicture(
                            atlas,
                            step(picture.view, picture.side, listOf(zone), stroke),
                            hand = Hand(Pictogram.THUMBS, Motion.STROKE) { 0.3f },
                        )
                    }
                }
            }
        }
        for (dark in listOf(true, false)) {
            Studio.show("pictograms", Look(width = 400, height = 420, dark = dark), 0, {}) {
                Column(Modifier.fillMaxSize().background(ink.background)) {
                    Pictogram.entries.chunked(5).forEach { row ->
                        Row(Modifier.fillMaxWidth()) {
                            row.forEach { Pictogram(atlas, it, null, Modifier.padding(10.dp), 56.dp) }
                        }
                    }
                }
            }
        }
    }
}

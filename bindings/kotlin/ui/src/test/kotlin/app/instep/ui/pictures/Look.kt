package app.instep.ui.pictures

import androidx.compose.ui.text.ExperimentalTextApi
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.SystemFont
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.TextUnitType

/** One way in which a screen is drawn. Sizes in dp. */
data class Look(
    val width: Int = 412,
    val height: Int = 892,
    val dark: Boolean = true,
    val bigText: Boolean = false,
    val language: String = "en-GB",
) {
    val rightToLeft: Boolean get() = language.startsWith("ar")

    /** `412x892-dark-100-en` */
    val name: String
        get() = "${width}x$height-${if (dark) "dark" else "light"}-${if (bigText) 200 else 100}-$language"

    companion object {
        /** Every screen is drawn in each of these. */
        val all: List<Look> = buildList {
            for (language in listOf("en-GB", "ar-XB")) {
                for (dark in listOf(true, false)) {
                    for (big in listOf(false, true)) {
                        add(Look(dark = dark, bigText = big, language = language))
                    }
                }
            }
        }
    }
}

/** Pictures are drawn in one face, wherever they are drawn. */
@OptIn(ExperimentalTextApi::class)
val testFace: FontFamily = FontFamily(
    listOf(FontWeight.Normal, FontWeight.Medium, FontWeight.SemiBold, FontWeight.Bold).map { SystemFont("Inter", it) },
)

/** The size of text as Android 14 and later make it at 200 %: what is large already grows little. */
class BigTextDensity(override val density: Float) : Density {
    override val fontScale: Float = 2f

    override fun TextUnit.toDp(): Dp = Dp(map(value, from, to))

    override fun Dp.toSp(): TextUnit = TextUnit(map(value, to, from), TextUnitType.Sp)

    private fun map(value: Float, a: FloatArray, b: FloatArray): Float {
        if (value >= a.last()) return value * b.last() / a.last()
        val at = (1 until a.size).first { a[it] >= value }
        return b[at - 1] + (b[at] - b[at - 1]) * (value - a[at - 1]) / (a[at] - a[at - 1])
    }

    private companion object {
        val from = floatArrayOf(0f, 8f, 10f, 12f, 14f, 18f, 20f, 24f, 30f, 100f)
        val to = floatArrayOf(0f, 16f, 20f, 24f, 26f, 30f, 34f, 36f, 38f, 100f)
    }
}

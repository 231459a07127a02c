package app.instep.ui.pictures

import androidx.compose.ui.text.ExperimentalTextApi
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.SystemFont
import androidx.compose.ui.unit.sp
import app.instep.ui.theme.Type

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

/**
 * Text sizes as Android 14 and later make them at 200 %: what is large already grows little. The drawing library doubles
 * every size by itself at that setting, so that the styles hold half of what the table gives.
 */
fun bigType(usual: Type): Type {
    fun big(style: TextStyle): TextStyle {
        val size = table(style.fontSize.value) / 2
        return style.copy(fontSize = size.sp, lineHeight = (style.lineHeight.value / style.fontSize.value * size).sp)
    }
    return usual.copy(
        headline = big(usual.headline),
        title = big(usual.title),
        reading = big(usual.reading),
        body = big(usual.body),
        label = big(usual.label),
        small = big(usual.small),
    )
}

/** The size in dp at which a text of so many sp is drawn. */
internal fun Look.sizeOf(sp: Float): Float = if (bigText) table(sp) else sp

private fun table(size: Float): Float {
    val from = floatArrayOf(0f, 8f, 10f, 12f, 14f, 18f, 20f, 24f, 30f, 100f)
    val to = floatArrayOf(0f, 16f, 20f, 24f, 26f, 30f, 34f, 36f, 38f, 100f)
    if (size >= from.last()) return size
    val at = (1 until from.size).first { from[it] >= size }
    return to[at - 1] + (to[at] - to[at - 1]) * (size - from[at - 1]) / (from[at] - from[at - 1])
}

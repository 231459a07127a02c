package app.instep.ui.theme

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.junit.Assert.assertTrue
import org.junit.Test

/** Contrast by the tokens, as the guidelines of WCAG 2.2 compute it. */
class ContrastTest {
    @Test
    fun textHasFourAndAHalfToOne() = both { ink ->
        listOf(ink.background, ink.surface, ink.surfaceHigh).flatMap { surface ->
            listOf(
                "onBackground" to ink.onBackground,
                "muted" to ink.muted,
                "accent" to ink.accent,
                "warning" to ink.warning,
                "sage" to ink.sage,
            ).map { (name, color) -> Pair(name, color to surface) }
        } + listOf(
            "on key" to (ink.onBackground to ink.key),
            "on accent" to (ink.onAccent to ink.accent),
            "on wait" to (ink.onAccent to ink.wait),
            "on sage" to (ink.onSage to ink.sage),
            "chosen" to (ink.background to ink.onBackground),
            "warning on its surface" to (ink.warning to ink.warningSurface),
            "text on warning" to (ink.onBackground to ink.warningSurface),
        ) to 4.5f
    }

    @Test
    fun outlinesHaveThreeToOne() = both { ink ->
        listOf(ink.background, ink.surface, ink.surfaceHigh).flatMap { surface ->
            listOf("line" to ink.line, "accent" to ink.accent, "warning" to ink.warning, "sage" to ink.sage)
                .map { (name, color) -> Pair(name, color to surface) }
        } + listOf("warning on its surface" to (ink.warning to ink.warningSurface)) to 3f
    }

    private fun both(pairs: (Ink) -> Pair<List<Pair<String, Pair<Color, Color>>>, Float>) {
        for (ink in listOf(DarkInk, LightInk)) {
            val (colors, least) = pairs(ink)
            for ((name, pair) in colors) {
                val found = contrast(pair.first, pair.second)
                assertTrue("$name, dark ${ink.dark}: $found", found >= least)
            }
        }
    }

    private fun contrast(a: Color, b: Color): Float {
        val (dark, light) = listOf(a.luminance(), b.luminance()).sorted()
        return (light + 0.05f) / (dark + 0.05f)
    }
}

package app.instep.ui.player

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.coerceIn
import app.instep.ui.parts.Words
import app.instep.ui.theme.type

/** A style whose size is a length on the screen and not a setting. */
@Composable
internal fun sizedStyle(size: Dp, weight: FontWeight, lineHeight: Float = 1.12f): TextStyle =
    with(LocalDensity.current) {
        TextStyle(
            fontFamily = type.face,
            fontSize = size.toSp(),
            lineHeight = (size * lineHeight).toSp(),
            lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
            fontWeight = weight,
            fontFeatureSettings = "tnum",
        )
    }

/** The size at which a text fits on one line of a width, from [least] to [wanted]. */
@Composable
internal fun fitted(text: String, wanted: Dp, least: Dp, width: Dp, weight: FontWeight): Dp {
    val measurer = rememberTextMeasurer()
    val style = sizedStyle(wanted, weight)
    val density = LocalDensity.current
    return remember(text, style, width, density) {
        val natural = with(density) { measurer.measure(text, style, maxLines = 1, softWrap = false).size.width.toDp() }
        if (natural <= width) wanted else (wanted * (width / natural)).coerceIn(least, wanted)
    }
}

/** A text as large as its width allows, from [least] to [size]; below that it takes further lines. */
@Composable
internal fun SizedWords(
    text: String,
    size: Dp,
    least: Dp,
    width: Dp,
    weight: FontWeight,
    color: Color,
    modifier: Modifier = Modifier,
    maxLines: Int = 1,
) {
    val fitted = fitted(text, size, least, width, weight)
    Words(text, modifier, sizedStyle(fitted, weight), color, TextAlign.Center, maxLines)
}

package app.instep.ui.theme

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.unit.sp

/**
 * The text styles. The smallest is 16 sp; what is read in a session is 24 sp and more. What is seen at arm's length, the
 * slab of the player, is sized from its box and not from here.
 */
@Immutable
public data class Type(
    val face: FontFamily,
    /** The one sentence that a screen is about. */
    val headline: TextStyle,
    /** The title of a card or a section. */
    val title: TextStyle,
    /** Sentences of a session and of the safety check. */
    val reading: TextStyle,
    /** Everything else. */
    val body: TextStyle,
    /** Words on buttons and in rows. */
    val label: TextStyle,
    /** Hints, axes and dates. */
    val small: TextStyle,
)

internal fun type(face: FontFamily): Type {
    fun style(size: Int, line: Float, weight: FontWeight) = TextStyle(
        fontFamily = face,
        fontSize = size.sp,
        lineHeight = (size * line).sp,
        fontWeight = weight,
        // Equal heights above and below: a line that is alone in a button stands in its middle.
        lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
        fontFeatureSettings = "tnum",
    )
    return Type(
        face = face,
        headline = style(32, 1.14f, FontWeight.Bold),
        title = style(22, 1.2f, FontWeight.Bold),
        reading = style(24, 1.27f, FontWeight.Normal),
        body = style(20, 1.28f, FontWeight.Normal),
        label = style(20, 1.2f, FontWeight.SemiBold),
        small = style(18, 1.25f, FontWeight.Normal),
    )
}

/** The headline of a screen on which more is to be seen at once. Large text is large enough: there it is a title. */
internal val Type.headlineAboveMore: TextStyle
    @Composable @ReadOnlyComposable
    get() = if (LocalDensity.current.fontScale < LARGE_TEXT) headline else title

private const val LARGE_TEXT = 1.5f

internal val LocalType = staticCompositionLocalOf { type(FontFamily.Default) }

/** The text styles of the theme around. */
public val type: Type
    @Composable @ReadOnlyComposable
    get() = LocalType.current

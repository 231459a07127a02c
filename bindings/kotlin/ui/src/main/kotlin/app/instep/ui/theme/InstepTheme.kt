package app.instep.ui.theme

import androidx.compose.foundation.LocalIndication
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.LocalTextStyle
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Distances and shapes that every screen shares. */
public object Space {
    public val small: Dp = 8.dp
    public val medium: Dp = 14.dp
    public val large: Dp = 22.dp

    /** The least height and width of anything that can be tapped. */
    public val touch: Dp = 48.dp

    /** The least height of a control within a flow that leads to a session. */
    public val flowTouch: Dp = 56.dp
    public val card: Shape = RoundedCornerShape(24.dp)
    public val button: Shape = RoundedCornerShape(28.dp)

    /** From this width on, navigation is a rail and lists stand beside what they open. */
    public val wide: Dp = 720.dp
}

/**
 * The look of the app around [content].
 *
 * @param face the platform's own face; pictures in tests name one, so that they look alike everywhere.
 */
@Composable
public fun InstepTheme(dark: Boolean, face: FontFamily = FontFamily.Default, content: @Composable () -> Unit) {
    InstepTheme(dark, remember(face) { type(face) }, content)
}

@Composable
internal fun InstepTheme(dark: Boolean, type: Type, content: @Composable () -> Unit) {
    val ink = if (dark) DarkInk else LightInk
    MaterialTheme(
        colorScheme = remember(ink) { ink.scheme() },
        typography = remember(type) { type.material() },
        shapes = Shapes(medium = RoundedCornerShape(24.dp), large = RoundedCornerShape(28.dp)),
    ) {
        CompositionLocalProvider(
            LocalInk provides ink,
            LocalType provides type,
            LocalContentColor provides ink.onBackground,
            LocalTextStyle provides type.body,
            LocalIndication provides remember(ink) { FocusRing(ink.onBackground, ink.background) },
            content = content,
        )
    }
}

/** The same colours in the roles of Material, for its stock controls. */
private fun Ink.scheme() = (if (dark) darkColorScheme() else lightColorScheme()).copy(
    background = background,
    onBackground = onBackground,
    surface = background,
    onSurface = onBackground,
    surfaceContainerLowest = background,
    surfaceContainerLow = surface,
    surfaceContainer = surface,
    surfaceContainerHigh = surfaceHigh,
    surfaceContainerHighest = surfaceHigh,
    surfaceVariant = surfaceHigh,
    onSurfaceVariant = muted,
    outline = line,
    outlineVariant = line,
    primary = accent,
    onPrimary = onAccent,
    primaryContainer = key,
    onPrimaryContainer = onBackground,
    secondary = sage,
    onSecondary = onSage,
    secondaryContainer = key,
    onSecondaryContainer = onBackground,
    tertiary = sage,
    onTertiary = onSage,
    error = warning,
    onError = background,
    errorContainer = warningSurface,
    onErrorContainer = warning,
    inverseSurface = onBackground,
    inverseOnSurface = background,
    inversePrimary = if (dark) LightInk.accent else DarkInk.accent,
)

private fun Type.material() = Typography(
    headlineMedium = headline,
    titleLarge = title,
    titleMedium = label,
    titleSmall = label,
    bodyLarge = body,
    bodyMedium = body,
    bodySmall = small,
    labelLarge = label,
    labelMedium = small,
    labelSmall = small,
)

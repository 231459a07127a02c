package app.instep.ui.theme

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color

/**
 * The colours of the app, one set for dark and one for light.
 *
 * @property surface cards; [surfaceHigh] is what lies on a card, and the slab while time runs.
 * @property line outlines: 3:1 on every surface.
 * @property key keys and tiles that can be tapped and are not the one action.
 * @property accent the one action of a screen, and links. Amber means that it is the person's turn.
 * @property wait the slab while it waits: the accent with less light, as it is large.
 * @property lamp the core of a lit lamp.
 * @property sage ratings after, and switches that are on.
 */
@Immutable
public data class Ink(
    val dark: Boolean,
    val background: Color,
    val surface: Color,
    val surfaceHigh: Color,
    val onBackground: Color,
    val muted: Color,
    val line: Color,
    val key: Color,
    val accent: Color,
    val onAccent: Color,
    val wait: Color,
    val lamp: Color,
    val sage: Color,
    val onSage: Color,
    val warning: Color,
    val warningSurface: Color,
)

public val DarkInk: Ink = Ink(
    dark = true,
    background = Color(0xFF15110E),
    surface = Color(0xFF211B17),
    surfaceHigh = Color(0xFF2D2520),
    onBackground = Color(0xFFF5EDE5),
    muted = Color(0xFFC4B5A8),
    line = Color(0xFF8A786A),
    key = Color(0xFF3A3029),
    accent = Color(0xFFF3B562),
    onAccent = Color(0xFF2A1700),
    wait = Color(0xFFDE9F4E),
    lamp = Color(0xFFFFF3DC),
    sage = Color(0xFF9FCAA9),
    onSage = Color(0xFF0D2615),
    warning = Color(0xFFF0937F),
    warningSurface = Color(0xFF3A201A),
)

public val LightInk: Ink = Ink(
    dark = false,
    background = Color(0xFFFBF6F0),
    surface = Color(0xFFFFFFFF),
    surfaceHigh = Color(0xFFF1E7DC),
    onBackground = Color(0xFF241B15),
    muted = Color(0xFF665649),
    line = Color(0xFF857366),
    key = Color(0xFFE6D8C9),
    accent = Color(0xFF8D4A0B),
    onAccent = Color(0xFFFFFFFF),
    wait = Color(0xFF8D4A0B),
    lamp = Color(0xFFFFF3DC),
    sage = Color(0xFF2C6846),
    onSage = Color(0xFFFFFFFF),
    warning = Color(0xFFA03322),
    warningSurface = Color(0xFFFBE5DF),
)

internal val LocalInk = staticCompositionLocalOf { DarkInk }

/** The colours of the theme around. */
public val ink: Ink
    @Composable @ReadOnlyComposable
    get() = LocalInk.current

package app.instep.ui.theme

import androidx.compose.animation.core.AnimationSpec
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf

internal val LocalStill = staticCompositionLocalOf { false }

/** True where nothing moves: the person asked for less motion, or the battery is saved. */
public val still: Boolean
    @Composable @ReadOnlyComposable
    get() = LocalStill.current

/** A calm change of [millis]; at once where nothing moves. */
@Composable
@ReadOnlyComposable
internal fun <T> calm(millis: Int = 250): AnimationSpec<T> = if (still) snap() else tween(millis)

package app.instep.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.core.PictureView
import app.instep.core.Placement
import app.instep.core.Side
import app.instep.core.StepPicture
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.FootPicture
import app.instep.ui.theme.ink

/** Two soles with a low sun behind them. */
@Composable
internal fun FeetAtDusk(atlas: AtlasPaths?, alt: String, height: Dp) {
    val sun = ink.accent
    val modifier = Modifier
        .fillMaxWidth()
        .height(height)
        .drawBehind {
            val center = Offset(size.width / 2, size.height * 0.54f)
            val radius = size.height * 0.46f
            val shades = listOf(sun.copy(alpha = 0.5f), sun.copy(alpha = 0.2f), Color.Transparent)
            drawCircle(Brush.radialGradient(shades, center, radius), radius, center)
        }
        .clearAndSetSemantics {
            contentDescription = alt
            role = Role.Image
        }
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Row(modifier, Arrangement.spacedBy(12.dp, Alignment.CenterHorizontally)) {
            FootPicture(atlas, sole(Side.LEFT, Placement.LEFT, alt))
            FootPicture(atlas, sole(Side.RIGHT, Placement.RIGHT, alt))
        }
    }
}

private fun sole(side: Side, placement: Placement, alt: String) = StepPicture(
    view = PictureView.SOLE,
    side = side,
    placement = placement,
    turned = false,
    zones = emptyList(),
    direction = null,
    stroke = null,
    caption = "",
    alt = alt,
)

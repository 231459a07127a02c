package app.instep.ui.guides

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.GuidesLabels
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.sin

/** The star of a guide: filled for a favourite. */
@Composable
internal fun StarButton(on: Boolean, words: GuidesLabels, onChange: (Boolean) -> Unit) {
    val color = if (on) ink.accent else ink.muted
    val name = if (on) words.unfavourite else words.favourite
    Box(
        Modifier
            .clip(CircleShape)
            .toggleable(on, role = Role.Checkbox, onValueChange = onChange)
            .semantics { contentDescription = name }
            .size(Space.touch),
        Alignment.Center,
    ) {
        Canvas(Modifier.size(26.dp)) {
            val star = star()
            if (on) drawPath(star, color)
            drawPath(star, color, style = Stroke(2.dp.toPx(), join = StrokeJoin.Round))
        }
    }
}

/** Three dots that unfold one more action. */
@Composable
internal fun MoreButton(name: String, action: String, onAction: () -> Unit) {
    var open by remember { mutableStateOf(false) }
    val color = ink.muted
    Box(
        Modifier
            .clip(CircleShape)
            .clickable(role = Role.Button) { open = true }
            .semantics { contentDescription = name }
            .size(Space.touch),
        Alignment.Center,
    ) {
        Canvas(Modifier.size(26.dp)) {
            for (part in listOf(0.2f, 0.5f, 0.8f)) {
                drawCircle(color, 2.4.dp.toPx(), Offset(size.width / 2, size.height * part))
            }
        }
        DropdownMenu(open, { open = false }, containerColor = ink.surfaceHigh) {
            DropdownMenuItem(
                text = { Words(action, style = type.label) },
                onClick = {
                    open = false
                    onAction()
                },
            )
        }
    }
}

private fun DrawScope.star(): Path = Path().apply {
    val outer = size.minDimension * 0.48f
    for (corner in 0 until 10) {
        val radius = if (corner % 2 == 0) outer else outer * 0.46f
        val angle = PI * corner / 5 - PI / 2
        val x = center.x + radius * cos(angle).toFloat()
        val y = center.y + radius * sin(angle).toFloat() + outer * 0.06f
        if (corner == 0) moveTo(x, y) else lineTo(x, y)
    }
    close()
}

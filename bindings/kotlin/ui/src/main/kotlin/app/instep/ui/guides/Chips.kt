package app.instep.ui.guides

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.ui.parts.Tick
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A limit that is on or off: inverse and ticked when it is on. */
@Composable
internal fun ToggleChip(text: String, on: Boolean, onChange: (Boolean) -> Unit) {
    val front = if (on) ink.background else ink.onBackground
    Chip(on, Modifier.toggleable(on, role = Role.Checkbox, onValueChange = onChange)) {
        if (on) Tick(front, 18.dp)
        Words(text, Modifier.weight(1f, fill = false), type.label, front)
    }
}

/** A limit with values: shows the one in force, and unfolds them. */
@Composable
internal fun MenuChip(name: String, value: String?, open: Boolean, onClick: () -> Unit) {
    val on = value != null
    val front = if (on) ink.background else ink.onBackground
    val states = Modifier.semantics {
        if (open) {
            collapse {
                onClick()
                true
            }
        } else {
            expand {
                onClick()
                true
            }
        }
    }
    Chip(on, states.clickable(role = Role.Button, onClick = onClick)) {
        if (on) Tick(front, 18.dp)
        Words(value ?: name, Modifier.weight(1f, fill = false), type.label, front)
        Fold(open, front)
    }
}

@Composable
private fun Chip(on: Boolean, control: Modifier, content: @Composable RowScope.() -> Unit) {
    Row(
        Modifier
            .clip(shape)
            .background(if (on) ink.onBackground else ink.key)
            .border(1.5.dp, ink.line, shape)
            .then(control)
            .heightIn(min = Space.touch)
            .padding(horizontal = 16.dp, vertical = 8.dp),
        Arrangement.spacedBy(Space.small),
        Alignment.CenterVertically,
        content,
    )
}

/** An arrow downwards that turns upwards when what belongs to it is unfolded. */
@Composable
internal fun Fold(open: Boolean, color: Color) {
    Canvas(Modifier.size(16.dp, 10.dp)) {
        val edge = if (open) size.height * 0.9f else size.height * 0.1f
        val tip = Offset(size.width / 2, size.height - edge)
        drawLine(color, Offset(size.width * 0.08f, edge), tip, 2.5.dp.toPx(), StrokeCap.Round)
        drawLine(color, tip, Offset(size.width * 0.92f, edge), 2.5.dp.toPx(), StrokeCap.Round)
    }
}

private val shape = RoundedCornerShape(20.dp)

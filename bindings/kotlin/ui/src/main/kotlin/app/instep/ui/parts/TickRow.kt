package app.instep.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A line that is ticked or not; the whole of it can be tapped. */
@Composable
public fun TickRow(text: String, on: Boolean, onChange: (Boolean) -> Unit, modifier: Modifier = Modifier) {
    Row(
        modifier
            .fillMaxWidth()
            .clip(RoundedCornerShape(16.dp))
            .toggleable(on, role = Role.Checkbox, onValueChange = onChange)
            .heightIn(min = Space.flowTouch),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        TickBox(on)
        Words(text, Modifier.weight(1f), style = type.label)
    }
}

/** The box of a tick, or its circle where one of several is chosen. */
@Composable
public fun TickBox(on: Boolean, shape: Shape = RoundedCornerShape(8.dp)) {
    val ink = ink
    Box(
        Modifier
            .size(28.dp)
            .background(if (on) ink.onBackground else Color.Transparent, shape)
            .border(2.dp, if (on) ink.onBackground else ink.line, shape),
        Alignment.Center,
    ) { if (on) Tick(ink.background, 18.dp) }
}

package app.instep.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** A row that opens something: its name, its value, one line of help. */
@Composable
public fun OpenRow(
    title: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    value: String? = null,
    help: String? = null,
) {
    Column(
        modifier
            .fillMaxWidth()
            .clip(RoundedCornerShape(16.dp))
            .clickable(role = Role.Button, onClick = onClick)
            .heightIn(min = 60.dp)
            .padding(vertical = 10.dp, horizontal = 4.dp),
        Arrangement.spacedBy(2.dp, Alignment.CenterVertically),
    ) {
        Words(title, style = type.label)
        if (value != null) Words(value, color = ink.accent)
        if (help != null) Words(help, style = type.small, color = ink.muted)
    }
}

/** A row that is on or off; the whole of it can be tapped. */
@Composable
public fun SwitchRow(
    title: String,
    on: Boolean,
    onChange: (Boolean) -> Unit,
    modifier: Modifier = Modifier,
    help: String? = null,
    enabled: Boolean = true,
) {
    Row(
        modifier
            .fillMaxWidth()
            .clip(RoundedCornerShape(16.dp))
            .toggleable(on, enabled, Role.Switch, onValueChange = onChange)
            .heightIn(min = 60.dp)
            .padding(vertical = 10.dp, horizontal = 4.dp),
        Arrangement.spacedBy(Space.medium),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
            Words(title, style = type.label, color = if (enabled) ink.onBackground else ink.muted)
            if (help != null) Words(help, style = type.small, color = ink.muted)
        }
        SwitchMark(on)
    }
}

/** The mark of a switch: sage when on, so that amber stays the action. */
@Composable
public fun SwitchMark(on: Boolean) {
    val ink = ink
    Box(
        Modifier
            .size(64.dp, 40.dp)
            .clip(CircleShape)
            .background(if (on) ink.sage else Color.Transparent)
            .border(2.5.dp, if (on) ink.sage else ink.muted, CircleShape)
            .padding(7.dp),
        contentAlignment = if (on) Alignment.CenterEnd else Alignment.CenterStart,
    ) { Box(Modifier.size(24.dp).background(if (on) ink.onSage else ink.muted, CircleShape)) }
}

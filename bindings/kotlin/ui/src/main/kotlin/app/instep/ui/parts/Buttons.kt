package app.instep.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.wrapContentSize
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * The one action of a screen, filled with the accent. There is at most one.
 *
 * @param armed false while it is drawn as it will be and takes no tap: see [SteadyAction].
 */
@Composable
public fun ActionButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    height: Dp = 64.dp,
    armed: Boolean = true,
) {
    val ink = ink
    if (enabled) {
        Plate(onClick, modifier, height, ink.accent, null, armed) { ButtonText(text, ink.onAccent) }
    } else {
        Plate(onClick, modifier, height, Color.Transparent, ink.line, enabled = false) { ButtonText(text, ink.muted) }
    }
}

/** An action beside the one action. */
@Composable
public fun TonalButton(
    text: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    color: Color = ink.onBackground,
    enabled: Boolean = true,
    height: Dp = 60.dp,
) {
    val shade = if (enabled) ink.key else Color.Transparent
    Plate(onClick, modifier, height, shade, ink.line, enabled) { ButtonText(text, if (enabled) color else ink.muted) }
}

/** An action in words alone. */
@Composable
public fun LinkButton(text: String, onClick: () -> Unit, modifier: Modifier = Modifier, color: Color = ink.accent) {
    Box(
        modifier
            .clip(RoundedCornerShape(16.dp))
            .clickable(role = Role.Button, onClick = onClick)
            .heightIn(min = Space.touch)
            .widthIn(min = Space.touch)
            .padding(horizontal = 4.dp),
        contentAlignment = Alignment.CenterStart,
    ) { Words(text, style = type.label, color = color) }
}

/** One of several values, of which one is chosen: inverse and ticked when it is. */
@Composable
public fun Choice(
    text: String,
    chosen: Boolean,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
): Unit = ChoiceFace(
    text,
    chosen,
    Modifier.selectable(chosen, enabled, Role.RadioButton, onClick = onClick),
    modifier,
    enabled,
)

/** The look of a choice. [act] makes a control of it. */
@Composable
internal fun ChoiceFace(
    text: String,
    chosen: Boolean,
    act: Modifier,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
) {
    val ink = ink
    val front = if (chosen) {
        ink.background
    } else if (enabled) {
        ink.onBackground
    } else {
        ink.muted
    }
    Row(
        modifier
            .clip(RoundedCornerShape(20.dp))
            .background(
                if (chosen) {
                    ink.onBackground
                } else if (enabled) {
                    ink.key
                } else {
                    Color.Transparent
                },
            )
            .border(1.5.dp, ink.line, RoundedCornerShape(20.dp))
            .then(act)
            .heightIn(min = Space.flowTouch)
            .widthIn(min = Space.touch)
            .padding(horizontal = 12.dp, vertical = 8.dp),
        Arrangement.spacedBy(8.dp, Alignment.CenterHorizontally),
        Alignment.CenterVertically,
    ) {
        if (chosen) Tick(front, 18.dp)
        Words(text, style = type.label, color = front, align = TextAlign.Center)
    }
}

/** A tick, drawn, so that it needs no font. */
@Composable
public fun Tick(color: Color, size: Dp) {
    Canvas(Modifier.size(size)) {
        val side = this.size.width
        val width = side * 0.14f
        val corner = Offset(side * 0.4f, side * 0.78f)
        drawLine(color, Offset(side * 0.12f, side * 0.52f), corner, width, StrokeCap.Round)
        drawLine(color, corner, Offset(side * 0.9f, side * 0.22f), width, StrokeCap.Round)
    }
}

@Composable
private fun ButtonText(text: String, color: Color) {
    Words(text, style = type.label, color = color, align = TextAlign.Center)
}

@Composable
private fun Plate(
    onClick: () -> Unit,
    modifier: Modifier,
    height: Dp,
    shade: Color,
    outline: Color?,
    enabled: Boolean = true,
    content: @Composable RowScope.() -> Unit,
) {
    Row(
        modifier
            .clip(Space.button)
            .background(shade)
            .then(if (outline == null) Modifier else Modifier.border(1.5.dp, outline, Space.button))
            .clickable(enabled, role = Role.Button, onClick = onClick)
            .heightIn(min = height)
            .widthIn(min = Space.touch)
            .padding(horizontal = 18.dp, vertical = 10.dp)
            .wrapContentSize(),
        Arrangement.Center,
        Alignment.CenterVertically,
        content,
    )
}

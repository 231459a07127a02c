package app.instep.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * A screen: words that scroll, and what is to be done at the lower edge, where it is always seen; at the side in a window
 * that is wide and low.
 *
 * @param bottom the actions; nothing for a screen that only shows.
 */
@Composable
public fun Page(
    modifier: Modifier = Modifier,
    gap: Dp = Space.medium,
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    ActionFrame(modifier, bottom) {
        Column(
            Modifier
                .fillMaxSize()
                .verticalScroll(rememberScrollState())
                .padding(horizontal = Space.large, vertical = Space.large),
            Arrangement.spacedBy(gap),
            content = content,
        )
    }
}

/** The frame of a screen: [content] above its actions, or beside them in a window that is wide and low. */
@Composable
public fun ActionFrame(
    modifier: Modifier = Modifier,
    actions: (@Composable ColumnScope.() -> Unit)?,
    content: @Composable () -> Unit,
) {
    BoxWithConstraints(
        modifier.fillMaxSize().background(ink.background).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        if (actions != null && maxHeight < LOW && maxWidth >= WIDE) {
            Row(Modifier.widthIn(max = 1000.dp).fillMaxSize()) {
                Box(Modifier.weight(1f)) { content() }
                Column(
                    Modifier.width(320.dp).fillMaxHeight().padding(vertical = Space.large).padding(end = Space.large),
                    Arrangement.spacedBy(Space.small, Alignment.Bottom),
                    content = actions,
                )
            }
        } else {
            Column(Modifier.widthIn(max = 640.dp).fillMaxSize()) {
                Box(Modifier.weight(1f).fillMaxWidth()) { content() }
                if (actions != null) {
                    Column(
                        Modifier.fillMaxWidth().padding(
                            horizontal = Space.large,
                        ).padding(top = Space.small, bottom = Space.large),
                        Arrangement.spacedBy(Space.small),
                        content = actions,
                    )
                }
            }
        }
    }
}

private val LOW = 480.dp
private val WIDE = 600.dp

/** The head of a screen below another one: the way back, named, and what the screen is about. */
@Composable
public fun PageHead(title: String, back: String, onBack: () -> Unit, trailing: (@Composable () -> Unit)? = null) {
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.small)) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            BackButton(back, onBack)
            trailing?.invoke()
        }
        Heading(title, style = type.headline)
    }
}

/** The way back, with an arrow towards where reading starts. */
@Composable
public fun BackButton(text: String, onBack: () -> Unit) {
    val color = ink.onBackground
    val rightToLeft = LocalLayoutDirection.current == LayoutDirection.Rtl
    Row(
        Modifier
            .clip(Space.button)
            .clickable(role = Role.Button, onClick = onBack)
            .heightIn(min = Space.touch)
            .padding(end = 12.dp),
        Arrangement.spacedBy(10.dp),
        Alignment.CenterVertically,
    ) {
        Canvas(Modifier.size(14.dp, 20.dp)) {
            val near = if (rightToLeft) size.width * 0.2f else size.width * 0.8f
            val tip = Offset(size.width - near, size.height / 2)
            drawLine(color, Offset(near, size.height * 0.15f), tip, 2.5.dp.toPx(), StrokeCap.Round)
            drawLine(color, tip, Offset(near, size.height * 0.85f), 2.5.dp.toPx(), StrokeCap.Round)
        }
        Words(text, style = type.label)
    }
}

/** Things that belong together, on a surface with an outline. */
@Composable
public fun Card(
    modifier: Modifier = Modifier,
    outline: Color = ink.line,
    surface: Color = ink.surface,
    gap: Dp = Space.small,
    onClick: (() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(
        modifier
            .fillMaxWidth()
            .clip(Space.card)
            .background(surface)
            .border(if (outline == ink.line) 1.dp else 2.dp, outline, Space.card)
            .then(if (onClick == null) Modifier else Modifier.clickable(role = Role.Button, onClick = onClick))
            .padding(18.dp),
        Arrangement.spacedBy(gap),
        content = content,
    )
}

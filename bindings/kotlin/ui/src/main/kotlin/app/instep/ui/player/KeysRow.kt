package app.instep.ui.player

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.TextAutoSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/**
 * A key above the slab.
 *
 * @property below a second line, as the title of the coming step; none where there is no room.
 * @property strong true where it is worth a glance now: it gets a strong outline.
 */
internal class PlayerKey(
    val text: String,
    val order: Float,
    val below: String? = null,
    val strong: Boolean = false,
    val weight: Float = 1f,
    val onClick: () -> Unit,
)

/** The keys above the slab, beside each other and of one height. */
@Composable
internal fun KeysRow(keys: List<PlayerKey>) {
    if (keys.isEmpty()) return
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(10.dp)) {
        keys.forEach { Key(it, Modifier.weight(it.weight).fillMaxHeight()) }
    }
}

@Composable
private fun Key(key: PlayerKey, modifier: Modifier) {
    val ink = ink
    Column(
        modifier
            .clip(Space.card)
            .background(ink.key)
            .border(if (key.strong) 3.dp else 1.5.dp, if (key.strong) ink.onBackground else ink.line, Space.card)
            .clickable(role = Role.Button, onClick = key.onClick)
            .semantics { traversalIndex = key.order }
            .heightIn(min = 64.dp)
            .padding(horizontal = 12.dp, vertical = 6.dp),
        Arrangement.Center,
        Alignment.CenterHorizontally,
    ) {
        KeyText(key.text, strong = true)
        key.below?.let { KeyText(it, strong = false, maxLines = 2) }
    }
}

/** A text on a key: one line where it fits at a readable size. */
@Composable
internal fun KeyText(text: String, strong: Boolean, maxLines: Int = 1) {
    val ink = ink
    val style = if (strong) type.label else type.small
    BasicText(
        text,
        style = style.copy(color = if (strong) ink.onBackground else ink.muted, textAlign = TextAlign.Center),
        maxLines = maxLines,
        autoSize = TextAutoSize.StepBased(16.sp, style.fontSize, 1.sp),
    )
}

package app.instep.ui.safety

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
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
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.SpokenText
import app.instep.ui.parts.BackButton
import app.instep.ui.parts.Heading
import app.instep.ui.parts.LinkButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The head of a page of the check: the way back, the place among the pages, the menu, and what it is about. */
@Composable
internal fun CheckHead(
    title: String,
    labels: Labels,
    send: (CheckAction) -> Unit,
    pageText: SpokenText? = null,
    menu: List<Pair<String, () -> Unit>> = emptyList(),
) {
    Column(Modifier.fillMaxWidth()) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            BackButton(labels.common.back) { send(CheckAction.Back) }
            Row(verticalAlignment = Alignment.CenterVertically) {
                if (pageText != null) Words(pageText, style = type.small, color = ink.muted)
                if (menu.isNotEmpty()) Menu(labels.common.more, menu)
            }
        }
        Heading(title, style = type.headline)
    }
}

/** Reads the questions aloud, or stops it. */
@Composable
internal fun ReadAloud(state: CheckState, labels: Labels, send: (CheckAction) -> Unit) {
    if (!state.canRead) return
    val text = if (state.reading) labels.safety.stopReading else labels.safety.readAloud
    LinkButton(text, { send(CheckAction.ReadAloud) })
}

/** Three dots that open what is seldom needed. */
@Composable
internal fun Menu(name: String, entries: List<Pair<String, () -> Unit>>) {
    var open by remember { mutableStateOf(false) }
    val color = ink.onBackground
    Box {
        Canvas(
            Modifier
                .size(Space.touch)
                .clip(CircleShape)
                .clickable(role = Role.Button) { open = true }
                .semantics { contentDescription = name },
        ) {
            for (at in -1..1) drawCircle(color, 2.5.dp.toPx(), center + Offset(0f, at * 8.dp.toPx()))
        }
        DropdownMenu(open, { open = false }, containerColor = ink.surfaceHigh) {
            for ((text, act) in entries) {
                DropdownMenuItem({ Words(text, style = type.label) }, {
                    open = false
                    act()
                })
            }
        }
    }
}

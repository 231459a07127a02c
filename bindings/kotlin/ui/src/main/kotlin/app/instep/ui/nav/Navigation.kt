package app.instep.ui.nav

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.selection.selectable
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.instep.core.NavigationLabels
import app.instep.ui.app.Holder
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The four tabs at the lower edge. */
@Composable
internal fun NavigationBar(holder: Holder, tab: Tab) {
    Row(
        Modifier
            .fillMaxWidth()
            .background(ink.surface)
            .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom + WindowInsetsSides.Horizontal))
            .padding(horizontal = 4.dp, vertical = 4.dp),
        Arrangement.SpaceEvenly,
    ) {
        Tab.entries.forEach { TabItem(holder, it, it == tab, Modifier.weight(1f)) }
    }
}

/** The four tabs at the side where reading starts, on a wide screen. */
@Composable
internal fun NavigationRail(holder: Holder, tab: Tab) {
    Column(
        Modifier
            .fillMaxHeight()
            .width(112.dp)
            .background(ink.surface)
            .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Vertical + WindowInsetsSides.Start))
            .padding(vertical = Space.large, horizontal = 4.dp),
        Arrangement.spacedBy(Space.medium),
    ) {
        Tab.entries.forEach { TabItem(holder, it, it == tab, Modifier.fillMaxWidth()) }
    }
}

@Composable
private fun TabItem(holder: Holder, tab: Tab, selected: Boolean, modifier: Modifier) {
    val labels by holder.labels.collectAsState()
    val color = if (selected) ink.onBackground else ink.muted
    Column(
        modifier
            .clip(Space.card)
            .background(if (selected) ink.key else Color.Transparent)
            .selectable(selected, role = Role.Tab) { holder.navigator.select(tab) }
            .heightIn(min = 60.dp)
            .padding(vertical = 6.dp),
        Arrangement.spacedBy(2.dp, Alignment.CenterVertically),
        Alignment.CenterHorizontally,
    ) {
        Canvas(Modifier.size(26.dp)) { tabMark(tab, color) }
        Words(labels.navigation.of(tab), style = type.small, color = color, align = TextAlign.Center)
    }
}

private fun NavigationLabels.of(tab: Tab) = when (tab) {
    Tab.Today -> today
    Tab.Guides -> guides
    Tab.Weeks -> weeks
    Tab.More -> more
}

/** A low sun, a book, lamps in a row, three lines. */
private fun DrawScope.tabMark(tab: Tab, color: Color) {
    val unit = size.width / 24f
    val line = Stroke(2f * unit, cap = StrokeCap.Round, join = StrokeJoin.Round)
    val path = Path()

    fun move(x: Float, y: Float) = path.moveTo(x * unit, y * unit)

    fun to(x: Float, y: Float) = path.lineTo(x * unit, y * unit)
    when (tab) {
        Tab.Today -> {
            move(3f, 18f)
            to(21f, 18f)
            move(7f, 18f)
            path.cubicTo(7f * unit, 8f * unit, 17f * unit, 8f * unit, 17f * unit, 18f * unit)
            move(12f, 4f)
            to(12f, 6f)
        }

        Tab.Guides -> {
            move(12f, 6f)
            to(4f, 4f)
            to(4f, 18f)
            to(12f, 20f)
            to(20f, 18f)
            to(20f, 4f)
            to(12f, 6f)
            to(12f, 20f)
        }

        Tab.Weeks -> listOf(5f, 12f, 19f).forEachIndexed { at, x ->
            val center = androidx.compose.ui.geometry.Offset(x * unit, 12f * unit)
            if (at ==
                1
            ) {
                drawCircle(color, 3.2f * unit, center)
            } else {
                drawCircle(color, 2.6f * unit, center, style = line)
            }
        }

        Tab.More -> listOf(6f, 12f, 18f).forEach {
            move(5f, it)
            to(19f, it)
        }
    }
    drawPath(path, color, style = line)
}

package app.instep.ui.parts

import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.instep.core.CareDay
import app.instep.core.WeekDay
import app.instep.ui.theme.Ink
import app.instep.ui.theme.Space
import app.instep.ui.theme.calm
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** The light of a day's lamp. */
public enum class Light {
    /** A session that counts. */
    Lit,

    /** No session that counts. */
    Dark,

    /** The day has not begun, or lies before first use. */
    Ahead,
}

/**
 * A day as a lamp.
 *
 * @property name stands under it.
 * @property spoken the day and its sessions, for those who do not see it.
 * @property today marked, so that it is found at once.
 */
@Immutable
public data class Lamp(val name: String, val spoken: String, val light: Light, val today: Boolean = false)

/** The lamp of a day with this many sessions. */
public fun light(sessions: Int, begun: Boolean): Light = when {
    sessions > 0 -> Light.Lit
    begun -> Light.Dark
    else -> Light.Ahead
}

/** The lamps of a week. */
public fun lamps(week: List<WeekDay>, today: CareDay): List<Lamp> =
    week.map { Lamp(it.name, it.spoken, light(it.sessions, it.begun), it.day == today) }

/**
 * A row of lamps, one for each day.
 *
 * @param comesOn the place of a lamp that comes on while it is looked at; none where all stay as they are.
 * @param onLamp opens the day at a place; nothing where lamps only show.
 */
@Composable
public fun Lamps(
    lamps: List<Lamp>,
    modifier: Modifier = Modifier,
    comesOn: Int? = null,
    onLamp: ((Int) -> Unit)? = null,
) {
    val measurer = rememberTextMeasurer()
    val style = type.small.copy(fontWeight = FontWeight.Bold)
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val widest = with(LocalDensity.current) { lamps.maxOf { measurer.measure(it.name, style).size.width }.toDp() }
        val least = if (onLamp == null) 0.dp else Space.touch
        val columns = columns(lamps.size, maxWidth / maxOf(widest + 4.dp, least))
        Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
            for (row in lamps.indices.chunked(columns)) {
                Row(Modifier.fillMaxWidth()) {
                    for (at in row) {
                        LampItem(lamps[at], Modifier.weight(1f), at == comesOn, onLamp?.let { { it(at) } })
                    }
                    repeat(columns - row.size) { Spacer(Modifier.weight(1f)) }
                }
            }
        }
    }
}

/** As many columns as fit, and no row much shorter than the others: names are never broken. */
private fun columns(count: Int, fit: Float): Int {
    val most = fit.toInt().coerceIn(1, count)
    val rows = (count + most - 1) / most
    return (count + rows - 1) / rows
}

/** A lamp with its name, one node for a screen reader. */
@Composable
public fun LampItem(
    lamp: Lamp,
    modifier: Modifier = Modifier,
    comesOn: Boolean = false,
    onClick: (() -> Unit)? = null,
) {
    val ink = ink
    Column(
        modifier
            .clip(RoundedCornerShape(16.dp))
            .then(if (onClick == null) Modifier else Modifier.clickable(role = Role.Button, onClick = onClick))
            .heightIn(min = 64.dp)
            .clearAndSetSemantics { contentDescription = lamp.spoken }
            .padding(vertical = 4.dp),
        Arrangement.spacedBy(2.dp),
        Alignment.CenterHorizontally,
    ) {
        LampMark(lamp.light, today = lamp.today, comesOn = comesOn)
        if (lamp.name.isNotEmpty()) {
            Words(
                lamp.name,
                style = if (lamp.today) type.small.copy(fontWeight = FontWeight.Bold) else type.small,
                color = if (lamp.today) ink.onBackground else ink.muted,
                align = TextAlign.Center,
            )
        }
    }
}

/** A lamp alone, without a word: for a field of lamps whose cells are named as a whole. */
@Composable
public fun LampMark(
    light: Light,
    modifier: Modifier = Modifier,
    size: Dp = 44.dp,
    today: Boolean = false,
    comesOn: Boolean = false,
) {
    var on by remember { mutableStateOf(!comesOn) }
    LaunchedEffect(comesOn) { on = true }
    val glow by animateFloatAsState(if (light == Light.Lit && on) 1f else 0f, calm(LAMP_MS))
    val ink = ink
    Canvas(modifier.size(size)) {
        val radius = this.size.minDimension * CORE
        when (light) {
            Light.Lit -> lit(ink, radius, glow)
            Light.Dark -> drawCircle(ink.line, radius, style = Stroke(radius * 0.18f))
            Light.Ahead -> if (!today) drawCircle(ink.line, 3.dp.toPx())
        }
        if (today) mark(ink, light, radius)
    }
}

/** A halo, a body and a core; with no [glow] the ring of a dark lamp. */
private fun DrawScope.lit(ink: Ink, radius: Float, glow: Float) {
    if (glow < 1f) drawCircle(ink.line.copy(alpha = 1f - glow), radius, style = Stroke(radius * 0.18f))
    if (glow == 0f) return
    val halo = size.minDimension / 2
    val shades = listOf(ink.accent.copy(alpha = 0.5f), ink.accent.copy(alpha = 0.16f), Color.Transparent)
    drawCircle(Brush.radialGradient(shades, center, halo), halo, alpha = glow)
    drawCircle(ink.accent, radius, alpha = glow)
    drawCircle(ink.lamp, radius * (if (ink.dark) 0.58f else 0.42f) * glow, alpha = glow)
}

/** Today: a heavier ring, and a bar below a lamp that is lit. */
private fun DrawScope.mark(ink: Ink, light: Light, radius: Float) {
    if (light != Light.Lit) drawCircle(ink.onBackground, radius, style = Stroke(radius * 0.3f))
    val y = size.height - 1.5.dp.toPx()
    val half = radius * 0.7f
    drawLine(
        ink.onBackground,
        Offset(center.x - half, y),
        Offset(center.x + half, y),
        3.dp.toPx(),
        StrokeCap.Round,
    )
}

private const val LAMP_MS = 300

/** Part of a lamp's box that is the radius of its body. */
private const val CORE = 0.24f

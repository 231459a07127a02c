package app.instep.ui.player

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.coerceAtMost
import androidx.compose.ui.unit.dp
import app.instep.core.Labels
import app.instep.core.PlayerCard
import app.instep.core.Session
import app.instep.core.StopLabels
import app.instep.core.StopReason
import app.instep.core.StopReasonText
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.headlineAboveMore
import app.instep.ui.theme.ink
import app.instep.ui.theme.type

/** Asks why the session is stopped. Pain stands first. Nothing ends before an answer, and the slab goes on without one. */
@Composable
internal fun StopQuestion(labels: Labels, send: (PlayerAction) -> Unit) {
    PlayerFrame({ modifier, shape, clear ->
        val words = SlabWords("", labels.stop.goOn, waits = true)
        SlabView(words, { send(PlayerAction.GoOn) }, modifier, shape, clear, count = null)
    }) { room ->
        Column(Modifier.fillMaxSize().playerEdge(room), Arrangement.spacedBy(10.dp)) {
            Heading(labels.stop.title, style = type.headlineAboveMore)
            Reasons(labels.vocabulary.stopReasons.filter { it.pickable }, send)
        }
    }
}

/**
 * The reasons as rows where they are high enough; otherwise pain across, and the others in pairs. Where the words are too
 * large for half the width, the rows become lower instead.
 */
@Composable
private fun Reasons(reasons: List<StopReasonText>, send: (PlayerAction) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val rows = reasons.map(::listOf)
        val pairs = listOf(reasons.take(1)) + reasons.drop(1).chunked(2)
        val high = (maxHeight - GAP * (rows.size - 1)) / rows.size >= ROW
        val shown = if (high || !pairsFit(pairs, maxWidth, maxHeight)) rows else pairs
        Column(Modifier.fillMaxSize(), Arrangement.spacedBy(GAP)) {
            for (row in shown) {
                val height = Modifier.weight(1f, fill = false).heightIn(max = ROW_MOST).fillMaxHeight()
                Row(height.fillMaxWidth(), Arrangement.spacedBy(GAP)) {
                    row.forEach {
                        ReasonRow(it, Modifier.weight(1f).fillMaxHeight()) { send(PlayerAction.Stop(it.value)) }
                    }
                }
            }
        }
    }
}

/** True where every reason is whole at a readable size in its half of the width. */
@Composable
private fun pairsFit(pairs: List<List<StopReasonText>>, width: Dp, height: Dp): Boolean {
    val measurer = rememberTextMeasurer()
    val label = type.label
    return with(LocalDensity.current) {
        val rowHeight = ((height - GAP * (pairs.size - 1)) / pairs.size).coerceAtMost(ROW_MOST) - ROW_TOP * 2
        pairs.all { row ->
            val rowWidth = (width - GAP * (row.size - 1)) / row.size - ROW_SIDE * 2
            row.all { measurer.fitsKey(it.text, label, rowWidth.roundToPx(), rowHeight.roundToPx()) }
        }
    }
}

private val GAP = 8.dp
private val ROW = 68.dp
private val ROW_MOST = 96.dp
private val ROW_SIDE = 18.dp
private val ROW_TOP = 4.dp

@Composable
private fun ReasonRow(reason: StopReasonText, modifier: Modifier, onClick: () -> Unit) {
    val ink = ink
    val pain = reason.value == StopReason.PAIN
    Box(
        modifier
            .clip(Space.card)
            .background(if (pain) ink.warningSurface else ink.key)
            .border(2.dp, if (pain) ink.warning else ink.line, Space.card)
            .clickable(role = Role.Button, onClick = onClick)
            .padding(horizontal = ROW_SIDE, vertical = ROW_TOP),
        contentAlignment = Alignment.CenterStart,
    ) { FittedWords(reason.text) }
}

/** Signs that need help at once, then those that mean to leave the foot alone. It may scroll where it must. */
@Composable
internal fun StopSigns(card: PlayerCard, saved: Session?, labels: StopLabels, send: (PlayerAction) -> Unit) {
    val ink = ink
    Page(bottom = {
        TonalButton(labels.call, { send(PlayerAction.Call) }, Modifier.fillMaxWidth(), color = ink.warning)
        ActionButton(labels.close, { send(PlayerAction.Close) }, Modifier.fillMaxWidth())
    }) {
        Heading(card.title, style = type.headline)
        Card(outline = ink.warning, surface = ink.warningSurface) { card.urgent.forEach { Words(it) } }
        card.lines.forEach { Words(it) }
        saved?.let { Words(it.text, style = type.small, color = ink.muted) }
    }
}

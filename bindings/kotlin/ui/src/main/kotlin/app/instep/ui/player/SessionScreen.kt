package app.instep.ui.player

import androidx.compose.animation.Crossfade
import androidx.compose.animation.core.Animatable
import androidx.compose.animation.core.tween
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.instep.core.CardKind
import app.instep.core.ClockKind
import app.instep.core.Cue
import app.instep.core.CueSignal
import app.instep.core.Labels
import app.instep.core.Player
import app.instep.core.PlayerCard
import app.instep.core.PlayerLabels
import app.instep.core.PlayerPhase
import app.instep.core.Slab
import app.instep.core.SlabAction
import app.instep.core.SpokenLine
import app.instep.core.StopReason
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.picture.Hand
import app.instep.ui.picture.rememberPasses

/** A session: the time that is left, the foot and the words, the keys, and the slab. */
@Composable
internal fun SessionScreen(
    state: PlayerScreenState,
    labels: Labels,
    atlas: AtlasPaths?,
    moves: Boolean,
    send: (PlayerAction) -> Unit,
) {
    val player = state.player
    val slab = player.slab
    val change = state.fullScreen?.takeIf { it.signal == CueSignal.SWITCH_FOOT }
    PlayerFrame(
        breath = breath(change, breathes = player.quiet && moves),
        slab = if (slab == null) {
            null
        } else {
            { modifier, shape, clear ->
                val words = SlabWords(slab.sideText, slab.text, slab.waits, others(player, labels.player, send))
                SlabView(words, { send(PlayerAction.Slab) }, modifier, shape, clear, count(state, labels.player))
            }
        },
    ) { room ->
        Column(Modifier.fillMaxWidth().playerEdge(room)) {
            if (slab != null) TopBar(player, labels.player.stop) { send(PlayerAction.AskWhy) }
            Box(Modifier.weight(1f).fillMaxWidth().padding(vertical = 8.dp)) {
                val passes = rememberPasses(player.passMs, atWork(player), still = !moves, of = player.segment)
                val hand = hand(player, passes)
                Crossfade(change, animationSpec = tween(CHANGE_MS)) { cue: Cue? ->
                    if (cue != null) {
                        ChangeOfFoot(cue, player.heading, atlas)
                    } else {
                        StepView(shown(state, labels.player, hand), atlas, room) { send(PlayerAction.SayAgain) }
                    }
                }
            }
            KeysRow(keys(player, labels.player, send))
        }
    }
}

/** Lets the background rise and sink once with a change of foot that nobody hears. */
@Composable
private fun breath(change: Cue?, breathes: Boolean): () -> Float {
    val risen = remember { Animatable(0f) }
    LaunchedEffect(change, breathes) {
        if (change != null && breathes) risen.animateTo(1f, tween(BREATH_MS / 2))
        if (risen.value > 0f) risen.animateTo(0f, tween(BREATH_MS / 2))
    }
    return { risen.value }
}

/** The count on the slab; none where neither a count nor the clock is shown. */
@Composable
private fun count(state: PlayerScreenState, labels: PlayerLabels): (@Composable (Dp, Dp, Color) -> Unit)? {
    val player = state.player
    val slab = player.slab ?: return null
    val clock = player.clock
    val counted = slab.countText?.takeIf { clock.counts != ClockKind.LEAD_IN }
    val share = if (slab.waits) 0.45f else 0.47f
    return when {
        !showsCount(player, slab) -> null

        counted != null -> { width, height, color ->
            CountText(counted, labels.repetitions, width, height, color, share)
        }

        else -> { width, height, color ->
            SecondsView(state.countdown, clock.counts, labels.timeLeft, width, height, color)
        }
    }
}

/** A step that stands still shows the time that is left of it; one that waits for the person shows no digits. */
private fun showsCount(player: Player, slab: Slab): Boolean = when {
    player.card != null -> false
    !slab.waits -> slab.counts
    else -> (slab.action == SlabAction.RESUME || slab.action == SlabAction.CONTINUE) && player.clock.remainingMs > 0
}

/** The hand works while the time of a step runs. */
private fun atWork(player: Player) =
    player.state == PlayerPhase.RUNNING && player.card == null && player.clock.counts == ClockKind.STEP &&
        !player.interrupted

@Composable
private fun hand(player: Player, passes: () -> Float): Hand? {
    // Before a step and in a change of foot the picture is of the coming one.
    val own = player.heading.pictures == player.pictures && player.card == null
    val pictogram = (player.pictograms.hand ?: player.pictograms.tool)?.pictogram?.takeIf { own }
    return remember(pictogram, player.motion, passes) { pictogram?.let { Hand(it, player.motion, passes) } }
}

private fun shown(state: PlayerScreenState, labels: PlayerLabels, hand: Hand?): StepShown {
    val player = state.player
    val card: PlayerCard? = player.card
    val plain = { text: String -> SpokenLine(text, text, care = false) }
    return StepShown(
        tag = listOf(player.tag, player.label.orEmpty(), if (state.muted) labels.muted else "")
            .firstOrNull { it.isNotEmpty() && card == null }
            .orEmpty(),
        title = card?.title ?: player.heading.title,
        lines = card?.lines?.map(plain) ?: (player.lines + player.notes.map(plain)),
        pictures = player.heading.pictures.map {
            if (card ==
                null
            ) {
                it
            } else {
                it.copy(zones = emptyList(), stroke = null)
            }
        },
        pictograms = with(player.pictograms) {
            listOfNotNull(tool) + things + listOfNotNull(seat)
        }.take(MOST_PICTOGRAMS),
        hand = hand,
        spoken = state.spokenLine,
    )
}

private fun keys(player: Player, labels: PlayerLabels, send: (PlayerAction) -> Unit): List<PlayerKey> {
    if (player.card?.kind == CardKind.CRAMP) {
        return listOf(PlayerKey(labels.stopToday, PlayerOrder.BACK) { send(PlayerAction.Stop(StopReason.CRAMP)) })
    }
    return buildList {
        if (player.interrupted) {
            add(PlayerKey(labels.endIt, PlayerOrder.BACK) { send(PlayerAction.Stop(StopReason.INTERRUPTED)) })
        }
        if (player.backText.isNotEmpty()) add(PlayerKey(player.backText, PlayerOrder.BACK) { send(PlayerAction.Back) })
        // More than three keys have no room; after an interruption the end of the session is one of them.
        if (player.againText.isNotEmpty() && !player.interrupted) {
            add(PlayerKey(player.againText, PlayerOrder.REST) { send(PlayerAction.Again) })
        }
        if (countsNow(player)) add(PlayerKey(labels.countRep, PlayerOrder.REST) { send(PlayerAction.Rep) })
        if (player.nextText.isNotEmpty()) {
            val coming = player.nextTitle.takeIf { it.isNotEmpty() && size < 2 }
            val weight = if (size == 1) 2f else 1f
            add(
                PlayerKey(player.nextText, PlayerOrder.NEXT, coming, lastSeconds(player), weight) {
                    send(PlayerAction.Next)
                },
            )
        }
        if (player.nextFirst) reverse()
    }
}

/** Further acts on the slab for a screen reader, in the order of the keys. */
private fun others(player: Player, labels: PlayerLabels, send: (PlayerAction) -> Unit): List<Pair<String, () -> Unit>> =
    buildList {
        if (player.nextText.isNotEmpty()) add(player.nextText to { send(PlayerAction.Next) })
        if (player.backText.isNotEmpty()) add(player.backText to { send(PlayerAction.Back) })
        if (countsNow(player)) add(labels.countRep to { send(PlayerAction.Rep) })
        add(labels.stop to { send(PlayerAction.AskWhy) })
        add(labels.sayAgain to { send(PlayerAction.SayAgain) })
    }

private fun countsNow(player: Player) =
    player.repsDone != null && player.state == PlayerPhase.RUNNING && !player.interrupted

/** The last seconds of a step, in which Next is worth a glance. The core makes a new record for them. */
private fun lastSeconds(player: Player): Boolean = with(player.clock) {
    counts == ClockKind.STEP && running && remainingMs <= LAST_MS && player.state == PlayerPhase.RUNNING
}

private const val MOST_PICTOGRAMS = 3
private const val LAST_MS = 10_000L
private const val CHANGE_MS = 200
private const val BREATH_MS = 600

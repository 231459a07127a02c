package app.instep.ui.player

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.core.Labels
import app.instep.ui.app.Holder
import app.instep.ui.nav.Entry
import app.instep.ui.parts.ActionButton
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Loading
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words

@Composable
internal fun PlayerPlace(holder: Holder, entry: Entry) {
    val labels by holder.labels.collectAsState()
    val model = holder.models.of(entry) { PlayerModel(holder, it, entry) }
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    when (val state = shown) {
        null -> Loading(labels.common.loading)
        else -> PlainPlayer(state, labels, model::send)
    }
    FailureDialog(failure, labels.common, model::dismiss)
}

@Composable
private fun PlainPlayer(state: PlayerScreenState, labels: Labels, send: (PlayerAction) -> Unit) {
    val player = state.player
    val slab = player.slab
    Page(bottom = {
        TonalButton(labels.player.stop, { send(PlayerAction.AskWhy) })
        TonalButton(labels.player.next, { send(PlayerAction.Next) })
        if (slab != null) ActionButton(slab.text, { send(PlayerAction.Slab) })
    }) {
        Words(player.leftText)
        Heading(player.heading.title)
        player.lines.forEach { Words(it.text) }
        Words(secondsOf(state.countdown).toString())
        if (state.asksWhy) {
            labels.vocabulary.stopReasons.filter { it.pickable }.forEach {
                TonalButton(it.text, { send(PlayerAction.Stop(it.value)) })
            }
        }
        player.card?.let { card ->
            Heading(card.title)
            (card.urgent + card.lines).forEach { Words(it) }
        }
        if (slab == null) TonalButton(labels.common.close, { send(PlayerAction.Close) })
    }
}

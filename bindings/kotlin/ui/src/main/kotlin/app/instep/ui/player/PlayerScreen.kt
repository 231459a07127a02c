package app.instep.ui.player

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.instep.core.CardKind
import app.instep.core.Labels
import app.instep.ui.picture.AtlasPaths

/**
 * The player in each of its states. It never scrolls.
 *
 * Only the count reads [PlayerScreenState.countdown], in a leaf of its own: nothing else is drawn again each second.
 *
 * @param moves false with less motion and while the battery is saved.
 */
@Composable
public fun PlayerScreen(
    state: PlayerScreenState,
    labels: Labels,
    atlas: AtlasPaths?,
    moves: Boolean,
    send: (PlayerAction) -> Unit,
) {
    val card = state.player.card
    Box(Modifier.fillMaxSize().semantics { isTraversalGroup = true }) {
        when {
            state.asksWhy && state.player.slab != null -> StopQuestion(labels, send)
            card?.kind == CardKind.STOP_SIGNS -> StopSigns(card, state.player.saved, labels.stop, send)
            else -> SessionScreen(state, labels, atlas, moves, send)
        }
        if (state.reader && state.announcement.isNotEmpty()) Announcement(state.announcement)
    }
}

/** Words that a screen reader says as soon as it has finished what it says. Nothing is seen of them. */
@Composable
private fun Announcement(text: String) {
    Box(
        Modifier.semantics {
            contentDescription = text
            liveRegion = LiveRegionMode.Polite
        },
    )
}

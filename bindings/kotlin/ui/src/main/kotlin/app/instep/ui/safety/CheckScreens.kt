package app.instep.ui.safety

import androidx.compose.runtime.Composable
import app.instep.core.Labels
import app.instep.ui.picture.AtlasPaths

/** A screen of the safety check. What the answers change is drawn by Start. */
@Composable
internal fun CheckScreens(state: CheckState, labels: Labels, atlas: AtlasPaths?, send: (CheckAction) -> Unit) {
    when (val screen = state.screen) {
        is CheckScreen.Page -> CheckPage(state, screen, labels, send)
        is CheckScreen.Places -> PlacesPage(state.check, screen.line, labels, atlas, send)
        is CheckScreen.Urgent -> UrgentPage(screen.card, state.canDial, send)
        is CheckScreen.Again -> AgainPage(screen.line, labels, send)
        CheckScreen.ReadBack -> ReadBackPage(state, labels, send)
        CheckScreen.Changes -> Unit
    }
}

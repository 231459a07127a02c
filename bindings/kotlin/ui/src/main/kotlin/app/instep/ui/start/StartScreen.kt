package app.instep.ui.start

import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import app.instep.core.Labels
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.safety.CheckScreen
import app.instep.ui.safety.CheckScreens
import app.instep.ui.safety.place

/** Start, or what is open over it: the look at the feet, the choices, the safety check. */
@Composable
internal fun StartScreen(record: StartRecord, labels: Labels, atlas: AtlasPaths?, send: (StartAction) -> Unit) {
    val check = record.check
    val feet = record.mine.feet
    val refusal = record.start.refused
    when {
        check != null && check.screen != CheckScreen.Changes -> key(check.place) {
            CheckScreens(check, labels, atlas) { send(StartAction.Check(it)) }
        }

        check == null && feet != null -> key(feet.stage) { FeetScreen(record, feet, labels, atlas, send) }

        check == null && record.mine.choosing -> ChoicesPage(record, labels, send)

        refusal != null -> RefusedPage(record, refusal, labels, send)

        check != null -> ChangesPage(record, labels, send)

        else -> StartPage(record, labels, atlas, send)
    }
}

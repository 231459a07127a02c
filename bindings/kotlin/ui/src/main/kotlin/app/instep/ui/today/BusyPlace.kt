package app.instep.ui.today

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.instep.ui.app.Failure
import app.instep.ui.app.Holder
import app.instep.ui.parts.Card
import app.instep.ui.parts.Heading
import app.instep.ui.parts.Page
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.Space
import app.instep.ui.theme.type

/** Today while the file cannot be opened for a moment: nothing is wrong with it, so nothing alarms. */
@Composable
internal fun BusyPlace(holder: Holder, failure: Failure) {
    val labels by holder.labels.collectAsState()
    Page {
        Heading(labels.navigation.today, style = type.headline)
        Card(gap = Space.medium) {
            Heading(failure.text.title)
            Words(failure.text.kept)
            Words(failure.text.mend)
            TonalButton(labels.common.retry, holder::reopen)
        }
    }
}

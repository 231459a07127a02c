package app.instep.ui.data

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.instep.FootCare
import app.instep.core.Labels
import app.instep.ui.app.Holder
import app.instep.ui.app.ModelScreen
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.parts.Card
import app.instep.ui.parts.Confirm
import app.instep.ui.parts.Page
import app.instep.ui.parts.PageHead
import app.instep.ui.parts.TonalButton
import app.instep.ui.parts.Words
import app.instep.ui.theme.ink
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

internal class EraseModel(holder: Holder, scope: CoroutineScope) : ScreenModel<Unit>(holder, scope) {
    override suspend fun read(core: FootCare) = Unit

    /** Erases everything and begins anew. It goes on where the screen is left. */
    fun erase() {
        holder.scope.launch {
            attempt {
                val erased = holder.call { erase() }
                holder.seams.files.cache.listFiles()?.forEach { it.deleteRecursively() }
                holder.navigator.reset()
                holder.reopen()
                holder.say(erased.text)
            }
        }
    }
}

@Composable
internal fun ErasePlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { EraseModel(holder, it) }
    val labels by holder.labels.collectAsState()
    ModelScreen(model, labels.common) { EraseScreen(labels, holder.navigator::back, model::erase) }
}

/** Entries that would go, and one more question before they do. */
@Composable
internal fun EraseScreen(labels: Labels, onBack: () -> Unit, erase: () -> Unit) {
    val words = labels.data
    var asking by remember { mutableStateOf(false) }
    Page(bottom = {
        TonalButton(labels.common.cancel, { onBack() }, Modifier.fillMaxWidth())
        TonalButton(words.erase, { asking = true }, Modifier.fillMaxWidth(), color = ink.warning)
    }) {
        PageHead(words.erase, labels.common.back, { onBack() })
        Card(outline = ink.warning) { Words(words.eraseText) }
    }
    if (asking) {
        Confirm(
            words.eraseTitle,
            words.eraseText,
            yes = words.eraseYes,
            no = labels.common.cancel,
            onYes = {
                asking = false
                erase()
            },
            onNo = { asking = false },
        )
    }
}

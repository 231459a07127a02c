package app.instep.ui.guides

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.coerceIn
import androidx.compose.ui.unit.dp
import app.instep.ui.app.Holder
import app.instep.ui.app.record
import app.instep.ui.nav.Entry
import app.instep.ui.parts.FailureDialog
import app.instep.ui.parts.ShownAs
import app.instep.ui.theme.ink

/** The list of guides; in a wide window the chosen one stands beside it. */
@Composable
internal fun GuidesPlace(holder: Holder, entry: Entry) {
    val model = holder.models.of(entry) { GuidesModel(holder, it) }
    val labels by holder.labels.collectAsState()
    val shown by model.shown.collectAsState()
    val failure by model.failure.collectAsState()
    val atlas by holder.atlas.collectAsState()
    BoxWithConstraints {
        val wide = maxWidth >= WIDE
        val list = @Composable {
            ShownAs(shown, labels.common, model::retry) { record ->
                GuidesScreen(record, labels, atlas) { action ->
                    if (wide && action is GuidesAction.Open) model.select(action.guide) else model.send(action)
                }
            }
        }
        if (wide) {
            val detail by model.detail.collectAsState()
            val first = shown.record?.guides?.guides?.firstOrNull()?.id
            LaunchedEffect(first) { if (detail == null && first != null) model.select(first) }
            ListAndDetail(list) { detail?.let { key(it.id) { GuidePane(holder, it) } } }
        } else {
            list()
        }
    }
    FailureDialog(failure, labels.common, model::dismiss)
}

/** A list beside what it opens; each scrolls by itself. */
@Composable
internal fun ListAndDetail(list: @Composable () -> Unit, detail: @Composable () -> Unit) {
    BoxWithConstraints {
        val side = (maxWidth * 0.42f).coerceIn(300.dp, 460.dp)
        Row(Modifier.fillMaxSize().background(ink.background)) {
            Box(Modifier.width(side)) { list() }
            Box(Modifier.width(1.dp).fillMaxHeight().background(ink.line))
            Box(Modifier.weight(1f)) { detail() }
        }
    }
}

private val WIDE = 680.dp

package app.instep.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.instep.core.CommonLabels
import app.instep.core.ErrorText
import app.instep.ui.app.Failure
import app.instep.ui.app.Shown
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.theme.type
import kotlinx.coroutines.delay

/** Draws a screen in its state. Loading is said only where it takes time. */
@Composable
public fun <T> ShownAs(shown: Shown<T>, labels: CommonLabels, retry: () -> Unit, ready: @Composable (T) -> Unit) {
    when (shown) {
        Shown.Loading -> Loading(labels.loading)
        is Shown.Failed -> Page { FailureCard(shown.failure.text, labels.retry, retry) }
        is Shown.Ready -> ready(shown.record)
    }
}

/** Says that something takes a moment, once it has taken one. */
@Composable
public fun Loading(text: String) {
    var late by remember { mutableStateOf(false) }
    LaunchedEffect(Unit) {
        delay(LATE_MS)
        late = true
    }
    Box(Modifier.fillMaxSize(), Alignment.Center) { if (late) Words(text, color = ink.muted) }
}

/** A failure: its cause, the data that was kept, the next step, and the button for it. */
@Composable
public fun FailureCard(text: ErrorText, button: String?, onClick: () -> Unit) {
    Card(outline = ink.warning, gap = Space.medium) {
        Heading(text.title)
        Words(text.kept)
        Words(text.mend)
        if (button != null) TonalButton(button, onClick)
    }
}

/** An action that failed, over the screen it was made on. */
@Composable
public fun FailureDialog(failure: Failure?, labels: CommonLabels, dismiss: () -> Unit) {
    if (failure == null) return
    AlertDialog(
        onDismissRequest = dismiss,
        confirmButton = { LinkButton(labels.ok, dismiss) },
        title = { Words(failure.text.title, style = type.title) },
        text = {
            Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
                Words(failure.text.kept)
                Words(failure.text.mend)
            }
        },
        containerColor = ink.surfaceHigh,
    )
}

/** Asks before something that cannot be taken back. The harmless answer stands first. */
@Composable
public fun Confirm(title: String, text: String, yes: String, no: String, onYes: () -> Unit, onNo: () -> Unit): Unit =
    Confirm(title, listOf(text), yes, no, onYes, onNo)

/** The same, with a text of several paragraphs. */
@Composable
public fun Confirm(title: String, text: List<String>, yes: String, no: String, onYes: () -> Unit, onNo: () -> Unit) {
    AlertDialog(
        onDismissRequest = onNo,
        modifier = Modifier.widthIn(max = 560.dp).padding(Space.small),
        dismissButton = { TonalButton(no, onNo) },
        confirmButton = { TonalButton(yes, onYes, color = ink.warning) },
        title = { Words(title, style = type.title) },
        text = {
            Column(Modifier.verticalScroll(rememberScrollState()), Arrangement.spacedBy(Space.small)) {
                text.forEach { Words(it) }
            }
        },
        containerColor = ink.surfaceHigh,
    )
}

private const val LATE_MS = 400L

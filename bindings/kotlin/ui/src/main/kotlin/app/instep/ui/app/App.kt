package app.instep.ui.app

import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.material3.SnackbarDuration
import androidx.compose.material3.SnackbarHost
import androidx.compose.material3.SnackbarHostState
import androidx.compose.material3.SnackbarResult
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.LayoutDirection
import app.instep.core.InstepException
import app.instep.ui.nav.BesideMore
import app.instep.ui.nav.NavigationBar
import app.instep.ui.nav.NavigationRail
import app.instep.ui.nav.Tab
import app.instep.ui.parts.Loading
import app.instep.ui.recovery.RecoveryPlace
import app.instep.ui.theme.InstepTheme
import app.instep.ui.theme.LocalStill
import app.instep.ui.theme.Space
import app.instep.ui.theme.ink
import app.instep.ui.today.BusyPlace

/** The whole app in its theme and its direction of writing: what a window or an activity shows. */
@Composable
public fun App(holder: Holder, dark: Boolean = isSystemInDarkTheme(), face: FontFamily = FontFamily.Default) {
    val labels by holder.labels.collectAsState()
    val opened by holder.opened.collectAsState()
    val reduced by holder.seams.device.reducedMotion.collectAsState()
    val saving by holder.seams.device.saving.collectAsState()
    val direction = if (labels.language.rightToLeft) LayoutDirection.Rtl else LayoutDirection.Ltr
    CompositionLocalProvider(LocalLayoutDirection provides direction, LocalStill provides (reduced || saving)) {
        InstepTheme(dark, face) {
            Box(Modifier.fillMaxSize().background(ink.background)) {
                when (val state = opened) {
                    Opened.Opening -> Loading(labels.common.loading)

                    is Opened.Failed ->
                        if (state.failure.passes) {
                            BusyPlace(
                                holder,
                                state.failure,
                            )
                        } else {
                            RecoveryPlace(holder, state.failure)
                        }

                    is Opened.Ready -> Frame(holder)
                }
            }
        }
    }
}

/** True where another process holds the file, or the device keeps it locked: later it opens. */
private val Failure.passes: Boolean
    get() = error is InstepException.Busy || error is InstepException.ProtectedStorage

/** The visible place, with navigation around it unless the place fills the screen. */
@Composable
private fun Frame(holder: Holder) {
    val stacks by holder.navigator.stacks.collectAsState()
    val entry = stacks.current
    BoxWithConstraints {
        val wide = maxWidth >= Space.wide
        Row {
            if (wide && !entry.route.full) NavigationRail(holder, stacks.tab)
            Column(Modifier.weight(1f)) {
                Box(Modifier.weight(1f)) {
                    if (wide && entry.route.tab == Tab.More && stacks.full.isEmpty()) {
                        BesideMore(holder, stacks) { key(it.key, it.route) { Place(holder, it) } }
                    } else {
                        key(entry.key) { Place(holder, entry) }
                    }
                }
                Messages(holder)
                if (!wide && !entry.route.full) NavigationBar(holder, stacks.tab)
            }
        }
    }
}

/** Says what was done, with its undo for as long as it can be read. It takes a place of its own and covers no control. */
@Composable
private fun Messages(holder: Holder) {
    val host = remember { SnackbarHostState() }
    val labels by holder.labels.collectAsState()
    LaunchedEffect(holder) {
        holder.messages.collect { message ->
            val undo = message.undo
            val result = host.showSnackbar(
                message.text,
                actionLabel = if (undo == null) null else labels.common.undo,
                duration = SnackbarDuration.Long,
            )
            if (undo != null && result == SnackbarResult.ActionPerformed) holder.undo(undo)
        }
    }
    SnackbarHost(host)
}

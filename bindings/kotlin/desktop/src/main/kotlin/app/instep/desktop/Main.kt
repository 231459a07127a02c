package app.instep.desktop

import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.instep.FootCare
import app.instep.core.OpenOptions
import app.instep.forInstep
import app.instep.ui.app.App
import app.instep.ui.app.Holder
import app.instep.ui.app.SilentSeams
import java.io.File
import java.util.Locale

public fun main() {
    val folder = File(System.getProperty("user.home"), ".instep").apply { mkdirs() }
    val path = File(folder, "instep.db").path
    application {
        val scope = rememberCoroutineScope()
        val holder = remember {
            Holder(scope, SilentSeams(File(folder, "cache")), path, Locale.getDefault().forInstep()) {
                FootCare.open(OpenOptions(path, it))
            }
        }
        Window(
            ::exitApplication,
            rememberWindowState(size = DpSize(420.dp, 892.dp)),
            title = holder.labels.value.common.appName,
        ) {
            App(holder)
        }
    }
}

package app.instep.ui.library

import androidx.compose.runtime.Composable
import app.instep.FootCare
import app.instep.core.SettingChange
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.drawn
import app.instep.ui.stage.Stage
import kotlinx.coroutines.runBlocking

internal val libraryScenes: List<Scene> = listOf(
    Scene("library") {
        val library = core { library() }
        val atlas = atlas()
        drawn { LibraryListScreen(library, atlas, labels, area = "arch") {} }
    },
    Scene("library-tradition") {
        core { changeSetting(SettingChange.Tradition(true)) }
        val library = core { library() }
        val only = library.copy(areas = emptyList(), kinds = emptyList())
        drawn { LibraryListScreen(only, null, labels) {} }
    },
    Scene("library-article") { drawPage("preparation") },
    Scene("library-technique") { drawPage("T209") },
    Scene("library-claim") { drawPage("B3") },
    Scene("library-guide") { drawPage("G7") },
    Scene("library-kept-back") { drawPage("R1") },
    Scene("library-belief") {
        core { changeSetting(SettingChange.Tradition(true)) }
        drawPage("R1")
    },
)

private fun atlas() = AtlasPaths(runBlocking { FootCare.atlas() })

private fun Stage.drawPage(id: String): @Composable () -> Unit {
    val page = core { libraryPage(id) }
    val atlas = atlas()
    return { LibraryPageScreen(page, atlas, labels, aloud = false) {} }
}

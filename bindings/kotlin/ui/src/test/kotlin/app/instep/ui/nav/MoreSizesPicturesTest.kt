package app.instep.ui.nav

import androidx.compose.runtime.Composable
import app.instep.FootCare
import app.instep.ui.library.LibraryListScreen
import app.instep.ui.library.LibraryPageScreen
import app.instep.ui.parts.Phrases
import app.instep.ui.picture.AtlasPaths
import app.instep.ui.pictures.Audit
import app.instep.ui.pictures.Look
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.Studio
import app.instep.ui.pictures.drawn
import app.instep.ui.recovery.recoveryScenes
import app.instep.ui.reminders.remindersScenes
import app.instep.ui.settings.SettingsScreen
import kotlinx.coroutines.runBlocking
import org.junit.Test
import kotlin.test.assertEquals

/** Places of More on tablets, and on the smallest phone. */
class MoreSizesPicturesTest {
    private val atlas = AtlasPaths(runBlocking { FootCare.atlas() })

    @Test
    fun tabletsShowTheListBesideThePlaceWithoutFault() {
        val tablets = listOf(Look(1280, 800), Look(800, 1280, dark = false), Look(1280, 800, language = "ar-XB"))
        assertEquals("", faults(listOf(library, settings, reminders), tablets))
    }

    @Test
    fun smallestPhoneShowsEverythingWithoutFault() {
        val small = listOf(Look(360, 640), Look(360, 640, dark = false, bigText = true))
        val scenes = remindersScenes + recoveryScenes
        assertEquals("", faults(scenes.filter { it.name in SMALL }, small))
    }

    private fun faults(scenes: List<Scene>, looks: List<Look>): String = buildList {
        for (scene in scenes) {
            Studio.draw(scene, looks) { addAll(Audit.faults(it).map { fault -> "$scene ${it.look.name}: $fault" }) }
        }
    }.joinToString("\n")

    private val library = Scene("library-tablet") {
        val library = core { library() }
        val page = core { libraryPage("T209") }
        drawn {
            Beside({ LibraryListScreen(library, atlas, labels, area = "arch") {} }) {
                LibraryPageScreen(page, atlas, labels, aloud = false) {}
            }
        }
    }

    private val settings = Scene("settings-tablet") {
        val settings = core { settings() }
        drawn {
            Beside({ MoreScreen(labels.navigation, Route.Settings) {} }) {
                SettingsScreen(settings.groups, labels, Phrases(locale)) {}
            }
        }
    }

    private val reminders = Scene("reminders-tablet") {
        val screen: @Composable () -> Unit = remindersScenes.first { it.name == "reminders" }.make(this)
        drawn { Beside({ MoreScreen(labels.navigation, Route.Reminders) {} }, screen) }
    }

    private companion object {
        val SMALL = setOf("reminders", "reminder-new", "recovery")
    }
}

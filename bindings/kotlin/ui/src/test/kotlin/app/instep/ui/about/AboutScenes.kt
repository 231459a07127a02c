package app.instep.ui.about

import app.instep.FootCare
import app.instep.core.About
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.drawn
import app.instep.ui.stage.Stage
import kotlinx.coroutines.runBlocking

internal val aboutScenes: List<Scene> = listOf(
    Scene("about") {
        val about = about()
        drawn { AboutScreen(about, labels, {}) {} }
    },
    Scene("sources") {
        val about = about()
        drawn { SourcesScreen(about.sources, labels, {}) {} }
    },
    Scene("licences") {
        val about = about()
        drawn { LicencesScreen(about.licences, labels, {}) }
    },
    Scene("privacy") {
        val about = about()
        drawn { PrivacyScreen(about, labels, {}) }
    },
    Scene("problem") {
        val text = diagnosticText(about().version, core { diagnostics() }.take(12))
        drawn { ProblemScreen(text, labels, {}, {}, {}) }
    },
)

private fun Stage.about(): About = runBlocking { FootCare.about(locale) }

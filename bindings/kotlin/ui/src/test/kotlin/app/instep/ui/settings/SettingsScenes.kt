package app.instep.ui.settings

import app.instep.ui.parts.Phrases
import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.drawn

internal val settingsScenes: List<Scene> = listOf(
    Scene("settings") {
        val settings = core { settings() }
        drawn { SettingsScreen(settings.groups, labels, Phrases(locale)) {} }
    },
    Scene("settings-choice") {
        val settings = core { settings() }
        val open = settings.groups.flatMap { it.rows }.first { "advance" in it.keys }.title
        drawn { SettingsScreen(settings.groups, labels, Phrases(locale), open) {} }
    },
    Scene("settings-time") {
        val settings = core { settings() }
        val row = settings.groups.flatMap { it.rows }.filter { "day_start" in it.keys }
        val group = settings.groups[1].copy(rows = row)
        drawn { SettingsScreen(listOf(group), labels, Phrases(locale), row.first().title) {} }
    },
)

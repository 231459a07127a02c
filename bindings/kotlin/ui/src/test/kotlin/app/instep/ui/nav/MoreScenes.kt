package app.instep.ui.nav

import app.instep.ui.pictures.Scene

internal val moreScenes: List<Scene> = listOf(Scene("more") { { MorePlace(holder) } })

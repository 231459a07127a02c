package app.instep.ui.nav

import app.instep.ui.pictures.Scene
import app.instep.ui.pictures.drawn

internal val moreScenes: List<Scene> = listOf(Scene("more") { drawn { MoreScreen(labels.navigation) {} } })

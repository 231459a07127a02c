package app.instep.ui.pictures

import app.instep.ui.nav.moreScenes

/** Every screen with a past worth seeing. */
internal val scenes: List<Scene> = listOf(
    moreScenes,
).flatten()

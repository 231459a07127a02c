package app.instep.ui.pictures

import app.instep.ui.nav.moreScenes
import app.instep.ui.rate.ratingScenes
import app.instep.ui.today.todayScenes

/** Every screen with a past worth seeing. */
internal val scenes: List<Scene> = listOf(
    moreScenes,
    ratingScenes,
    todayScenes,
).flatten()

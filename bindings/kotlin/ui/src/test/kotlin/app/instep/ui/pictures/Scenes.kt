package app.instep.ui.pictures

import app.instep.ui.about.aboutScenes
import app.instep.ui.data.dataScenes
import app.instep.ui.guides.guidesScenes
import app.instep.ui.history.historyScenes
import app.instep.ui.library.libraryScenes
import app.instep.ui.log.logScenes
import app.instep.ui.nav.moreScenes
import app.instep.ui.rate.finishScenes
import app.instep.ui.rate.ratingScenes
import app.instep.ui.recovery.recoveryScenes
import app.instep.ui.reminders.remindersScenes
import app.instep.ui.review.weeksScenes
import app.instep.ui.safety.safetyScenes
import app.instep.ui.settings.settingsScenes
import app.instep.ui.start.startScenes
import app.instep.ui.today.todayScenes

/** Every screen with a past worth seeing. */
internal val scenes: List<Scene> = listOf(
    aboutScenes,
    dataScenes,
    finishScenes,
    guidesScenes,
    historyScenes,
    libraryScenes,
    logScenes,
    moreScenes,
    ratingScenes,
    recoveryScenes,
    remindersScenes,
    safetyScenes,
    settingsScenes,
    startScenes,
    todayScenes,
    weeksScenes,
).flatten()

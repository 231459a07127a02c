package app.instep.android

import app.instep.android.device.AndroidDevice
import app.instep.android.device.AndroidHaptics
import app.instep.android.files.AndroidFiles
import app.instep.android.notices.AndroidNotices
import app.instep.android.sound.AndroidChimes
import app.instep.android.voice.AndroidVoice
import app.instep.ui.app.Seams

/** The services of Android that the screens need. */
internal class AndroidSeams(app: InstepApp) : Seams {
    override val notices: AndroidNotices = AndroidNotices(app)
    override val device: AndroidDevice = AndroidDevice(app)
    override val voice: AndroidVoice = AndroidVoice(app) { device.session.value?.controls?.pause() }
    override val haptics: AndroidHaptics = AndroidHaptics(app)
    override val chimes: AndroidChimes = AndroidChimes(app.scope)
    override val files: AndroidFiles = AndroidFiles(app)

    /** Reads again what the system tells nobody: the person may have changed it while the app was not seen. */
    fun refresh() {
        notices.refresh()
        voice.refresh()
    }
}

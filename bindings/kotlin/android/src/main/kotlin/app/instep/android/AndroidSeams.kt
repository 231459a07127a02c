package app.instep.android

import app.instep.android.files.AndroidFiles
import app.instep.ui.app.Chimes
import app.instep.ui.app.Device
import app.instep.ui.app.Haptics
import app.instep.ui.app.Notices
import app.instep.ui.app.Seams
import app.instep.ui.app.SilentChimes
import app.instep.ui.app.SilentDevice
import app.instep.ui.app.SilentHaptics
import app.instep.ui.app.SilentNotices
import app.instep.ui.app.SilentVoice
import app.instep.ui.app.Voice

/** The services of Android that the screens need. */
internal class AndroidSeams(app: InstepApp) : Seams {
    override val notices: Notices = SilentNotices()
    override val voice: Voice = SilentVoice()
    override val haptics: Haptics = SilentHaptics()
    override val chimes: Chimes = SilentChimes()
    override val files: AndroidFiles = AndroidFiles(app)
    override val device: Device = SilentDevice()
}

package app.instep.ui.stage

import app.instep.core.Plan
import app.instep.ui.app.SessionState
import app.instep.ui.app.SilentChimes
import app.instep.ui.app.SilentDevice
import app.instep.ui.app.SilentFiles
import app.instep.ui.app.SilentHaptics
import app.instep.ui.app.SilentNotices
import app.instep.ui.app.SilentSeams
import app.instep.ui.app.SilentVoice
import java.io.File
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList

/** A device that writes down what it was asked for. */
class RecordingSeams(cache: File) : SilentSeams(cache) {
    /** Requests to the device, one after another: `say Left foot`, `touch`, `awake true`. */
    val log = CopyOnWriteArrayList<String>()

    /** The plans that were carried out. */
    val plans = CopyOnWriteArrayList<Plan>()

    /** The next file that the person picks. */
    @Volatile
    var picked: File? = null

    /** Files that were saved or shared, by the name they were given. */
    val saved = ConcurrentHashMap<String, ByteArray>()

    /** Ends of texts that are being said; call them to let a text end. */
    val speaking = CopyOnWriteArrayList<() -> Unit>()

    /** The session that the system shows; its controls act as a headset does. */
    @Volatile
    var session: SessionState? = null

    override val notices: SilentNotices = object : SilentNotices() {
        override suspend fun carryOut(plan: Plan) {
            plans += plan
        }

        override fun askPermission() {
            log += "permission"
        }

        override fun openSettings() {
            log += "notification settings"
        }

        override fun openExactAlarms() {
            log += "exact alarms"
        }

        override fun openBattery() {
            log += "battery"
        }
    }

    override val voice: SilentVoice = object : SilentVoice() {
        override val speaks: Boolean get() = true

        override fun say(texts: List<String>, language: String, done: () -> Unit) {
            texts.forEach { log += "say $it" }
            speaking += done
        }

        override fun stop() {
            log += "hush"
            speaking.clear()
        }
    }

    override val haptics: SilentHaptics = object : SilentHaptics() {
        override fun touch() {
            log += "touch"
        }

        override fun refused() {
            log += "refused"
        }

        override fun changeOfFoot() {
            log += "change of foot"
        }
    }

    override val chimes: SilentChimes = object : SilentChimes() {
        override fun step() {
            log += "chime step"
        }

        override fun foot() {
            log += "chime foot"
        }

        override fun end() {
            log += "chime end"
        }

        override fun repetition() {
            log += "tick"
        }
    }

    override val files: SilentFiles = object : SilentFiles(cache) {
        override suspend fun save(file: File, name: String, mime: String): Boolean {
            saved[name] = file.readBytes()
            return true
        }

        override suspend fun pick(mime: List<String>): File? = picked

        override suspend fun share(file: File, name: String, mime: String) {
            saved[name] = file.readBytes()
        }
    }

    override val device: SilentDevice = object : SilentDevice() {
        override fun keepAwake(on: Boolean) {
            log += "awake $on"
        }

        override fun browse(url: String) {
            log += "browse $url"
        }

        override fun dial(): Boolean {
            log += "dial"
            return true
        }

        override fun session(state: SessionState?) {
            session = state
            log += "session ${state?.running}"
        }
    }
}

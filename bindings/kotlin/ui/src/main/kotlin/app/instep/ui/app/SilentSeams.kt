package app.instep.ui.app

import app.instep.core.Armed
import app.instep.core.DeliveryState
import app.instep.core.NotificationState
import app.instep.core.Plan
import app.instep.core.PlanRequest
import app.instep.core.Platform
import kotlinx.coroutines.flow.MutableStateFlow
import java.io.File

/** A device that does nothing. [cache] is where files on their way lie. */
public open class SilentSeams(cache: File) : Seams {
    override val notices: Notices = SilentNotices()
    override val voice: Voice = SilentVoice()
    override val haptics: Haptics = SilentHaptics()
    override val chimes: Chimes = SilentChimes()
    override val files: Files = SilentFiles(cache)
    override val device: Device = SilentDevice()
}

public open class SilentNotices : Notices {
    override val delivery: MutableStateFlow<DeliveryState> =
        MutableStateFlow(DeliveryState(notifications = NotificationState.NOT_ASKED))

    override suspend fun request(): PlanRequest =
        PlanRequest(platform = Platform.DESKTOP, delivery = delivery.value, armed = Armed.Unknown)

    override suspend fun carryOut(plan: Plan) {}

    override fun askPermission() {}

    override fun openSettings() {}

    override fun openExactAlarms() {}

    override fun openBattery() {}

    override fun snapshot(json: String) {}
}

public open class SilentVoice : Voice {
    override val reader: MutableStateFlow<Boolean> = MutableStateFlow(false)
    override val muted: MutableStateFlow<Boolean> = MutableStateFlow(false)
    override val speaks: Boolean get() = false

    override fun say(texts: List<String>, language: String, done: () -> Unit) {
        done()
    }

    override fun stop() {}
}

public open class SilentHaptics : Haptics {
    override fun touch() {}

    override fun refused() {}

    override fun changeOfFoot() {}
}

public open class SilentChimes : Chimes {
    override fun step() {}

    override fun foot() {}

    override fun end() {}

    override fun repetition() {}
}

public open class SilentFiles(override val cache: File) : Files {
    override suspend fun save(file: File, name: String, mime: String): Boolean = false

    override suspend fun pick(mime: List<String>): File? = null

    override suspend fun share(file: File, name: String, mime: String) {}

    override fun copyText(text: String) {}
}

public open class SilentDevice : Device {
    override val saving: MutableStateFlow<Boolean> = MutableStateFlow(false)
    override val reducedMotion: MutableStateFlow<Boolean> = MutableStateFlow(false)

    override fun keepAwake(on: Boolean) {}

    override fun dial(): Boolean = false

    override fun browse(url: String) {}

    override fun session(state: SessionState?) {}
}

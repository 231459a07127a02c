package app.instep.ui.safety

import app.instep.ui.app.Holder
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.job

/** Reads the screens of the check aloud, one after another, while the person wants it and no screen reader is on. */
internal class Reading(private val holder: Holder, scope: CoroutineScope) {
    private var said: Any? = null
    var on = false
        private set

    init {
        scope.coroutineContext[Job]?.invokeOnCompletion { if (on) holder.seams.voice.stop() }
    }

    fun toggle() {
        if (on) stop() else on = true
    }

    fun stop() {
        if (on) holder.seams.voice.stop()
        on = false
        said = null
    }

    /** Reads a screen that was not read yet. */
    fun follow(state: CheckState) {
        val screen = state.place
        if (!on || holder.seams.voice.reader.value || screen == said) return
        said = screen
        holder.seams.voice.say(state.spoken, holder.labels.value.language.tag) {}
    }
}

package app.instep.ui.safety

import app.instep.FootCare
import app.instep.core.Locale
import app.instep.core.Phrase
import app.instep.core.SafetyCheck
import app.instep.ui.app.Holder
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.job

/** Reads the screens of the check aloud, one after another, while the person wants it and no screen reader is on. */
internal class Reading(private val holder: Holder, scope: CoroutineScope) {
    private var said: Any? = null
    var on = false
        private set

    val possible: Boolean get() = !holder.seams.voice.reader.value

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
        if (!on || !possible || screen == said) return
        said = screen
        holder.seams.voice.say(state.spoken, holder.labels.value.language.tag) {}
    }
}

/** The screen as it is drawn, with its place among the pages in words. */
internal fun state(
    check: SafetyCheck,
    view: CheckView,
    screen: CheckScreen,
    locale: Locale,
    canDial: Boolean,
    reading: Reading,
): CheckState {
    val page = (screen as? CheckScreen.Page)?.takeIf { it.of > 1 }
    return CheckState(
        check,
        view,
        screen,
        page?.let { FootCare.phraseText(Phrase.OutOf(it.number, it.of), locale) },
        reading.possible,
        reading.on,
        canDial,
    )
}

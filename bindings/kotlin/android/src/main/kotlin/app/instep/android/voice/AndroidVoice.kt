package app.instep.android.voice

import android.content.Context
import android.database.ContentObserver
import android.media.AudioManager
import android.os.Handler
import android.os.Looper
import android.provider.Settings
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import android.view.accessibility.AccessibilityManager
import app.instep.ui.app.Voice
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.util.Locale

/**
 * Speaks with the device's own voice. The engine of speech is started with the first text, and takes a second then: what
 * is to be said waits for it.
 *
 * @param onLoss is called when a call or another app takes the sound. The text is not reported then.
 */
internal class AndroidVoice(private val context: Context, private val onLoss: () -> Unit) : Voice {
    private val main = Handler(Looper.getMainLooper())
    private val audio = context.getSystemService(AudioManager::class.java)
    private val accessibility = context.getSystemService(AccessibilityManager::class.java)
    private val readerState = MutableStateFlow(accessibility.isTouchExplorationEnabled)
    private val mutedState = MutableStateFlow(isMuted())
    private val focus = AudioFocus(context) {
        stop()
        onLoss()
    }
    private var speech: TextToSpeech? = null
    private var status = Status.NEW
    private var saying: Saying? = null
    private var count = 0

    private enum class Status { NEW, STARTING, READY, NONE }

    private class Saying(val name: String, val texts: List<String>, val language: String, val done: () -> Unit)

    override val reader: StateFlow<Boolean> = readerState.asStateFlow()
    override val muted: StateFlow<Boolean> = mutedState.asStateFlow()

    /** True until an engine of speech was found missing. */
    override val speaks: Boolean get() = status != Status.NONE

    init {
        accessibility.addTouchExplorationStateChangeListener { readerState.value = it }
        // The volume is among the settings of the system; there is no broadcast of it.
        context.contentResolver.registerContentObserver(
            Settings.System.CONTENT_URI,
            true,
            object : ContentObserver(main) {
                override fun onChange(selfChange: Boolean) = refresh()
            },
        )
    }

    fun refresh() {
        mutedState.value = isMuted()
    }

    override fun say(texts: List<String>, language: String, done: () -> Unit) {
        onMain {
            val next = Saying("say-${count++}", texts, language, done)
            saying = next
            when (status) {
                Status.NEW -> start()
                Status.STARTING -> Unit
                Status.READY -> speak(next)
                Status.NONE -> end(next.name)
            }
        }
    }

    override fun stop() {
        onMain {
            saying = null
            speech?.stop()
            focus.giveBack()
        }
    }

    private fun start() {
        status = Status.STARTING
        speech = TextToSpeech(context) { result ->
            onMain {
                status = if (result == TextToSpeech.SUCCESS) Status.READY else Status.NONE
                speech?.setOnUtteranceProgressListener(listener)
                saying?.let { if (status == Status.READY) speak(it) else end(it.name) }
            }
        }
    }

    private fun speak(next: Saying) {
        val speech = speech
        val language = Locale.forLanguageTag(next.language)
        if (speech == null || next.texts.isEmpty() || speech.setLanguage(language) < TextToSpeech.LANG_AVAILABLE) {
            // Another language's voice would not be understood.
            end(next.name)
            return
        }
        if (!focus.take()) {
            // A call has the sound.
            stop()
            onLoss()
            return
        }
        speech.setAudioAttributes(AudioFocus.SPEECH)
        speech.setSpeechRate(RATE)
        next.texts.forEachIndexed { index, text ->
            val mode = if (index == 0) TextToSpeech.QUEUE_FLUSH else TextToSpeech.QUEUE_ADD
            val name = if (index == next.texts.lastIndex) next.name else "${next.name}-part"
            if (speech.speak(text, mode, null, name) != TextToSpeech.SUCCESS) end(next.name)
        }
    }

    /** Calls back once; not for what was stopped or cut off meanwhile. */
    private fun end(name: String) {
        val ended = saying?.takeIf { it.name == name } ?: return
        saying = null
        focus.giveBack()
        ended.done()
    }

    private val listener = object : UtteranceProgressListener() {
        override fun onStart(utteranceId: String) = Unit

        override fun onDone(utteranceId: String) = onMain { end(utteranceId) }

        @Deprecated("The system still calls it.")
        override fun onError(utteranceId: String) = onMain { end(utteranceId.removeSuffix("-part")) }
    }

    private fun isMuted() = audio.getStreamVolume(AudioManager.STREAM_MUSIC) == 0

    private fun onMain(work: () -> Unit) {
        if (main.looper.isCurrentThread) work() else main.post(work)
    }

    private companion object {
        /** A little slower than a conversation: hands are busy and glasses are off. */
        const val RATE = 0.9f
    }
}

package app.instep.android.voice

import android.app.Application
import android.media.AudioManager
import android.os.Looper
import android.speech.tts.TextToSpeech
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowTextToSpeech
import java.util.Locale
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidVoiceTest {
    private val context get() = RuntimeEnvironment.getApplication()
    private val audio get() = context.getSystemService(AudioManager::class.java)
    private val voice by lazy { AndroidVoice(context) { lost += 1 } }
    private var lost = 0
    private var done = 0

    @Before
    fun installLanguage() = ShadowTextToSpeech.addLanguageAvailability(Locale.UK)

    @Test
    fun textsAreSaidInOrderAndReportedOnce() {
        voice.say(listOf("Left foot", "Oil the hands"), "en-GB") { done += 1 }
        ready()
        assertEquals(listOf("Left foot", "Oil the hands"), speech().spokenTextList)
        assertEquals(1, done)
    }

    @Test
    fun whatWasStoppedIsNotReported() {
        voice.say(listOf("Left foot"), "en-GB") { done += 1 }
        voice.stop()
        ready()
        assertEquals(0, done)
        assertEquals(emptyList(), speech().spokenTextList)
    }

    @Test
    fun withoutAnEngineTheTextCountsAsSaidAndTheVoiceAsMissing() {
        voice.say(listOf("Left foot"), "en-GB") { done += 1 }
        ready(TextToSpeech.ERROR)
        assertEquals(1, done)
        assertFalse(voice.speaks)
        voice.say(listOf("Right foot"), "en-GB") { done += 1 }
        assertEquals(2, done)
    }

    @Test
    fun aLanguageWithoutAVoiceIsNotSpokenByAnotherOne() {
        voice.say(listOf("Linker Fuß"), "de-DE") { done += 1 }
        ready()
        assertEquals(1, done)
        assertEquals(emptyList(), speech().spokenTextList)
    }

    @Test
    fun duringACallNothingIsSaid() {
        shadowOf(audio).setNextFocusRequestResponse(AudioManager.AUDIOFOCUS_REQUEST_FAILED)
        voice.say(listOf("Left foot"), "en-GB") { done += 1 }
        ready()
        assertEquals(emptyList(), speech().spokenTextList)
        assertEquals(1, lost)
    }

    @Test
    fun aVolumeOfZeroIsMute() {
        audio.setStreamVolume(AudioManager.STREAM_MUSIC, 5, 0)
        voice.refresh()
        assertFalse(voice.muted.value)
        audio.setStreamVolume(AudioManager.STREAM_MUSIC, 0, 0)
        voice.refresh()
        assertTrue(voice.muted.value)
    }

    private fun ready(result: Int = TextToSpeech.SUCCESS) {
        shadowOf(Looper.getMainLooper()).idle()
        speech().onInitListener.onInit(result)
        shadowOf(Looper.getMainLooper()).idle()
    }

    private fun speech() = shadowOf(ShadowTextToSpeech.getLastTextToSpeechInstance())
}

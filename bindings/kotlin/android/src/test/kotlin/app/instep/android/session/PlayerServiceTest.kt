package app.instep.android.session

import android.app.Notification
import android.content.Intent
import android.media.AudioManager
import app.instep.android.stage.StillApp
import app.instep.ui.app.SessionControls
import app.instep.ui.app.SessionState
import org.junit.After
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ServiceController
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class PlayerServiceTest {
    private val app get() = StillApp.app
    private val device get() = app.seams.device
    private val asked = mutableListOf<String>()
    private var service: ServiceController<PlayerService>? = null

    private val controls = object : SessionControls {
        override fun pause() {
            asked += "pause"
        }

        override fun goOn() {
            asked += "go on"
        }

        override fun next() {
            asked += "next"
        }
    }

    private val running = SessionState("A guide is playing", "9 minutes left", true, 60_000, true, controls)

    @After
    fun end() {
        device.session(null)
        service?.destroy()
    }

    @Test
    fun aSessionThatIsHeardHasANotificationWithItsControls() {
        val service = start(running)
        val notification = shadowOf(service).lastForegroundNotification
        assertEquals("A guide is playing", notification.extras.getString(Notification.EXTRA_TITLE))
        assertEquals("9 minutes left", notification.extras.getString(Notification.EXTRA_TEXT))
        assertTrue(notification.extras.getBoolean(Notification.EXTRA_CHRONOMETER_COUNT_DOWN))
        assertEquals(Notification.VISIBILITY_PUBLIC, notification.visibility)
        val labels = app.run { it }.labels.value.player
        assertEquals(listOf(labels.pause, labels.next), notification.actions.map { it.title.toString() })
        for (action in notification.actions) service.onStartCommand(shadowOf(action.actionIntent).savedIntent, 0, 0)
        assertEquals(listOf("pause", "next"), asked)

        device.session(running.copy(running = false, leftMs = null))
        app.await("the paused notification") {
            shadowOf(service).lastForegroundNotification.actions.first().title.toString() == labels.goOn
        }
    }

    @Test
    fun theServiceEndsWithTheSession() {
        val service = start(running)
        device.session(null)
        app.await("the end") { shadowOf(service).isStoppedBySelf }
    }

    @Test
    fun aServiceThatComesTooLateStillShowsOneAndEnds() {
        app.run { }
        device.session(running)
        device.session(null)
        val service = create()
        assertNotNull(shadowOf(service).lastForegroundNotification)
        assertTrue(shadowOf(service).isStoppedBySelf)
    }

    @Test
    fun aSilentSessionNeedsNoService() {
        app.run { }
        device.session(running.copy(sounds = false))
        assertNull(shadowOf(app).nextStartedService)
    }

    @Test
    fun anUnpluggedHeadsetPausesAndNothingGoesOnByItself() {
        app.run { }
        device.session(running)
        app.sendBroadcast(Intent(AudioManager.ACTION_AUDIO_BECOMING_NOISY))
        app.await("the pause") { asked == listOf("pause") }
        device.session(running.copy(running = false))
        app.sendBroadcast(Intent(AudioManager.ACTION_AUDIO_BECOMING_NOISY))
        app.run { }
        assertEquals(listOf("pause"), asked)
    }

    private fun start(state: SessionState): PlayerService {
        app.run { }
        device.session(state)
        assertEquals(PlayerService::class.java.name, shadowOf(app).nextStartedService.component?.className)
        return create()
    }

    private fun create(): PlayerService {
        val made = Robolectric.buildService(PlayerService::class.java).create().startCommand(0, 0)
        service = made
        return made.get()
    }
}

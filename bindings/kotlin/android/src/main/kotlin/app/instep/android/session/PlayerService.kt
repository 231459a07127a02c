package app.instep.android.session

import android.app.Notification
import android.app.Service
import android.content.Context
import android.content.Intent
import android.content.pm.ServiceInfo
import android.media.session.MediaSession
import android.media.session.PlaybackState
import android.os.Build
import android.os.IBinder
import app.instep.android.InstepApp
import app.instep.ui.app.SessionControls
import app.instep.ui.app.SessionState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch

/**
 * Keeps a session alive that is heard while the app is not seen, and hands the media keys to it. It runs only while voice
 * or chimes are on; a silent session stops by itself in the background.
 */
public class PlayerService : Service() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
    private val device get() = (application as InstepApp).seams.device
    private val controls: SessionControls? get() = device.session.value?.controls
    private lateinit var media: MediaSession
    private lateinit var notice: SessionNotice
    private var shown = false

    override fun onBind(intent: Intent?): IBinder? = null

    override fun onCreate() {
        super.onCreate()
        isRunning = true
        notice = SessionNotice(this)
        media = MediaSession(this, "instep").apply {
            setCallback(keys)
            isActive = true
        }
        scope.launch {
            device.session.collect { state ->
                if (state == null || !state.sounds) end() else show(state)
            }
        }
    }

    override fun onStartCommand(intent: Intent?, flags: Int, startId: Int): Int {
        when (intent?.action) {
            ACTION_PAUSE -> controls?.pause()
            ACTION_GO_ON -> controls?.goOn()
            ACTION_NEXT -> controls?.next()
        }
        // After the end of the process the person goes on by hand.
        return START_NOT_STICKY
    }

    override fun onDestroy() {
        isRunning = false
        scope.cancel()
        media.release()
        super.onDestroy()
    }

    private fun show(state: SessionState) {
        val holder = (application as InstepApp).holder.value ?: return end()
        media.setPlaybackState(playback(state))
        toFront(notice.make(state, holder.labels.value.player))
    }

    /** The system wants to see a notification of each service that was started, also of one that ends at once. */
    private fun end() {
        if (!shown) toFront(notice.bare())
        stopSelf()
    }

    private fun toFront(notification: Notification) {
        shown = true
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) {
            startForeground(SessionNotice.ID, notification, ServiceInfo.FOREGROUND_SERVICE_TYPE_MEDIA_PLAYBACK)
        } else {
            startForeground(SessionNotice.ID, notification)
        }
    }

    private fun playback(state: SessionState): PlaybackState {
        val actions = PlaybackState.ACTION_PLAY or PlaybackState.ACTION_PAUSE or PlaybackState.ACTION_PLAY_PAUSE or
            PlaybackState.ACTION_SKIP_TO_NEXT
        val now = if (state.running) PlaybackState.STATE_PLAYING else PlaybackState.STATE_PAUSED
        return PlaybackState.Builder()
            .setActions(actions)
            .setState(now, PlaybackState.PLAYBACK_POSITION_UNKNOWN, if (state.running) 1f else 0f)
            .build()
    }

    private val keys = object : MediaSession.Callback() {
        override fun onPlay() {
            controls?.goOn()
        }

        override fun onPause() {
            controls?.pause()
        }

        override fun onSkipToNext() {
            controls?.next()
        }
    }

    internal companion object {
        const val ACTION_PAUSE = "app.instep.android.PAUSE"
        const val ACTION_GO_ON = "app.instep.android.GO_ON"
        const val ACTION_NEXT = "app.instep.android.NEXT"

        private var isRunning = false

        /** Starts the service with a session that is heard. It ends by itself with that. */
        fun follow(context: Context, state: SessionState?) {
            if (isRunning || state == null || !state.sounds) return
            try {
                context.startForegroundService(Intent(context, PlayerService::class.java))
            } catch (_: IllegalStateException) {
                // Only an app that is seen may begin one. The session goes on for as long as the process is left alive.
            }
        }
    }
}

package app.instep.android

import android.Manifest
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.media.AudioManager
import android.os.Build
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.repeatOnLifecycle
import app.instep.android.files.Documents
import app.instep.android.notices.OccurrenceIntents
import app.instep.android.notices.named
import app.instep.core.InstepException
import app.instep.core.NoticeCategory
import app.instep.core.Occurrence
import app.instep.core.OccurrenceAction
import app.instep.ui.app.App
import app.instep.ui.app.Holder
import app.instep.ui.nav.follow
import app.instep.ui.nav.readRoute
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.launch

/** The window of the app. What it shows belongs to the holder: turning the device makes another activity only. */
public class MainActivity : ComponentActivity() {
    private val app get() = application as InstepApp
    internal lateinit var documents: Documents
        private set

    private val permission = registerForActivityResult(RequestPermission()) {
        app.seams.refresh()
        app.holder.value?.refresh()
    }

    private val back = object : OnBackPressedCallback(enabled = false) {
        override fun handleOnBackPressed() {
            app.holder.value?.navigator?.back()
        }
    }

    private val dayChanges = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) {
            app.holder.value?.refresh()
        }
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        app.front = this
        documents = Documents(this) { app.seams.files.answer(it) }
        // The keys for the volume are for the voice, also while it is silent.
        volumeControlStream = AudioManager.STREAM_MUSIC
        onBackPressedDispatcher.addCallback(this, back)
        if (savedInstanceState == null) open(intent) else restore(savedInstanceState)
        follow()
        setContent {
            val holder by app.holder.collectAsState()
            holder?.let { App(it) }
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        open(intent)
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        app.holder.value?.let { outState.putStringArrayList(PLACES, ArrayList(it.navigator.save())) }
    }

    override fun onDestroy() {
        if (app.front === this) app.front = null
        super.onDestroy()
    }

    /** Asks for the permission to notify. */
    internal fun askNotifications() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            permission.launch(Manifest.permission.POST_NOTIFICATIONS)
        }
    }

    /** The places of a process that was ended. In the same process the holder still has them. */
    private fun restore(saved: Bundle) {
        val places = saved.getStringArrayList(PLACES) ?: return
        if (app.placesAreKnown) return
        lifecycleScope.launch { app.holder().navigator.restore(places) }
    }

    /** Opens what a notification, a shortcut, or the widget asks for. */
    private fun open(intent: Intent) {
        app.placesAreKnown = true
        val occurrence = OccurrenceIntents.occurrence(intent)
        val route = intent.getStringExtra(ROUTE)?.let(::readRoute)
        lifecycleScope.launch {
            val holder = app.holder()
            when {
                occurrence != null -> holder.follow(occurrence, actionOf(holder, occurrence, intent))
                route != null -> holder.navigator.open(route)
            }
        }
    }

    /** The meaning of a button that opened the app; its notification goes. */
    private suspend fun actionOf(holder: Holder, occurrence: Occurrence, intent: Intent): OccurrenceAction {
        val category = named<NoticeCategory>(intent.getStringExtra(OccurrenceIntents.CATEGORY))
        val id = intent.getStringExtra(OccurrenceIntents.BUTTON)
        app.seams.notices.take(occurrence)
        if (category == null || id == null) return OccurrenceAction.Open
        return try {
            holder.call { notificationWords(category) }.buttons.find { it.id == id }?.action ?: OccurrenceAction.Open
        } catch (_: InstepException) {
            OccurrenceAction.Open
        }
    }

    private fun follow() {
        lifecycleScope.launch {
            val holder = app.holder()
            launch { holder.navigator.stacks.collect { back.isEnabled = it.canGoBack } }
            repeatOnLifecycle(Lifecycle.State.STARTED) { whileSeen(holder) }
        }
        lifecycleScope.launch {
            app.seams.device.awake.collect { on ->
                if (on) {
                    window.addFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
                } else {
                    window.clearFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
                }
            }
        }
    }

    private suspend fun whileSeen(holder: Holder) {
        app.placesAreKnown = true
        // The system sends it to those that run only.
        registerReceiver(dayChanges, IntentFilter(Intent.ACTION_DATE_CHANGED))
        app.seams.refresh()
        holder.setLocale(app.readLocale())
        holder.engine.setFront(true)
        holder.refresh()
        try {
            awaitCancellation()
        } finally {
            holder.engine.setFront(false)
            unregisterReceiver(dayChanges)
        }
    }

    internal companion object {
        /** The extra that names a place, as a shortcut gives it. */
        const val ROUTE = "route"
        private const val PLACES = "places"
    }
}

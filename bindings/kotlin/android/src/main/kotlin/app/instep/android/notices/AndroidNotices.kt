package app.instep.android.notices

import android.Manifest
import android.app.ActivityManager
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.provider.Settings
import app.instep.android.InstepApp
import app.instep.android.launch
import app.instep.android.widget.WeekWidget
import app.instep.core.Armed
import app.instep.core.DeliveryState
import app.instep.core.Notice
import app.instep.core.NotificationState
import app.instep.core.Occurrence
import app.instep.core.Plan
import app.instep.core.PlanRequest
import app.instep.core.Platform
import app.instep.core.ReminderKind
import app.instep.ui.app.Notices
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** Reminders on Android: alarms, notifications, and the pages of the system that stand in their way. */
internal class AndroidNotices(private val app: InstepApp) : Notices {
    private val manager = app.getSystemService(NotificationManager::class.java)
    private val alarms = Alarms(app)
    private val posts = Posts(app) { app.clock.wall() }
    private val channels = Channels(app)
    private val asked = app.getSharedPreferences("notices", Context.MODE_PRIVATE)
    private val state: MutableStateFlow<DeliveryState>

    /** One writer at a time, in order: the last snapshot stays. */
    private val writer = Dispatchers.IO.limitedParallelism(1)

    init {
        channels.create()
        state = MutableStateFlow(read())
    }

    override val delivery: StateFlow<DeliveryState> = state.asStateFlow()

    /** The system cannot list alarms, so that nothing is known to be armed. */
    override suspend fun request(): PlanRequest = request(kind = null)

    /** The request for the alarm of one kind, which only its own channel can silence. */
    fun request(kind: ReminderKind?): PlanRequest {
        refresh()
        return PlanRequest(
            platform = Platform.ANDROID,
            delivery = if (kind == null) state.value else state.value.copy(channelOff = channels.isOff(kind)),
            armed = Armed.Unknown,
        )
    }

    /** Not to be cancelled: what was missed is handed out once. */
    override suspend fun carryOut(plan: Plan): Unit = withContext(NonCancellable) {
        plan.cancel.forEach(alarms::disarm)
        plan.add.forEach(alarms::arm)
        plan.withdraw.forEach(posts::take)
        plan.catchUp?.let { entry ->
            val holder = app.holder()
            posts.show(entry, holder.call { notificationWords(entry.category) }.buttons)
            holder.call { occurrenceShown(entry.occurrence) }
        }
    }

    fun show(notice: Notice): Unit = posts.show(notice)

    fun take(occurrence: Occurrence): Unit = posts.take(occurrence)

    fun renameChannels(): Unit = channels.create()

    /** Reads again what the system lets through: there is no word from it when that changes. */
    fun refresh() {
        state.value = read()
    }

    override fun askPermission() {
        val activity = app.front
        val canAsk = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU &&
            activity != null &&
            state.value.notifications != NotificationState.ALLOWED &&
            (!wasAsked || activity.shouldShowRequestPermissionRationale(Manifest.permission.POST_NOTIFICATIONS))
        if (canAsk) {
            asked.edit().putBoolean(ASKED, true).apply()
            activity.askNotifications()
        } else {
            openSettings()
        }
    }

    override fun openSettings() {
        app.launch(
            Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, app.packageName),
        )
    }

    override fun openExactAlarms() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            app.launch(Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, own))
        }
    }

    /** The page of the app: its limits for the battery are one tap further, as no page of them can be opened for one app. */
    override fun openBattery() {
        app.launch(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own))
    }

    override fun openUpdates() {
        app.launch(Intent(Intent.ACTION_VIEW, Uri.parse("market://details?id=${app.packageName}")))
    }

    override fun snapshot(json: String) {
        app.scope.launch {
            withContext(writer) { WeekWidget.store(app).write(json) }
            WeekWidget.redraw(app)
        }
    }

    private val own get() = Uri.fromParts("package", app.packageName, null)
    private val wasAsked get() = asked.getBoolean(ASKED, false)

    private fun read() = DeliveryState(
        notifications = when {
            !permitted && !wasAsked -> NotificationState.NOT_ASKED
            permitted && manager.areNotificationsEnabled() -> NotificationState.ALLOWED
            else -> NotificationState.DENIED
        },
        channelOff = channels.isOff(),
        exactAllowed = alarms.exactAllowed,
        batteryRestricted = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
            app.getSystemService(ActivityManager::class.java).isBackgroundRestricted,
    )

    /** Before Android 13 nobody is asked. */
    private val permitted
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            app.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED

    private companion object {
        const val ASKED = "asked"
    }
}

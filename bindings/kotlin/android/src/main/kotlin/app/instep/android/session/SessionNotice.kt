package app.instep.android.session

import android.app.Notification
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import app.instep.android.MainActivity
import app.instep.android.R
import app.instep.android.notices.Channels
import app.instep.core.PlayerLabels
import app.instep.ui.app.SessionState
import app.instep.ui.nav.Route
import app.instep.ui.nav.write

/** The notification of a session that runs. The system draws its countdown. */
internal class SessionNotice(private val context: Context) {
    fun make(state: SessionState, labels: PlayerLabels): Notification {
        val left = state.leftMs
        val builder = builder()
            .setContentTitle(state.title)
            .setContentText(state.text)
            .setCategory(Notification.CATEGORY_STOPWATCH)
            .setVisibility(Notification.VISIBILITY_PUBLIC)
            .setOngoing(state.running)
            .setOnlyAlertOnce(true)
            .setContentIntent(open())
            .setShowWhen(left != null)
        if (left != null) {
            builder.setUsesChronometer(true).setChronometerCountDown(true).setWhen(System.currentTimeMillis() + left)
        }
        if (state.running) {
            builder.addAction(action(labels.pause, PlayerService.ACTION_PAUSE))
        } else {
            builder.addAction(action(labels.goOn, PlayerService.ACTION_GO_ON))
        }
        return builder.addAction(action(labels.next, PlayerService.ACTION_NEXT)).build()
    }

    /** Says nothing: for a session that ended before it could be shown. */
    fun bare(): Notification = builder().build()

    private fun builder() = Notification.Builder(context, Channels.SESSION)
        .setSmallIcon(R.drawable.ic_notification)
        .setColor(context.getColor(R.color.accent))

    private fun action(label: String, name: String): Notification.Action {
        val intent = Intent(context, PlayerService::class.java).setAction(name)
        return Notification.Action.Builder(null, label, PendingIntent.getService(context, 0, intent, FLAGS)).build()
    }

    private fun open(): PendingIntent {
        val intent = Intent(context, MainActivity::class.java).putExtra(MainActivity.ROUTE, Route.Player.write())
        return PendingIntent.getActivity(context, 0, intent, FLAGS)
    }

    companion object {
        const val ID = 2
        private const val FLAGS = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
    }
}

package app.instep.android.widget

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.view.View
import android.widget.RemoteViews
import app.instep.android.MainActivity
import app.instep.android.R
import app.instep.ui.nav.Route
import app.instep.ui.nav.write
import java.time.Instant

/**
 * Draws a snapshot: lamps of the week and how many evenings; in the wide form also the names of the days and the button
 * to the Start screen.
 */
internal class WidgetDrawing(private val context: Context, private val snapshot: WeekSnapshot?, now: Instant) {
    /** In large text there is no room for lamps: the words say the same. */
    private val large = context.resources.configuration.fontScale >= LARGE
    private val stale = snapshot == null || now >= snapshot.validUntil

    fun small(): RemoteViews = fill(R.layout.widget_small, wide = false)

    fun wide(): RemoteViews = fill(R.layout.widget_wide, wide = true)

    private fun fill(layout: Int, wide: Boolean): RemoteViews {
        val views = RemoteViews(context.packageName, layout)
        views.setOnClickPendingIntent(R.id.widget, open(route = null))
        val empty = snapshot?.emptyText
        when {
            // Before the first start of the app there is not even a word from the core.
            snapshot == null -> views.say(context.getString(R.string.app_name))

            stale -> views.say(snapshot.staleText)

            empty != null -> views.say(empty)

            else -> {
                views.setTextViewText(R.id.widget_text, snapshot.weekText)
                if (large) views.setViewVisibility(R.id.widget_week, View.GONE)
                snapshot.days.forEach { views.addView(R.id.widget_week, day(it, wide)) }
            }
        }
        if (snapshot != null) {
            val direction = if (snapshot.rightToLeft) View.LAYOUT_DIRECTION_RTL else View.LAYOUT_DIRECTION_LTR
            views.setInt(R.id.widget, "setLayoutDirection", direction)
            if (wide) views.start(snapshot)
        }
        return views
    }

    private fun RemoteViews.say(text: String) {
        setTextViewText(R.id.widget_text, text)
        setViewVisibility(R.id.widget_week, View.GONE)
    }

    private fun RemoteViews.start(snapshot: WeekSnapshot) {
        if (stale) return
        setViewVisibility(R.id.widget_start, View.VISIBLE)
        setTextViewText(R.id.widget_start, snapshot.startText)
        setOnClickPendingIntent(R.id.widget_start, open(Route.Start(guide = snapshot.guide)))
    }

    private fun day(day: WeekSnapshot.Day, wide: Boolean): RemoteViews {
        val views = RemoteViews(context.packageName, R.layout.widget_day)
        val lamp = when {
            day.done -> R.drawable.lamp_done
            day.begun -> R.drawable.lamp_begun
            else -> R.drawable.lamp_ahead
        }
        views.setImageViewResource(R.id.widget_lamp, lamp)
        if (wide) {
            views.setTextViewText(R.id.widget_day_name, day.name)
            views.setViewVisibility(R.id.widget_day_name, View.VISIBLE)
        }
        return views
    }

    private fun open(route: Route?): PendingIntent {
        val intent = Intent(context, MainActivity::class.java)
        if (route != null) intent.setAction(ACTION_START).putExtra(MainActivity.ROUTE, route.write())
        return PendingIntent.getActivity(context, 0, intent, FLAGS)
    }

    private companion object {
        const val LARGE = 1.3f
        const val ACTION_START = "app.instep.android.WIDGET_START"
        const val FLAGS = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
    }
}

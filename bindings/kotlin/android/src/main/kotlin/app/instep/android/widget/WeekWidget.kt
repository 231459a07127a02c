package app.instep.android.widget

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.os.Build
import android.os.Bundle
import android.util.SizeF
import android.widget.RemoteViews
import app.instep.android.InstepApp
import app.instep.android.notices.inBackground

/** The week on the home screen. It is drawn from the newest snapshot, whether the data file is open or not. */
public class WeekWidget : AppWidgetProvider() {
    override fun onUpdate(context: Context, manager: AppWidgetManager, ids: IntArray) {
        draw(context, manager, ids)
        // The system asks twice a day: a snapshot that would go stale is made anew.
        inBackground(context) { holder -> holder.plan() }
    }

    override fun onAppWidgetOptionsChanged(context: Context, manager: AppWidgetManager, id: Int, options: Bundle) {
        draw(context, manager, intArrayOf(id))
    }

    internal companion object {
        /** From this width on there is room for names of days and the button. */
        private const val WIDE_DP = 220
        private const val SMALL_DP = 110
        private const val HEIGHT_DP = 40

        fun store(context: Context): SnapshotStore = SnapshotStore(context.noBackupFilesDir)

        /** Draws every widget anew, after a snapshot was written. */
        fun redraw(context: Context) {
            val manager = AppWidgetManager.getInstance(context) ?: return
            draw(context, manager, manager.getAppWidgetIds(ComponentName(context, WeekWidget::class.java)))
        }

        private fun draw(context: Context, manager: AppWidgetManager, ids: IntArray) {
            if (ids.isEmpty()) return
            val now = (context.applicationContext as InstepApp).clock.wall()
            val drawing = WidgetDrawing(context, store(context).read(), now)
            ids.forEach { id -> manager.updateAppWidget(id, views(manager, id, drawing)) }
        }

        private fun views(manager: AppWidgetManager, id: Int, drawing: WidgetDrawing): RemoteViews =
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                RemoteViews(
                    mapOf(
                        SizeF(SMALL_DP.toFloat(), HEIGHT_DP.toFloat()) to drawing.small(),
                        SizeF(WIDE_DP.toFloat(), HEIGHT_DP.toFloat()) to drawing.wide(),
                    ),
                )
            } else {
                val width = manager.getAppWidgetOptions(id).getInt(AppWidgetManager.OPTION_APPWIDGET_MIN_WIDTH)
                if (width >= WIDE_DP) drawing.wide() else drawing.small()
            }
    }
}

package app.instep.android.widget

import android.appwidget.AppWidgetManager
import android.content.Context
import android.view.ContextThemeWrapper
import android.view.View
import android.view.ViewGroup
import android.widget.FrameLayout
import android.widget.TextView
import androidx.compose.ui.graphics.toArgb
import app.instep.android.MainActivity
import app.instep.android.Pictures
import app.instep.android.R
import app.instep.android.stage.StillApp
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.ui.nav.Route
import app.instep.ui.nav.write
import app.instep.ui.theme.DarkInk
import app.instep.ui.theme.Ink
import app.instep.ui.theme.LightInk
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertNotNull

@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class WeekWidgetTest {
    private val app get() = StillApp.app

    @Test
    fun wideWidgetShowsTheWeekAndLeadsToStart() {
        evenings(2)
        val snapshot = snapshot()
        val view = draw(snapshot, wide = true)
        assertEquals(snapshot.weekText, view.text(R.id.widget_text))
        assertEquals(
            snapshot.days.map {
                it.name
            },
            view.all(R.id.widget_day_name).map { (it as TextView).text.toString() },
        )
        assertEquals(2, snapshot.days.count { it.done })
        assertEquals(snapshot.startText, view.text(R.id.widget_start))
        view.findViewById<View>(R.id.widget_start).performClick()
        val intent = shadowOf(app).nextStartedActivity
        assertEquals(MainActivity::class.java.name, intent.component?.className)
        assertEquals(Route.Start(guide = snapshot.guide).write(), intent.getStringExtra(MainActivity.ROUTE))
    }

    @Test
    fun smallWidgetShowsLampsAndHowManyEvenings() {
        evenings(1)
        val view = draw(snapshot(), wide = false)
        assertEquals(7, view.all(R.id.widget_lamp).size)
        assertEquals(snapshot().weekText, view.text(R.id.widget_text))
        assertEquals(null, view.findViewById<View>(R.id.widget_start))
    }

    @Test
    fun beforeTheFirstSessionItInvites() {
        val snapshot = snapshot()
        val view = draw(snapshot, wide = true)
        assertEquals(assertNotNull(snapshot.emptyText), view.text(R.id.widget_text))
        assertEquals(View.GONE, view.findViewById<View>(R.id.widget_week).visibility)
    }

    @Test
    fun anOldSnapshotOnlySaysThatTheAppIsToBeOpened() {
        evenings(1)
        val snapshot = snapshot()
        app.still.pass(Duration.between(app.still.wall(), snapshot.validUntil))
        val view = draw(snapshot, wide = true)
        assertEquals(snapshot.staleText, view.text(R.id.widget_text))
        assertEquals(View.GONE, view.findViewById<View>(R.id.widget_week).visibility)
        assertEquals(View.GONE, view.findViewById<View>(R.id.widget_start).visibility)
    }

    @Test
    fun aWidgetOnTheHomeScreenFollowsTheSessions() {
        app.run { }
        val manager = AppWidgetManager.getInstance(app)
        val id = shadowOf(manager).createWidget(WeekWidget::class.java, R.layout.widget_small)
        evenings(1)
        app.await("the snapshot") { WeekWidget.store(app).read()?.emptyText == null }
        val text = snapshot().weekText
        app.await("the widget") { shadowOf(manager).getViewFor(id).text(R.id.widget_text) == text }
    }

    @Test
    fun aSnapshotThatCannotBeReadIsNone() {
        assertEquals(null, WeekSnapshot.parse("{"))
        assertEquals(null, WeekSnapshot.parse("{}"))
        assertEquals(null, SnapshotStore(app.cacheDir).read())
    }

    @Test
    @Config(qualifiers = "+night")
    fun colorsAreThoseOfTheDarkTheme() = colorsAre(DarkInk)

    @Test
    fun colorsAreThoseOfTheLightTheme() = colorsAre(LightInk)

    @Test
    fun pictures() = picture("light")

    @Test
    @Config(qualifiers = "+night")
    fun picturesDark() = picture("dark")

    @Test
    @Config(qualifiers = "+night", fontScale = 2f)
    fun picturesLarge() = picture("large")

    private fun picture(name: String) {
        evenings(3)
        val full = snapshot()
        val mirrored = full.copy(rightToLeft = true)
        val empty = full.copy(emptyText = "Your first six minutes")
        for ((form, snapshot) in listOf("full" to full, "rtl" to mirrored, "empty" to empty)) {
            Pictures.save("widget-$name-$form-wide", Pictures.draw(draw(snapshot, wide = true), 700, 180))
            Pictures.save("widget-$name-$form-small", Pictures.draw(draw(snapshot, wide = false), 420, 180))
        }
    }

    private fun colorsAre(ink: Ink) {
        val colors = mapOf(
            R.color.background to ink.background,
            R.color.on_background to ink.onBackground,
            R.color.muted to ink.muted,
            R.color.line to ink.line,
            R.color.accent to ink.accent,
            R.color.on_accent to ink.onAccent,
            R.color.lamp to ink.lamp,
        )
        for ((id, color) in colors) assertEquals(color.toArgb(), app.getColor(id), app.resources.getResourceName(id))
    }

    /** Evenings of this week, the newest an hour ago. */
    private fun evenings(count: Int) {
        for (day in 0..<count) {
            val at = app.still.wall().minus(Duration.ofHours(1L + 24 * day))
            app.core { logSession(SessionEntry(SessionKind.BY_HAND, guide = "G0", startedAt = at)) }
        }
    }

    private fun snapshot(): WeekSnapshot = assertNotNull(WeekSnapshot.parse(app.core { snapshot() }))

    private fun draw(snapshot: WeekSnapshot?, wide: Boolean): View {
        val drawing = WidgetDrawing(app, snapshot, app.still.wall())
        val context: Context = ContextThemeWrapper(app, R.style.Instep)
        return (if (wide) drawing.wide() else drawing.small()).apply(context, FrameLayout(context))
    }

    private fun View.text(id: Int) = findViewById<TextView>(id).text.toString()

    private fun View.all(id: Int): List<View> {
        val own = if (this.id == id) listOf(this) else emptyList()
        val children = (this as? ViewGroup)?.let { group -> (0..<group.childCount).map(group::getChildAt) }.orEmpty()
        return own + children.flatMap { it.all(id) }
    }
}

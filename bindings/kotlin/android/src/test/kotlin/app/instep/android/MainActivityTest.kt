package app.instep.android

import android.content.Intent
import android.os.Bundle
import android.os.Looper
import android.view.WindowManager
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import app.instep.android.stage.Phone
import app.instep.android.stage.StillApp
import app.instep.core.HistoryContent
import app.instep.core.RatingItem
import app.instep.core.RatingPhase
import app.instep.core.Reply
import app.instep.core.SafetyAnswer
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.StartRequest
import app.instep.toText
import app.instep.ui.app.Opened
import app.instep.ui.nav.Route
import app.instep.ui.nav.Tab
import app.instep.ui.nav.write
import app.instep.ui.stage.playToTheEnd
import app.instep.ui.stage.tile
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config
import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = StillApp::class)
class MainActivityTest {
    @get:Rule
    val rule = createEmptyComposeRule()

    private val app get() = StillApp.app
    private val navigator get() = app.run { it }.navigator
    private val route get() = navigator.stacks.value.current.route
    private lateinit var activity: ActivityController<MainActivity>

    /** Taps of the person; the one on a notification opens the app with an intent. */
    private var taps = 0

    @Before
    fun sayNoToAll() {
        app.core {
            answerSafety(safety().questions.map { SafetyAnswer(flag = it.flag, sign = it.sign, reply = Reply.NO) })
            confirmSafety()
        }
    }

    @After
    fun close() {
        activity.pause().stop().destroy()
    }

    @Test
    fun opensOnTodayWithThePlacesBelow() {
        launch()
        seeWords(labels().navigation.more)
        assertEquals(Route.Today, route)
    }

    @Test
    fun turningTheDeviceKeepsThePlace() {
        launch()
        navigator.select(Tab.More)
        navigator.open(Route.Reminders)
        activity.recreate()
        assertEquals(Route.Reminders, route)
        seeWords(labels().navigation.reminders)
    }

    @Test
    fun anEndedProcessComesBackToItsPlace() {
        launch()
        navigator.select(Tab.More)
        navigator.open(Route.Settings)
        val saved = Bundle()
        activity.pause().stop().saveInstanceState(saved).destroy()
        navigator.reset()
        app.placesAreKnown = false

        activity = Robolectric.buildActivity(MainActivity::class.java)
        activity.create(saved).start().restoreInstanceState(saved).resume().visible()
        app.await("the place") { route == Route.Settings }
        // Places of an older process must not win over what was opened since.
        navigator.home(Tab.Weeks)
        activity.recreate()
        assertEquals(Route.Weeks, route)
    }

    @Test
    fun aNotificationIsTwoTapsFromThePlayer() {
        val phone = Phone(app)
        phone.letNotify()
        app.remind()
        val occurrence = phone.ringTonight()
        val start = app.core { start(StartRequest(occurrence = occurrence)) }

        // The first tap, on the notification.
        launch(phone.intent(phone.notifications.single().contentIntent))
        app.await("Start") { route is Route.Start }
        assertEquals(Route.Start(occurrence = occurrence.toText()), route)
        assertTrue(phone.notifications.isEmpty())
        // The second.
        tap(start.footCheck?.takeIf { it.owed }?.nothingNew ?: labels().start.start)
        await { route == Route.Player }
        app.await("a session") { app.run { it }.engine.played.value != null }
        assertEquals(2, taps)
    }

    @Test
    fun aNotificationIsFourTapsFromASessionWithBothRatings() {
        app.core { logSession(SessionEntry(SessionKind.BY_HAND, guide = "G0", startedAt = yesterday())) }
        val phone = Phone(app)
        phone.letNotify()
        app.remind()
        phone.ringTonight()
        val comfort = app.core { questions() }.questions.first { it.item == RatingItem.COMFORT }.question.text

        launch(phone.intent(phone.notifications.single().contentIntent))
        await { route is Route.Start }
        rate(comfort, 4)
        tap(app.core { start(StartRequest()) }.footCheck?.nothingNew.orEmpty())
        await { route == Route.Player }
        app.run { it }.playToTheEnd(app.still) { _, condition -> await(condition) }
        rate(comfort, 7)
        await { ratings() == setOf(RatingPhase.BEFORE to 4, RatingPhase.AFTER to 7) }
        assertEquals(4, taps)
    }

    /** The answers of the session that is played or was played last. */
    private fun ratings(): Set<Pair<RatingPhase?, Int?>> {
        val newest = app.core { history() }.entries.first().content as HistoryContent.Session
        return newest.session.ratings.map { it.phase to it.value }.toSet()
    }

    private fun yesterday() = app.still.wall().minus(Duration.ofDays(1))

    @Test
    fun theButtonStartOfANotificationOpensStart() {
        val phone = Phone(app)
        phone.letNotify()
        app.remind()
        val occurrence = phone.ringTonight()
        launch(phone.intent(phone.notifications.single().actions[0].actionIntent))
        app.await("Start") { route == Route.Start(occurrence = occurrence.toText()) }
        app.await("no notification") { phone.notifications.isEmpty() }
    }

    @Test
    fun aShortcutOpensItsPlaceAndAnUnknownOneOpensToday() {
        launch(Intent().putExtra(MainActivity.ROUTE, Route.Start().write()))
        app.await("Start") { route == Route.Start() }
        navigator.home(Tab.Today)
        activity.newIntent(Intent().putExtra(MainActivity.ROUTE, "nowhere/1"))
        assertEquals(Route.Today, route)
        activity.newIntent(Intent().putExtra(MainActivity.ROUTE, Route.Log().write()))
        app.await("Log") { route == Route.Log() }
    }

    @Test
    fun goingBackStaysInTheAppUntilToday() {
        launch()
        navigator.select(Tab.More)
        navigator.open(Route.Settings)
        app.await("a way back") { activity.get().onBackPressedDispatcher.hasEnabledCallbacks() }
        activity.get().onBackPressedDispatcher.onBackPressed()
        app.await("More") { route == Route.More }
        activity.get().onBackPressedDispatcher.onBackPressed()
        app.await("Today") { route == Route.Today }
        app.await("the system's back") { !activity.get().onBackPressedDispatcher.hasEnabledCallbacks() }
    }

    @Test
    fun theScreenStaysOnOnlyWhileItIsWanted() {
        launch()
        assertFalse(staysOn())
        app.seams.device.keepAwake(true)
        app.await("a screen that stays on") { staysOn() }
        app.seams.device.keepAwake(false)
        app.await("a screen that may go off") { !staysOn() }
    }

    private fun staysOn() =
        activity.get().window.attributes.flags and WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON != 0

    private fun launch(intent: Intent? = null) {
        if (intent != null) taps++
        activity = Robolectric.buildActivity(MainActivity::class.java, intent).setup()
        app.await("the file") { app.run { it }.opened.value is Opened.Ready }
    }

    private fun labels() = app.run { it }.labels.value

    private fun seeWords(words: String) {
        await { rule.onAllNodesWithText(words).fetchSemanticsNodes().isNotEmpty() }
    }

    private fun tap(words: String) {
        val control = find(hasText(words).and(hasClickAction()))
        // An action is armed once it has been seen for a moment.
        rule.mainClock.advanceTimeBy(1_000)
        control.performClick()
        taps++
    }

    /** Lifts a finger on the tile of a value. */
    private fun rate(question: String, value: Int) {
        val scale = hasContentDescription(question).and(SemanticsMatcher.keyIsDefined(SemanticsActions.SetProgress))
        find(scale).performScrollTo().performTouchInput { click(tile(value)) }
        taps++
    }

    private fun find(matcher: SemanticsMatcher): SemanticsNodeInteraction {
        await { rule.onAllNodes(matcher).fetchSemanticsNodes().isNotEmpty() }
        return rule.onAllNodes(matcher).onFirst()
    }

    /** Waits while the screen is drawn and the thread that draws it works. */
    private fun await(condition: () -> Boolean): Unit = rule.waitUntil(StillApp.WAIT_MS) {
        shadowOf(Looper.getMainLooper()).idle()
        condition()
    }
}

package app.instep.desktop

import app.instep.DeviceClock
import app.instep.FootCare
import app.instep.Uptime
import app.instep.core.NotificationButton
import app.instep.core.OccurrenceAction
import app.instep.core.OpenOptions
import app.instep.core.ReminderForm
import app.instep.core.SessionEntry
import app.instep.core.SessionKind
import app.instep.core.Weekday
import app.instep.forInstep
import app.instep.ui.app.Holder
import app.instep.ui.app.Notices
import app.instep.ui.app.SilentChimes
import app.instep.ui.app.SilentSeams
import app.instep.ui.nav.Route
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.time.Instant
import java.time.LocalTime
import java.time.ZoneId
import java.util.Locale
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** The real core, a reminder at nine and a virtual clock that begins ten minutes before. */
@OptIn(ExperimentalCoroutinesApi::class)
class DesktopNoticesTest {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun aReminderRingsAtItsTimeAndOnce() = evening {
        pass(590)
        assertEquals(emptyList(), panel.shown)
        pass(15)
        assertEquals(1, panel.shown.size)
        pass(1200)
        assertEquals(1, panel.shown.size)
    }

    @Test
    fun aButtonAnswersWithoutTheWindow() = evening {
        pass(605)
        val button = panel.buttons.first { it.action is OccurrenceAction.Snooze }
        panel.press(button)
        pass(1)
        assertEquals(0, raised)
        assertEquals(Route.Today, holder.navigator.stacks.value.current.route)
        pass(1800)
        assertEquals(2, panel.shown.size)
    }

    @Test
    fun startLeadsToTheFirstTouch() = evening {
        pass(605)
        panel.press(panel.buttons.first { it.opensApp })
        pass(1)
        assertEquals(1, raised)
        assertIs<Route.Start>(holder.navigator.stacks.value.current.route)
    }

    @Test
    fun anAnswerElsewhereTakesTheNotificationAway() = evening {
        pass(605)
        holder.call { logSession(SessionEntry(SessionKind.BY_HAND, guide = "G0")) }
        pass(1)
        assertEquals(1, panel.closed.size)
    }

    @Test
    fun withoutANotificationServiceItRingsInTheWindow() = evening {
        panel.absent = true
        var said = ""
        test.backgroundScope.launch { said = holder.messages.first().text }
        pass(605)
        assertTrue(said.isNotEmpty())
    }

    private fun evening(steps: suspend Evening.() -> Unit) = runTest {
        val evening = Evening(this, File(folder.root, "instep.db"))
        evening.holder.call { addReminder(ReminderForm(time = LocalTime.of(21, 0), days = Weekday.entries)) }
        evening.pass(0)
        evening.steps()
        evening.holder.core().close()
    }

    private class Evening(val test: TestScope, data: File) : DeviceClock {
        private val dispatcher = StandardTestDispatcher(test.testScheduler)
        private val zone = ZoneId.of("Europe/Berlin")
        private val start = Instant.parse("2026-11-20T19:50:00Z")
        val panel = WrittenPanel()
        var raised = 0
        private val desktop = DesktopNotices(panel, SilentChimes(), this, dispatcher) { raised += 1 }
        val holder: Holder = Holder(
            test.backgroundScope,
            object : SilentSeams(File(data.path + "-cache")) {
                override val notices: Notices = desktop
            },
            data.path,
            Locale.UK.forInstep(),
            clock = this,
        ) { FootCare.open(OpenOptions(data.path, it), this, dispatcher, dispatcher) }

        init {
            desktop.start(holder)
        }

        override fun wall(): Instant = start.plusMillis(test.testScheduler.currentTime)

        override fun uptime() = Uptime(test.testScheduler.currentTime, "boot")

        override fun zone(): ZoneId = zone

        fun pass(seconds: Int) {
            test.advanceTimeBy(seconds * 1000L)
            test.runCurrent()
        }
    }

    private class WrittenPanel : NotificationPanel {
        val shown = mutableListOf<String>()
        val closed = mutableListOf<Long>()
        var buttons = emptyList<NotificationButton>()
        var absent = false
        private var pressed: (Long, String) -> Unit = { _, _ -> }

        override fun show(title: String, text: String, buttons: List<NotificationButton>, replaces: Long?): Long? {
            if (absent) return null
            shown += title
            this.buttons = buttons
            return shown.size.toLong()
        }

        override fun close(id: Long) {
            closed += id
        }

        override fun listen(pressed: (Long, String) -> Unit, closed: (Long) -> Unit) {
            this.pressed = pressed
        }

        fun press(button: NotificationButton): Unit = pressed(shown.size.toLong(), button.id)
    }
}

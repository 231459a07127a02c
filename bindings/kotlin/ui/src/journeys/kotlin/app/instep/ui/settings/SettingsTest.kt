package app.instep.ui.settings

import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isOff
import androidx.compose.ui.test.isOn
import app.instep.core.Advance
import app.instep.core.SettingItem
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import org.junit.Test
import org.junit.runner.RunWith
import java.time.LocalTime
import kotlin.test.assertNull

@RunWith(PlatformRunner::class)
class SettingsTest {
    private fun Journey.row(key: String): SettingItem =
        stage.core { settings() }.groups.flatMap { it.rows }.first { key in it.keys }

    private fun settingsJourney(steps: Journey.() -> Unit) = journey(Stage().apply { massageBefore(30) }) {
        tap(labels.navigation.more)
        tap(labels.navigation.settings)
        steps()
    }

    @Test
    fun switchIsTakenBack() = settingsJourney {
        val voice = row("voice").title
        tap(voice)
        find(hasText(voice).and(isOff()))
        tap(labels.common.undo)
        find(hasText(voice).and(isOn()))
    }

    @Test
    fun valueIsChosenFromItsList() = settingsJourney {
        tap(row("advance").title)
        tap(labels.settings.advanceManual)
        await("the choice") { stage.core { settings() }.advance == Advance.MANUAL }
        see(labels.settings.advanceManual)
    }

    @Test
    fun quietHoursAreSetAndTakenAway() = settingsJourney {
        val quiet = row("quiet_from").title
        tap(quiet)
        tap(labels.common.save)
        await("quiet hours") { stage.core { settings() }.quietFrom == LocalTime.of(22, 0) }
        see(row("quiet_from").valueText)
        tap(quiet)
        tap(labels.reminders.noQuiet)
        await("no quiet hours") { stage.core { settings() }.quietFrom == null }
        assertNull(stage.core { settings() }.quietTo)
    }

    @Test
    fun deviceSettingsAreOpened() = settingsJourney {
        tap(labels.settings.deviceSettings)
        awaitRequest("notification settings")
    }
}

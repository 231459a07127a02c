package app.instep.ui.nav

import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import org.junit.Test
import org.junit.runner.RunWith

@RunWith(PlatformRunner::class)
class WalkTest {
    @Test
    fun tabsLeadToTheirPlaces() = journey(Stage().apply { massageBefore(24) }) {
        tap(labels.navigation.more)
        tap(labels.navigation.settings)
        tap(labels.navigation.today)
        tap(labels.navigation.more)
        tap(labels.navigation.more)
        see(labels.navigation.about)
    }
}

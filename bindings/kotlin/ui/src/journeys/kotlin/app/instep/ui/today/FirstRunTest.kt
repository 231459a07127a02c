package app.instep.ui.today

import app.instep.ui.nav.Route
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.massageBefore
import org.junit.Test
import org.junit.runner.RunWith

@RunWith(PlatformRunner::class)
class FirstRunTest {
    @Test
    fun firstScreenLeadsToTheSafetyCheckOfTheShortestGuide() = journey {
        tap(labels.firstRun.begin)
        at(Route.Safety("G0"))
    }

    @Test
    fun firstScreenTakesInData() = journey {
        tap(labels.firstRun.bringData)
        at(Route.Import)
    }

    @Test
    fun firstScreenCanBeLeftToLookAround() = journey {
        see(labels.firstRun.begin)
        stage.holder.navigator.back()
        see(labels.today.suggestion)
        tap(labels.navigation.guides)
        tap(labels.navigation.today)
        see(labels.today.suggestion)
    }

    @Test
    fun firstScreenIsNotShownOnceThereIsAnEntry() = journey(Stage().apply { massageBefore(24) }) {
        see(labels.today.suggestion)
        at(Route.Today)
    }
}

/** Waits until a place is the visible one. */
internal fun Journey.at(route: Route) {
    await("$route") { stage.holder.navigator.stacks.value.current.route == route }
}

package app.instep.ui.review

import app.instep.core.FindingEntry
import app.instep.core.FindingWhat
import app.instep.core.Foot
import app.instep.core.FootCheckEntry
import app.instep.core.LookOutcome
import app.instep.ui.stage.Journey
import app.instep.ui.stage.PlatformRunner
import app.instep.ui.stage.Stage
import app.instep.ui.stage.journey
import app.instep.ui.stage.logged
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith

@RunWith(PlatformRunner::class)
class WeeksTest {
    private fun Stage.blister() {
        val blister = FindingEntry(Foot.LEFT, "heel_pad", FindingWhat.BLISTER)
        core { recordFootCheck(FootCheckEntry(LookOutcome.FINDINGS, listOf(blister), wentOn = false)) }
    }

    private fun Stage.open() = core { footCheck() }.findings.size

    private fun week(steps: Journey.() -> Unit) {
        val stage = Stage()
        stage.logged(9)
        stage.logged(1, 4, 7)
        stage.blister()
        journey(stage) {
            tap(labels.navigation.weeks)
            see(stage.core { review() }.headline)
            steps()
        }
    }

    @Test
    fun goneFindingIsMarkedAndComesBackByUndo() = week {
        tap(labels.weeks.gone)
        await("no finding") { stage.open() == 0 }
        tap(labels.common.undo)
        await("the finding") { stage.open() == 1 }
    }

    @Test
    fun findingThatIsStillThereIsAskedOnce() = week {
        tap(labels.weeks.stillThere)
        miss(labels.weeks.stillThere)
        assertEquals(1, stage.open())
    }

    @Test
    fun weekBeforeAndBack() = week {
        val before = stage.core { review(review().previous) }
        tap(labels.weeks.previous)
        see(before.headline)
        tap(labels.weeks.next)
        see(stage.core { review() }.headline)
    }

    @Test
    fun lampOpensItsDay() = week {
        val day = stage.core { review() }.days.first { it.sessions > 0 }
        tap(day.spoken)
        see(labels.history.allDays)
    }

    @Test
    fun monthAndChartsLeadBack() = week {
        tap(labels.weeks.charts)
        tap(labels.weeks.table)
        see(stage.core { review() }.charts.first().title)
        tap(labels.navigation.weeks)
        tap(labels.weeks.month)
        see(stage.core { reviewMonth() }.title)
        tap(labels.weeks.week)
        see(labels.weeks.allEntries)
    }
}

package app.instep.ui.review

import androidx.compose.runtime.Composable
import app.instep.core.FindingEntry
import app.instep.core.FindingWhat
import app.instep.core.Foot
import app.instep.core.FootCheckEntry
import app.instep.core.LookOutcome
import app.instep.core.ReminderForm
import app.instep.core.SettingChange
import app.instep.core.Weekday
import app.instep.ui.pictures.Scene
import app.instep.ui.stage.Stage
import app.instep.ui.stage.logged
import app.instep.ui.stage.slept
import java.time.LocalTime

/** A week, the month and the charts. */
internal val weeksScenes: List<Scene> = listOf(
    Scene("weeks-empty") { week() },
    Scene("weeks-partial") {
        logged(2)
        week()
    },
    Scene("weeks-full") {
        eightWeeks()
        week()
    },
    Scene("weeks-findings") {
        logged(3, 4, 7)
        blister()
        week()
    },
    Scene("weeks-before") {
        eightWeeks()
        val before = core { review() }.previous
        val record = core { weekRecord(this, before) };
        { WeekScreen(record, labels) {} }
    },
    Scene("month") {
        eightWeeks()
        val record = core { reviewMonth() };
        { MonthScreen(record, labels, {}) {} }
    },
    Scene("charts-empty") { charts(tables = false) },
    Scene("charts") {
        eightWeeks()
        charts(tables = false)
    },
    Scene("charts-table") {
        eightWeeks()
        charts(tables = true)
    },
)

private fun Stage.week(): @Composable () -> Unit {
    val record = core { weekRecord(this) }
    return { WeekScreen(record, labels) {} }
}

private fun Stage.charts(tables: Boolean): @Composable () -> Unit {
    val record = core { chartsRecord(this) }
    return { ChartsScreen(record, labels, tables) {} }
}

/** Eight weeks with an aim, a reminder, sleep and a finding. Some evenings have no rating. */
internal fun Stage.eightWeeks() {
    core {
        changeSetting(SettingChange.Aim(4))
        changeSetting(SettingChange.SleepQuestion(true))
        addReminder(ReminderForm(time = LocalTime.of(21, 0), days = Weekday.entries))
    }
    for (week in 0L..7L) {
        for ((at, back) in listOf(1L, 2L, 4L, 6L).withIndex()) {
            val days = week * 7 + back
            val before = (2 + (days + at) % 4).toInt()
            if (days % 5 == 0L) logged(days) else logged(days, before, before + 1 + (days % 3).toInt())
            slept(days - 1, (4 + days % 5).toInt())
        }
    }
    blister()
}

internal fun Stage.blister() {
    val blister = FindingEntry(Foot.LEFT, "heel_pad", FindingWhat.BLISTER)
    core { recordFootCheck(FootCheckEntry(LookOutcome.FINDINGS, listOf(blister), wentOn = false)) }
}

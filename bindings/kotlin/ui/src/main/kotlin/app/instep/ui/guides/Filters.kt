package app.instep.ui.guides

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.instep.core.GuideFilter
import app.instep.core.GuidesLabels
import app.instep.core.Mode
import app.instep.ui.parts.Choice
import app.instep.ui.parts.LinkButton
import app.instep.ui.theme.Space

private enum class Menu { Minutes, Goal }

/** The chips: length, alone or together, nothing needed, and what for. Those with values unfold them below the chips. */
@Composable
internal fun Filters(shown: GuidesShown, words: GuidesLabels, onFilter: (GuideFilter) -> Unit) {
    val filter = shown.filter
    var menu by remember { mutableStateOf<Menu?>(null) }

    fun toggle(it: Menu) {
        menu = if (menu == it) null else it
    }

    fun choose(filter: GuideFilter) {
        menu = null
        onFilter(filter)
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.small)) {
        Flow {
            val minutes = shown.guides.minutes.find { it.value == filter.minutes }?.text
            val goal = shown.guides.goals.find { it.value == filter.goal }?.text
            MenuChip(words.minutes, minutes, menu == Menu.Minutes) { toggle(Menu.Minutes) }
            ToggleChip(words.alone, filter.mode == Mode.OWN_FEET) {
                onFilter(filter.copy(mode = it.mode(Mode.OWN_FEET)))
            }
            ToggleChip(words.together, filter.mode == Mode.PARTNER) {
                onFilter(filter.copy(mode = it.mode(Mode.PARTNER)))
            }
            ToggleChip(words.nothingNeeded, filter.nothingNeeded) { onFilter(filter.copy(nothingNeeded = it)) }
            MenuChip(words.goal, goal, menu == Menu.Goal) { toggle(Menu.Goal) }
        }
        when (menu) {
            Menu.Minutes -> MinutesMenu(shown, words, ::choose)
            Menu.Goal -> GoalMenu(shown, words, ::choose)
            null -> Unit
        }
        if (filter.limits && shown.guides.emptyText == null) LinkButton(words.clear, { choose(filter.cleared()) })
    }
}

private fun Boolean.mode(mode: Mode): Mode? = mode.takeIf { this }

@Composable
private fun MinutesMenu(shown: GuidesShown, words: GuidesLabels, choose: (GuideFilter) -> Unit) = Flow {
    val filter = shown.filter
    Choice(words.anyLength, filter.minutes == null, { choose(filter.copy(minutes = null)) })
    for (most in shown.guides.minutes) {
        Choice(most.text, filter.minutes == most.value, { choose(filter.copy(minutes = most.value)) })
    }
}

@Composable
private fun GoalMenu(shown: GuidesShown, words: GuidesLabels, choose: (GuideFilter) -> Unit) = Flow {
    val filter = shown.filter
    Choice(words.anyGoal, filter.goal == null, { choose(filter.copy(goal = null)) })
    for (goal in shown.guides.goals) {
        Choice(goal.text, filter.goal == goal.value, { choose(filter.copy(goal = goal.value)) })
    }
}

/** Controls one after another, in as many rows as they need. */
@Composable
internal fun Flow(content: @Composable () -> Unit) {
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(Space.small),
        verticalArrangement = Arrangement.spacedBy(Space.small),
    ) { content() }
}

package app.instep.ui.guides

import androidx.compose.runtime.Immutable
import app.instep.FootCare
import app.instep.core.Guide
import app.instep.core.GuideChoice
import app.instep.core.GuideRequest
import app.instep.core.GuideWishes
import app.instep.core.InstepException
import app.instep.core.StartRefusal
import app.instep.core.StartRequest
import app.instep.core.StartWarning
import app.instep.core.UrgentCard
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Route
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** A guide as it would be played tonight, or why it is not. */
@Immutable
internal sealed interface GuideShown {
    /** @property warnings those of the safety check, and one about questions without an answer. */
    data class Possible(val guide: Guide, val warnings: List<StartWarning>) : GuideShown

    /**
     * @property urgent the sign that cannot wait, where one rules it out; none otherwise.
     * @property canDial false once the phone could not be opened: there is none.
     */
    data class Refused(
        val title: String,
        val refusal: StartRefusal,
        val urgent: UrgentCard? = null,
        val canDial: Boolean = true,
    ) : GuideShown
}

/** Actions on a guide. */
internal sealed interface GuideAction {
    data object Back : GuideAction

    data object Start : GuideAction

    /** Opens the safety check for this guide. */
    data object Answer : GuideAction

    /** Opens the answers that the safety check has. */
    data object Answers : GuideAction

    /** Opens the phone to call for help. */
    data object Call : GuideAction

    data class Wish(val wishes: GuideWishes) : GuideAction

    data class Choose(val choice: GuideChoice) : GuideAction

    data class Open(val guide: String) : GuideAction

    data class Browse(val url: String) : GuideAction
}

internal class GuideModel(holder: Holder, scope: CoroutineScope, val id: String) :
    ScreenModel<GuideShown>(holder, scope) {
    private var wishes = GuideWishes()
    private var canDial = true

    override suspend fun read(core: FootCare): GuideShown = readGuide(core, id, wishes, canDial)

    fun send(action: GuideAction) {
        when (action) {
            GuideAction.Back -> holder.navigator.back()

            GuideAction.Start -> {
                holder.wishes.put(startRequest(id, wishes))
                holder.navigator.open(Route.Start(id))
            }

            GuideAction.Answer -> holder.navigator.open(Route.Safety(id))

            GuideAction.Answers -> holder.navigator.open(Route.SafetyAnswers)

            GuideAction.Call -> if (!holder.seams.device.dial()) {
                canDial = false
                retry()
            }

            is GuideAction.Wish -> {
                wishes = action.wishes
                scope.launch { refresh() }
            }

            is GuideAction.Choose -> act({ chooseGuide(action.choice) }) { say(it.undo) }

            is GuideAction.Open -> holder.navigator.open(Route.Guide(action.guide))

            is GuideAction.Browse -> holder.seams.device.browse(action.url)
        }
    }
}

/** Reads a guide with wishes; where the safety check refuses it, the reasons and what is possible all the same. */
internal suspend fun readGuide(
    core: FootCare,
    id: String,
    wishes: GuideWishes = GuideWishes(),
    canDial: Boolean = true,
): GuideShown {
    val start = core.start(startRequest(id, wishes))
    val refusal = start.refused
    return try {
        GuideShown.Possible(core.guide(guideRequest(id, wishes)), start.warnings)
    } catch (error: InstepException.Refused) {
        if (refusal == null) throw error
        GuideShown.Refused(start.title, refusal, start.check.urgent, canDial)
    }
}

private fun startRequest(id: String, wishes: GuideWishes) = StartRequest(
    guide = id,
    minutes = wishes.minutes,
    mode = wishes.mode,
    posture = wishes.posture,
    foot = wishes.foot,
    receiver = wishes.receiver,
)

private fun guideRequest(id: String, wishes: GuideWishes) = GuideRequest(
    guide = id,
    minutes = wishes.minutes,
    mode = wishes.mode,
    posture = wishes.posture,
    foot = wishes.foot,
    receiver = wishes.receiver,
)

package app.instep.ui.safety

import app.instep.FootCare
import app.instep.core.Safety
import app.instep.core.StartAnswer
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.launch

/** The whole safety check of the person's own feet, asked page by page. Each answer is stored at its tap. */
internal class SafetyModel(holder: Holder, scope: CoroutineScope, entry: Entry) :
    ScreenModel<CheckState>(holder, scope) {
    private var safety: Safety? = null
    private var view = CheckView(going = true, tour = true)
    private var canDial = true
    private val reading = Reading(holder, scope)
    private var ending = false

    init {
        holder.navigator.guard(entry, ::back)
    }

    override suspend fun read(core: FootCare): CheckState {
        val read = core.safety()
        if (safety == null) view = view.copy(page = read.check.pages.firstOrNull()?.page)
        return record(read)
    }

    fun send(action: CheckAction) {
        scope.launch { take(action) }
    }

    private fun take(action: CheckAction) {
        val check = safety?.check ?: return
        when (action) {
            CheckAction.Back -> holder.navigator.back()

            CheckAction.Call -> canDial = holder.seams.device.dial()

            CheckAction.ReadAloud -> reading.toggle()

            CheckAction.Confirm -> act({ confirmSafety() }) { leave() }

            else -> {
                val (next, answer) = view.act(action, check)
                view = next
                if (answer != null) answer(answer)
            }
        }
        draw()
    }

    private fun answer(answer: StartAnswer) = act({
        when (answer) {
            is StartAnswer.Answers -> answerSafety(answer.answers)
            is StartAnswer.Rest -> answerRest(answer.page, answer.reply)
            StartAnswer.Confirm -> confirmSafety()
        }
    }) { show(record(it)) }

    private fun back(): Boolean {
        val check = safety?.check
        val screen = check?.let(view::screen)
        val stopped = screen is CheckScreen.Urgent || screen == CheckScreen.Changes
        if (ending || check == null || screen == null || stopped) return false.also { reading.stop() }
        val next = view.act(CheckAction.Back, check).view
        if (!next.going) return false.also { reading.stop() }
        view = next
        draw()
        return true
    }

    private fun leave() {
        ending = true
        holder.navigator.back()
    }

    private fun draw() {
        val safety = safety ?: return
        show(record(safety))
    }

    private fun record(read: Safety): CheckState {
        safety = read
        // After the last page everything is read back, also where nothing is left to be asked.
        val screen = view.screen(read.check) ?: CheckScreen.ReadBack
        val canRead = !holder.seams.voice.reader.value
        return state(read.check, view, screen, holder.locale, canDial, canRead, reading.on).also(reading::follow)
    }
}

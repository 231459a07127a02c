package app.instep.desktop

import app.instep.DeviceClock
import app.instep.core.Armed
import app.instep.core.DeliveryState
import app.instep.core.InstepException
import app.instep.core.NotificationButton
import app.instep.core.NotificationState
import app.instep.core.Occurrence
import app.instep.core.OccurrenceAction
import app.instep.core.Plan
import app.instep.core.PlanEntry
import app.instep.core.PlanRequest
import app.instep.core.Platform
import app.instep.ui.app.Chimes
import app.instep.ui.app.Holder
import app.instep.ui.app.Notices
import app.instep.ui.nav.follow
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.util.concurrent.ConcurrentHashMap

/**
 * Lets reminders ring while the window is open: a timer over the plan, shown by the desktop's notification service. When
 * they ring the core decides.
 *
 * @param toFront brings the window to the front.
 */
internal class DesktopNotices(
    private val panel: NotificationPanel,
    private val chimes: Chimes,
    private val clock: DeviceClock,
    private val io: CoroutineDispatcher = Dispatchers.IO,
    private val toFront: () -> Unit,
) : Notices {
    private class Shown(val occurrence: Occurrence, val buttons: List<NotificationButton>)

    private val open = ConcurrentHashMap<Long, Shown>()
    private var armed: Armed = Armed.Unknown
    private var next: PlanEntry? = null
    private lateinit var holder: Holder

    override val delivery: MutableStateFlow<DeliveryState> =
        MutableStateFlow(DeliveryState(notifications = NotificationState.ALLOWED))

    /** Starts the timer. The holder needs these notices first. */
    fun start(holder: Holder) {
        this.holder = holder
        holder.scope.launch(io) {
            panel.listen(
                pressed = { id, button -> holder.scope.launch { answer(id, button) } },
                closed = { id -> open.remove(id) },
            )
        }
        holder.scope.launch { watch() }
    }

    override suspend fun request(): PlanRequest =
        PlanRequest(platform = Platform.DESKTOP, delivery = delivery.value, armed = armed)

    override suspend fun carryOut(plan: Plan) {
        plan.catchUp?.let { ringLate(it) }
        for (occurrence in plan.withdraw) {
            val shown = open.entries.find { it.value.occurrence == occurrence } ?: continue
            open.remove(shown.key)
            withContext(io) { panel.close(shown.key) }
        }
        val entries = plan.keep + plan.add
        next = entries.firstOrNull()
        armed = Armed.Known(entries.map { it.token })
    }

    override fun askPermission() {}

    override fun openSettings() {}

    override fun openExactAlarms() {}

    override fun openBattery() {}

    override fun snapshot(json: String) {}

    /** Takes what is open off the desktop: nobody would hear what is pressed on it. */
    fun close() {
        open.keys.toList().also { open.clear() }.forEach(panel::close)
    }

    /** Plans again every quarter of a minute and just before a ring, so no sleep of the computer moves one. */
    private suspend fun watch() {
        val present = Present(clock)
        while (true) {
            val step = stepMs()
            delay(step)
            try {
                // What is shown is reported before the next plan: a plan takes what it hears nothing of for missed.
                ringWhatIsDue()
                val event = present.look(step)
                if (event != null) {
                    holder.report(event)
                } else {
                    carryOut(holder.call { planReminders(request()) })
                }
            } catch (_: InstepException) {
                // The open screens show what is wrong with the file; the next step tries again.
            }
        }
    }

    private fun stepMs(): Long {
        val left = next?.let { it.at.toInstant().toEpochMilli() - clock.wall().toEpochMilli() } ?: return STEP_MS
        return when {
            left <= 0 -> RETRY_MS
            left <= AHEAD_MS -> left
            else -> (left - AHEAD_MS).coerceAtMost(STEP_MS)
        }
    }

    /** Lets what is due ring. The core decides whether it is shown, and makes the next plan. */
    private suspend fun ringWhatIsDue() {
        val due = next ?: return
        val late = clock.wall().toEpochMilli() - due.at.toInstant().toEpochMilli()
        // What is due longer than this was slept through: the core says what is shown of it.
        if (late !in 0..LATE_MS) return
        val result = holder.call { handleAlarm(due.occurrence, request()) }
        val notice = result.notice
        // A notice that was given out before was shown by another process.
        if (notice != null && !notice.again) show(notice.occurrence, notice.title, notice.text, notice.buttons)
        carryOut(result.plan)
    }

    /** Shows what was missed, unless another process was first. */
    private suspend fun ringLate(entry: PlanEntry) {
        val first = try {
            holder.call { occurrenceShown(entry.occurrence) }
        } catch (_: InstepException.Busy) {
            true
        }
        if (!first) return
        val buttons = holder.call { notificationWords(entry.category) }.buttons
        show(entry.occurrence, entry.title, entry.text, buttons)
    }

    /** Without a notification service it rings in the window. */
    private suspend fun show(occurrence: Occurrence, title: String, text: String, buttons: List<NotificationButton>) {
        val before = open.entries.find { it.value.occurrence == occurrence }?.key
        val id = withContext(io) { panel.show(title, text, buttons, before) }
        if (id != null) {
            open[id] = Shown(occurrence, buttons)
        } else {
            chimes.foot()
            holder.say(title)
        }
    }

    private suspend fun answer(id: Long, button: String) {
        val shown = open.remove(id) ?: return
        val pressed = shown.buttons.find { it.id == button }
        if (pressed == null || pressed.opensApp) {
            toFront()
            holder.follow(shown.occurrence, pressed?.action ?: OccurrenceAction.Open)
            return
        }
        try {
            val saved = holder.call { answerOccurrence(shown.occurrence, pressed.action) }
            holder.say(saved.text, saved.undo)
        } catch (_: InstepException) {
            // The reminder is gone, or the file is locked: it stays unanswered, and is seen on Today.
        }
        withContext(io) { panel.close(id) }
    }

    private companion object {
        /** The longest sleep, and so how late it notices that the computer has woken up. */
        const val STEP_MS = 15_000L

        /** The last plan before a ring is made this long before it. */
        const val AHEAD_MS = 2000L
        const val LATE_MS = 60_000L

        /** The shortest sleep, while another process holds the file. */
        const val RETRY_MS = 1000L
    }
}

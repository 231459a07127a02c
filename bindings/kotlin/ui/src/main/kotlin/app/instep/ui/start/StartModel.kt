package app.instep.ui.start

import app.instep.FootCare
import app.instep.core.Answer
import app.instep.core.FindingId
import app.instep.core.FootCheckEntry
import app.instep.core.GuideCard
import app.instep.core.GuideFilter
import app.instep.core.GuideState
import app.instep.core.GuideWishes
import app.instep.core.InstepException
import app.instep.core.LookOutcome
import app.instep.core.Phrase
import app.instep.core.RatingBefore
import app.instep.core.RatingItem
import app.instep.core.Receiver
import app.instep.core.SafetyAnswer
import app.instep.core.Start
import app.instep.core.StartAnswer
import app.instep.core.StartEntry
import app.instep.core.StartRequest
import app.instep.ui.app.Holder
import app.instep.ui.app.ScreenModel
import app.instep.ui.nav.Entry
import app.instep.ui.nav.Route
import app.instep.ui.safety.CheckAction
import app.instep.ui.safety.CheckScreen
import app.instep.ui.safety.CheckView
import app.instep.ui.safety.Reading
import app.instep.ui.safety.act
import app.instep.ui.safety.screen
import app.instep.ui.safety.state
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/**
 * Everything between a tap on a guide and its first touch: the choices, the safety check, the look at the feet. Nothing is
 * begun before the person starts. Answers about somebody else stay in here and end with it.
 *
 * @param request what it was opened with.
 * @param checkFirst true where the safety check is shown at once, and leaving it leaves the place.
 */
internal class StartModel(
    holder: Holder,
    scope: CoroutineScope,
    entry: Entry,
    private var request: StartRequest,
    private val checkFirst: Boolean,
) : ScreenModel<StartRecord>(holder, scope) {
    private var start: Start? = null
    private var view = CheckView(going = checkFirst)
    private var mine = StartRecord.Mine()
    private var guides = emptyList<GuideCard>()
    private var theirs: List<SafetyAnswer> = request.answers
    private var leaving = false
    private val reading = Reading(holder, scope)

    // Answers follow each other: the request of one holds what the one before it gave.
    private val calls = Mutex()

    init {
        holder.navigator.guard(entry, ::back)
        scope.launch { combine(holder.engine.voiceOn, holder.seams.voice.reader) { _, _ -> draw() }.collect {} }
    }

    override suspend fun read(core: FootCare): StartRecord = record(calls.withLock { keep(core.start(request)) })

    fun send(action: StartAction) {
        scope.launch { take(action) }
    }

    private fun take(action: StartAction) {
        when (action) {
            StartAction.Begin -> begin()

            StartAction.AnswerFirst -> look(view.copy(going = true))

            StartAction.SomethingNew -> edit { copy(feet = newLook()) }

            StartAction.NotSure -> store(FootCheckEntry(LookOutcome.NOT_SURE, wentOn = false))

            is StartAction.Rate -> edit { copy(ratings = ratings.with(action.item, action.value)) }

            is StartAction.Accept -> edit {
                copy(accepted = if (action.on) accepted + action.flag else accepted - action.flag)
            }

            is StartAction.Gone -> gone(action.finding)

            is StartAction.StillThere -> edit { copy(stillThere = stillThere + action.finding) }

            is StartAction.Voice -> {
                edit { copy(quiet = false) }
                if (action.on != holder.engine.voiceOn.value) holder.engine.setVoice(action.on)
            }

            is StartAction.Quiet -> edit { copy(quiet = action.on) }

            is StartAction.Choose -> choose(action.open)

            is StartAction.Wish -> wish(action.wishes)

            is StartAction.Guide -> guide(action.id)

            StartAction.ContinueIt -> holder.navigator.replace(Route.Player)

            is StartAction.Check -> check(action.action)

            is StartAction.Feet -> feet(action.action)

            StartAction.Back -> holder.navigator.back()

            StartAction.Leave -> {
                leaving = true
                holder.navigator.back()
            }
        }
    }

    private fun begin() {
        val start = start ?: return
        val entry = StartEntry(
            request = request,
            nothingNew = start.footCheck?.owed == true,
            ratingsBefore = mine.ratings.map { (item, value) -> RatingBefore(item, Answer.Value(value)) },
            acceptedWarnings = start.warnings.filter { it.mustAccept }.mapNotNull { it.flag }
                .filter(mine.accepted::contains),
            quiet = mine.quiet,
        )
        act({
            try {
                holder.engine.begin(entry)
            } catch (_: InstepException.Refused) {
                null
            }
        }) { begun -> if (begun == null) refresh() else holder.navigator.replace(Route.Player) }
    }

    /** Takes an answer of the safety check, in the order of the taps. */
    private fun answer(answer: StartAnswer) = act({ calls.withLock { keep(answerStart(request, answer)) } }) { draw() }

    private fun check(action: CheckAction) {
        val start = start ?: return
        when (action) {
            CheckAction.Back -> holder.navigator.back()

            CheckAction.Call -> if (!holder.seams.device.dial()) edit { copy(canDial = false) }

            CheckAction.ReadAloud -> {
                reading.toggle()
                draw()
            }

            else -> {
                val (next, answer) = view.act(action, start.check)
                look(next)
                if (answer != null) answer(answer)
            }
        }
    }

    private fun feet(action: FeetAction) {
        val feet = mine.feet ?: return
        val start = start ?: return
        when (action) {
            is FeetAction.Pick -> edit { copy(feet = feet.copy(pick = action.pick)) }

            FeetAction.GoOn -> edit { copy(feet = feet.copy(stage = FeetStage.What)) }

            is FeetAction.Found -> feet.pick.entry(start.footCheck?.places.orEmpty(), action.what)?.let(::store)

            FeetAction.OneMore -> edit { copy(feet = feet.copy(stage = FeetStage.Where, pick = newLook().pick)) }

            FeetAction.NothingMore -> {
                edit { copy(feet = null) }
                look(view.copy(going = true))
            }

            FeetAction.TakeBack -> feet.stored?.undo?.let { offer ->
                act({ undo(offer.token) }) {
                    holder.say(it.text)
                    edit { copy(feet = newLook()) }
                    refresh()
                }
            }
        }
    }

    private fun store(entry: FootCheckEntry) {
        val known = mine.feet?.before ?: newLook().before
        act({ recordFootCheck(entry) }) {
            mine =
                mine.copy(feet = (mine.feet ?: newLook()).copy(stage = FeetStage.Stored, stored = it, before = known))
            refresh()
        }
    }

    private fun newLook() = FeetState(
        pick = FeetPick(list = holder.seams.voice.reader.value),
        before = start?.footCheck?.findings.orEmpty().mapTo(mutableSetOf()) { it.id },
    )

    private fun gone(finding: FindingId) =
        act({ recordFootCheck(FootCheckEntry(LookOutcome.FINDINGS, gone = listOf(finding), wentOn = false)) }) {
            say(it.undo)
            refresh()
        }

    private fun choose(open: Boolean) {
        edit { copy(choosing = open) }
        if (open) {
            act({ guides(GuideFilter()) }) { found ->
                guides = found.guides.filter { it.state != GuideState.REFUSED && !it.hidden }
                draw()
            }
        }
    }

    private fun wish(wishes: GuideWishes) {
        val same = (wishes.receiver ?: Receiver.ME) == (request.receiver ?: Receiver.ME)
        request = request.copy(
            minutes = wishes.minutes,
            mode = wishes.mode,
            posture = wishes.posture,
            foot = wishes.foot,
            receiver = wishes.receiver,
            // One's own answers are stored; somebody else's are given along.
            answers = if (wishes.receiver == Receiver.SOMEONE_ELSE) theirs else emptyList(),
            progress = request.progress.takeIf { same },
        )
        retry()
    }

    private fun guide(id: String) {
        request = StartRequest(
            occurrence = request.occurrence,
            guide = id,
            receiver = request.receiver,
            answers = request.answers,
            progress = request.progress,
        )
        edit { copy(choosing = false) }
        look(CheckView())
        retry()
    }

    private fun back(): Boolean {
        val start = start ?: return false
        val feet = mine.feet
        val shown = view.on(start, mine)
        return when {
            leaving || shown is CheckScreen.Urgent || (shown == CheckScreen.Changes && start.check.stops) -> false

            feet != null -> true.also { edit { copy(feet = feet.back()) } }

            mine.choosing -> true.also { edit { copy(choosing = false) } }

            shown == null -> false

            else -> {
                val next = view.act(CheckAction.Back, start.check).view
                if (next.going || !checkFirst) look(next)
                next.going || !checkFirst
            }
        }.also { if (!it) reading.stop() }
    }

    private fun keep(record: Start): Start {
        start = record
        request = record.request
        if (record.request.receiver == Receiver.SOMEONE_ELSE) theirs = record.request.answers
        return record
    }

    private fun look(next: CheckView) {
        view = next
        draw()
    }

    private fun edit(change: StartRecord.Mine.() -> StartRecord.Mine) {
        mine = mine.change()
        draw()
    }

    private fun draw() {
        val start = start ?: return
        show(record(start))
    }

    private fun record(start: Start): StartRecord {
        val screen = view.on(start, mine)
        // It is over: an answer that opens a page again is asked from Start.
        if (view.going && view.screen(start.check) == null) view = view.copy(going = false)
        val voice = holder.seams.voice
        val check = screen?.let {
            state(start.check, view, it, holder.locale, mine.canDial, !voice.reader.value, reading.on)
        }
        if (check != null) reading.follow(check)
        return StartRecord(start, check, mine, guides, holder.engine.voiceOn.value)
    }

    private fun Map<RatingItem, Int>.with(item: RatingItem, value: Int?) =
        if (value == null) this - item else this + (item to value)
}

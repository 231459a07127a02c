import Instep

/// Everything between a tap on a guide and its first touch: the choices, the safety check, the look at the feet. Nothing is
/// begun before the person starts. Answers about somebody else stay in here and end with it.
@MainActor public final class StartModel: ScreenModel {
    /// Everything before the massage.
    public let screen: ScreenState<StartRecord>

    var start: Start?
    var request: StartRequest
    var position: CheckPosition
    var steps = StartSteps()
    let reading: Reading
    private let checkFirst: Bool
    private var guides: [GuideCard] = []
    private var theirs: [SafetyAnswer]
    private var isLeaving = false
    private var isBeginning = false
    private let answers = AnswerQueue()

    /// Start, opened with a request. With `checkFirst` the safety check is shown at once, and leaving it leaves the place.
    public init(_ app: AppModel, _ entry: Entry, request: StartRequest, checkFirst: Bool) {
        screen = ScreenState(app)
        reading = Reading(app)
        self.request = request
        self.checkFirst = checkFirst
        theirs = request.answers
        position = CheckPosition(going: checkFirst)
        app.navigator.guardBack(entry) { [weak self] in self?.goBack() ?? false }
        follow()
    }

    /// Reads Start.
    public func read(_ core: FootCare) async throws -> StartRecord {
        while true {
            let asked = request
            let read = try await core.start(request: asked)
            // An answer or a choice that was given meanwhile is newer.
            if asked == request { return keep(read) }
        }
    }

    /// Start with the steps that were taken since it was read.
    public func newest(_ read: StartRecord) -> StartRecord { start.map(record) ?? read }

    /// Does what the person asked for.
    public func send(_ action: StartAction) {
        switch action {
        case .begin: begin()
        case .answerFirst: move { $0.going = true }
        case .somethingNew: edit { $0.feet = newLook() }
        case .notSure: store(FootCheckEntry(outcome: .notSure, wentOn: false))
        case .rate(let item, let value): edit { $0.ratings[item] = value }
        case .accept(let flag, let isRead):
            edit { if isRead { $0.accepted.insert(flag) } else { $0.accepted.remove(flag) } }
        case .gone(let finding): gone(finding)
        case .stillThere(let finding): edit { $0.stillThere.insert(finding) }
        case .voice(let isOn): app.engine.setVoice(isOn)
        case .choose(let open): choose(open)
        case .wish(let wishes): wish(wishes)
        case .guide(let id): take(guide: id)
        case .continueIt: app.navigator.replace(.player)
        case .check(let action): take(action)
        case .feet(let action): take(action)
        case .back: app.navigator.back()
        case .leave:
            isLeaving = true
            app.navigator.back()
        }
    }

    /// The screen is seen no longer.
    public func leave() { reading.stop() }

    // MARK: - The start

    private func begin() {
        guard !isBeginning else { return }
        isBeginning = true
        Task {
            await answers.wait()
            await begun()
            isBeginning = false
        }
    }

    private func begun() async {
        guard let start else { return }
        let flags = start.warnings.filter(\.mustAccept).compactMap(\.flag)
        let entry = StartEntry(
            request: request,
            nothingNew: start.footCheck?.owed == true,
            ratingsBefore: steps.ratings.map { RatingBefore(item: $0, answer: .value(value: $1)) },
            acceptedWarnings: flags.filter(steps.accepted.contains))
        await attempt { [engine = app.engine] _ in
            do {
                _ = try await engine.begin(entry)
                return true
            } catch InstepError.refused {
                return false
            }
        } then: { hasBegun in
            if hasBegun { app.navigator.replace(.player) } else { retry() }
        }
    }

    // MARK: - The safety check

    private func take(_ action: CheckAction) {
        guard let start else { return }
        switch action {
        case .back: app.navigator.back()
        case .call: if !app.seams.device.dial() { edit { $0.canDial = false } }
        case .readAloud:
            reading.toggle()
            draw()
        default:
            let answer = position.take(action, start.check)
            draw()
            if let answer { give(answer) }
        }
    }

    /// Gives an answer of the safety check, in the order of the taps.
    private func give(_ answer: StartAnswer) {
        answers.add {
            let request = self.request
            await self.attempt {
                try await $0.answerStart(request: request, answer: answer)
            } then: {
                self.show(self.keep($0))
            }
        }
    }

    // MARK: - The choices

    private func choose(_ open: Bool) {
        edit { $0.choosing = open }
        guard open else { return }
        act {
            try await $0.guides(filter: GuideFilter())
        } then: { [weak self] found in
            self?.guides = found.guides.filter { $0.state != .refused && !$0.hidden }
            self?.draw()
        }
    }

    private func wish(_ wishes: GuideWishes) {
        let isSame = (wishes.receiver ?? .me) == (request.receiver ?? .me)
        request = StartRequest(
            occurrence: request.occurrence, guide: request.guide, minutes: wishes.minutes, mode: wishes.mode,
            posture: wishes.posture, foot: wishes.foot, receiver: wishes.receiver,
            // One's own answers are stored; somebody else's are given along.
            answers: wishes.receiver == .someoneElse ? theirs : [],
            progress: isSame ? request.progress : nil)
        retry()
    }

    private func take(guide: String) {
        request = StartRequest(
            occurrence: request.occurrence, guide: guide, receiver: request.receiver, answers: request.answers,
            progress: request.progress)
        edit { $0.choosing = false }
        move { $0 = CheckPosition() }
        retry()
    }

    // MARK: - Drawing

    private func goBack() -> Bool {
        guard let start, !isLeaving else { return false }
        let shown = position.screen(on: start, steps)
        if case .urgent = shown { return false }
        if shown == .changes, start.check.stops { return false }
        if let feet = steps.feet {
            edit { $0.feet = feet.back }
            return true
        }
        if steps.choosing {
            edit { $0.choosing = false }
            return true
        }
        guard shown != nil else { return false }
        var next = position
        _ = next.take(.back, start.check)
        guard next.going || !checkFirst else { return false }
        move { $0 = next }
        return true
    }

    private func keep(_ read: Start) -> StartRecord {
        start = read
        request = read.request
        if request.receiver == .someoneElse { theirs = request.answers }
        return record(read)
    }

    func move(_ change: (inout CheckPosition) -> Void) {
        change(&position)
        draw()
    }

    func edit(_ change: (inout StartSteps) -> Void) {
        change(&steps)
        draw()
    }

    private func draw() {
        if let start { show(record(start)) }
    }

    private func record(_ start: Start) -> StartRecord {
        let shown = position.screen(on: start, steps)
        // It is over: an answer that opens a page again is asked from Start.
        if position.going, position.screen(start.check) == nil { position.going = false }
        let check = shown.map {
            CheckState(
                start.check, position, $0, locale: app.locale, reading: reading.isOn, canDial: steps.canDial)
        }
        if let check { reading.follow(check) }
        return StartRecord(start: start, check: check, steps: steps, guides: guides)
    }
}

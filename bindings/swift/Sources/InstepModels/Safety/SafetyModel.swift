import Instep

/// The whole safety check of the person's own feet, asked page by page. Each answer is stored at its tap.
@MainActor public final class SafetyModel: ScreenModel {
    /// The screen of the check.
    public let screen: ScreenState<CheckState>

    private var safety: Safety?
    private var position = CheckPosition(going: true, tour: true)
    private var canDial = true
    private var isEnding = false
    private let reading: Reading
    private let answers = AnswerQueue()

    /// The check at a place of this app.
    public init(_ app: AppModel, _ entry: Entry) {
        screen = ScreenState(app)
        reading = Reading(app)
        app.navigator.guardBack(entry) { [weak self] in self?.goBack() ?? false }
        follow()
    }

    /// Reads the check.
    public func read(_ core: FootCare) async throws -> CheckState {
        let read = try await core.safety()
        if safety == nil { position.page = read.check.pages.first?.page }
        return state(read)
    }

    /// The check with the steps that were taken since it was read.
    public func newest(_ read: CheckState) -> CheckState { safety.map(state) ?? read }

    /// Does what the person asked for.
    public func send(_ action: CheckAction) {
        guard let check = safety?.check else { return }
        switch action {
        case .back: app.navigator.back()
        case .call: canDial = app.seams.device.dial()
        case .readAloud: reading.toggle()
        default:
            if let answer = position.take(action, check) { give(answer) }
        }
        draw()
    }

    /// The screen is seen no longer.
    public func leave() { reading.stop() }

    private func give(_ answer: StartAnswer) {
        answers.add {
            await self.attempt { core in
                switch answer {
                case .answers(let answers): try await core.answerSafety(answers: answers)
                case .rest(let page, let reply): try await core.answerRest(page: page, reply: reply)
                case .confirm: try await core.confirmSafety()
                }
            } then: { stored in
                if answer == .confirm { self.end() } else { self.show(self.state(stored)) }
            }
        }
    }

    private func goBack() -> Bool {
        guard !isEnding, let check = safety?.check, let screen = position.screen(check) else { return false }
        switch screen {
        case .urgent, .changes: return false
        default: break
        }
        var next = position
        _ = next.take(.back, check)
        guard next.going else { return false }
        position = next
        draw()
        return true
    }

    private func end() {
        isEnding = true
        app.navigator.back()
    }

    private func draw() {
        if let safety { show(state(safety)) }
    }

    private func state(_ read: Safety) -> CheckState {
        safety = read
        // After the last page everything is read back, also where nothing is left to be asked.
        let shown = position.screen(read.check) ?? .readBack
        let state = CheckState(
            read.check, position, shown, locale: app.locale, reading: reading.isOn, canDial: canDial)
        reading.follow(state)
        return state
    }
}

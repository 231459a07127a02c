import Instep

/// The answers that stand, and what was seen on the feet.
public struct SafetyAnswers: Sendable {
    /// The answers with their effect.
    public let safety: Safety
    /// The newest look at the feet.
    public let feet: FootCheck
}

/// Actions on the page of the answers.
public enum SafetyAnswersAction: Sendable {
    /// Asks, or asks again.
    case ask
    /// Says that all of it is still right.
    case confirm
    /// A finding is gone.
    case gone(FindingId)
    /// Opens the start of a guide.
    case open(guide: String)
}

/// The page of the safety answers.
@MainActor public final class SafetyAnswersModel: ScreenModel {
    /// The record of the page.
    public let screen: ScreenState<SafetyAnswers>

    /// The page in this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the answers and the newest look at the feet.
    public func read(_ core: FootCare) async throws -> SafetyAnswers {
        SafetyAnswers(safety: try await core.safety(), feet: try await core.footCheck())
    }

    /// Does what the person asked for.
    public func send(_ action: SafetyAnswersAction) {
        switch action {
        case .ask: app.navigator.open(.safety())
        case .confirm:
            act {
                try await $0.confirmSafety()
            } then: { [weak self] stored in
                self?.say(stored.undo)
            }
        case .gone(let finding):
            act {
                try await $0.recordFootCheck(entry: FootCheckEntry(outcome: .findings, gone: [finding], wentOn: false))
            } then: { [weak self] look in
                self?.say(look.undo)
            }
        case .open(let guide): app.navigator.open(.start(guide: guide))
        }
    }
}

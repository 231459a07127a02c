import Foundation
import Instep
import Observation

/// A guide as it would be played tonight, or why it is not.
public enum GuideShown: Sendable {
    /// It can be played. The warnings are those of the safety check, and one about questions without an answer.
    case possible(Guide, warnings: [StartWarning])
    /// The safety check refuses it.
    case refused(GuideRefusal)
}

/// A guide that the safety check refuses.
public struct GuideRefusal: Sendable {
    /// The name of the guide.
    public let title: String
    /// The reasons, and what is possible all the same.
    public let refusal: StartRefusal
    /// Words of the button that opens the phone; nil where nothing is urgent.
    public let callText: String?
}

/// Actions on a guide.
public enum GuideAction: Sendable {
    /// Opens Start with this guide and its choices.
    case start
    /// Opens the safety check for this guide.
    case answer
    /// Opens the answers that the safety check has.
    case answers
    /// Changes the choices for tonight.
    case wish(GuideWishes)
    /// Makes a choice that lasts: a favourite, a hidden guide, a step that is left out.
    case choose(GuideChoice)
    /// Opens another guide.
    case open(guide: String)
    /// Opens the page of a source.
    case browse(url: String)
    /// Opens the phone.
    case call
}

/// A guide, wherever it stands.
@MainActor @Observable
public final class GuideModel: ScreenModel {
    /// The guide, or why it is not played.
    public let screen: ScreenState<GuideShown>
    /// The guide's id.
    public let id: String
    /// False once the phone could not be opened: there is none.
    public private(set) var canDial = true
    @ObservationIgnored private var wishes = GuideWishes()

    /// A guide of this app.
    public init(_ app: AppModel, id: String) {
        screen = ScreenState(app)
        self.id = id
        follow()
    }

    /// Reads the guide with its choices; where the safety check refuses it, the reasons and what is possible.
    public func read(_ core: FootCare) async throws -> GuideShown {
        let start = try await core.start(request: startRequest)
        do {
            return .possible(try await core.guide(request: guideRequest), warnings: start.warnings)
        } catch {
            guard case .refused = error, let refusal = start.refused else { throw error }
            return .refused(
                GuideRefusal(title: start.title, refusal: refusal, callText: start.check.urgent?.callText))
        }
    }

    /// Does what the person asked for.
    public func send(_ action: GuideAction) {
        switch action {
        case .start:
            app.wishes.put(startRequest)
            app.navigator.open(.start(guide: id))
        case .answer: app.navigator.open(.safety(guide: id))
        case .answers: app.navigator.open(.safetyAnswers)
        case .wish(let wishes):
            self.wishes = wishes
            retry()
        case .choose(let choice):
            act {
                try await $0.chooseGuide(choice: choice)
            } then: { [weak self] chosen in
                self?.say(chosen.undo)
            }
        case .open(let guide): app.navigator.open(.guide(id: guide))
        case .browse(let url): app.seams.device.browse(url)
        case .call: canDial = app.seams.device.dial()
        }
    }

    private var startRequest: StartRequest {
        StartRequest(
            guide: id, minutes: wishes.minutes, mode: wishes.mode, posture: wishes.posture, foot: wishes.foot,
            receiver: wishes.receiver)
    }

    private var guideRequest: GuideRequest {
        GuideRequest(
            guide: id, minutes: wishes.minutes, mode: wishes.mode, posture: wishes.posture, foot: wishes.foot,
            receiver: wishes.receiver)
    }
}

import Foundation
import Instep
import struct InstepCore.Guides
import Observation

/// The limits of the list of guides.
public struct GuidesFilter: Equatable, Sendable {
    /// The goal that is left; nil for all.
    public var goal: Goal?
    /// The most minutes; nil for any length.
    public var minutes: Int32?
    /// Alone or together; nil for both.
    public var mode: Mode?
    /// Only guides for which nothing has to be fetched.
    public var nothingNeeded = false
    /// The hidden guides in place of the others.
    public var isHidden = false

    /// No limit: all guides, or the hidden ones.
    public init(isHidden: Bool = false) { self.isHidden = isHidden }

    /// True where a limit can be taken away.
    public var limits: Bool { goal != nil || minutes != nil || mode != nil || nothingNeeded }

    var request: GuideFilter {
        GuideFilter(goal: goal, nothingNeeded: nothingNeeded, minutes: minutes, mode: mode, hidden: isHidden)
    }
}

/// Actions in the list of guides.
public enum GuidesAction: Sendable {
    /// Shows what a filter leaves.
    case filter(GuidesFilter)
    /// Opens a guide.
    case open(guide: String)
    /// Puts a guide first, or hides it.
    case choose(GuideChoice)
}

/// The list of guides.
@MainActor @Observable
public final class GuidesModel: ScreenModel {
    /// The list as the filter leaves it.
    public let screen: ScreenState<Guides>
    /// The filter in force. It changes at once, so that quick taps add up; the list follows.
    public private(set) var filter = GuidesFilter()
    /// The guide that stands beside the list in a wide window.
    public private(set) var detail: GuideModel?

    /// The guides of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the list as the filter leaves it.
    public func read(_ core: FootCare) async throws -> Guides { try await core.guides(filter: filter.request) }

    /// Does what the person asked for.
    public func send(_ action: GuidesAction) {
        switch action {
        case .filter(let filter):
            self.filter = filter
            retry()
        case .open(let guide): app.navigator.open(.guide(id: guide))
        case .choose(let choice):
            act {
                try await $0.chooseGuide(choice: choice)
            } then: { [weak self] chosen in
                self?.say(chosen.undo)
            }
        }
    }

    /// Shows a guide beside the list.
    public func select(_ guide: String) {
        if detail?.id != guide { detail = GuideModel(app, id: guide) }
    }
}

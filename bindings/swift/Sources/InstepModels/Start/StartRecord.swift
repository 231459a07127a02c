import Instep

/// Everything before a massage, as it is drawn. A look at the feet, the choices or the safety check fill the screen while
/// they are open; else it is Start itself.
public struct StartRecord: Sendable {
    /// The record of the core.
    public let start: Start
    /// The screen of the safety check that is shown.
    public let check: CheckState?
    /// The steps of the person here that no record holds.
    public let steps: StartSteps
    /// The guides to choose from, once the choices were opened.
    public let guides: [GuideCard]

    /// True while a warning that must be accepted was not.
    public var mustRead: Bool {
        start.warnings.contains { warning in
            warning.mustAccept && !(warning.flag.map(steps.accepted.contains) ?? false)
        }
    }
}

/// The steps of a person on Start that no record holds.
public struct StartSteps: Sendable {
    /// The look at the feet that something was found on.
    public internal(set) var feet: FeetState?
    /// True while the choices are open.
    public internal(set) var choosing = false
    /// Flags of the warnings that were read.
    public internal(set) var accepted: Set<Flag> = []
    /// Answers from before the massage. They are kept in memory until it begins.
    public internal(set) var ratings: [RatingItem: Int32] = [:]
    /// Findings of which the person said just now that they are there.
    public internal(set) var stillThere: Set<FindingId> = []
    /// False once the phone could not be opened: there is none.
    public internal(set) var canDial = true
}

extension CheckPosition {
    /// The screen of the check that is shown; nil while something else is open, and where Start itself says it. An answer
    /// that stops everything shows over all else.
    func screen(on start: Start, _ steps: StartSteps) -> CheckScreen? {
        let stops = start.check.stops && !forced
        if !stops, steps.feet != nil || steps.choosing { return nil }
        let shown = screen(start.check)
        // Warnings by themselves are read on Start, one tap each.
        let pages = start.request.progress?.pages ?? []
        return shown == .changes && start.refused == nil && pages.isEmpty ? nil : shown
    }
}

/// A tap on Start, or on what opens over it.
public enum StartAction: Sendable {
    /// Begins the massage.
    case begin
    /// Opens the safety check.
    case answerFirst
    /// Something new was seen on the feet.
    case somethingNew
    /// The person is not sure about the feet.
    case notSure
    /// Answers a rating; nil takes the answer away.
    case rate(RatingItem, Int32?)
    /// Says that a warning was read, or takes that back.
    case accept(Flag, Bool)
    /// A finding is gone.
    case gone(FindingId)
    /// A finding is still there.
    case stillThere(FindingId)
    /// Turns the voice on or off.
    case voice(Bool)
    /// Opens or closes the choices.
    case choose(Bool)
    /// Takes a choice.
    case wish(GuideWishes)
    /// Takes another guide.
    case guide(String)
    /// Goes to the session that is unfinished.
    case continueIt
    /// A tap within the safety check.
    case check(CheckAction)
    /// A tap within the look at the feet.
    case feet(FeetAction)
    /// Goes back by one screen.
    case back
    /// Leaves the whole of it.
    case leave
}

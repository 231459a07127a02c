import Instep

/// A look at the feet on which something was found, or on which the person is not sure.
public struct FeetState: Sendable {
    /// The part of the look that is on the screen.
    public var stage = FeetStage.place
    /// The place of something new.
    public var pick = FeetPick()
    /// The look that was stored last; nil before.
    public var stored: FootCheck?
    /// The findings that were known when the look was opened.
    public var known: Set<FindingId> = []

    /// The look one screen back; nil where that leaves it.
    var back: FeetState? {
        var before = self
        switch stage {
        case .place:
            if stored == nil { return nil }
            before.stage = .stored
        case .finding: before.stage = .place
        case .stored: return nil
        }
        return before
    }
}

/// A part of a look at the feet.
public enum FeetStage: Hashable, Sendable {
    /// The place of something new.
    case place
    /// The thing that is seen there.
    case finding
    /// The finding was stored.
    case stored
}

/// The place of something new.
public struct FeetPick: Hashable, Sendable {
    /// The foot; both only from the list.
    public var foot: Foot?
    /// The number of the place in the places of the record.
    public var place: Int?
    /// True while the places are a list and no picture.
    public var list = false
    /// The side from which the picture shows the feet.
    public var view = PictureView.sole

    /// No place yet.
    public init() {}

    /// Findings to be stored: one for each zone of the place, on each foot; nil before a place was chosen.
    func entry(_ places: [PlaceChoice], _ what: FindingWhat) -> FootCheckEntry? {
        guard let foot, let place, places.indices.contains(place) else { return nil }
        let feet: [Foot] = foot == .both ? [.left, .right] : [foot]
        let findings = feet.flatMap { foot in
            places[place].zones.map { FindingEntry(foot: foot, zone: $0, what: what) }
        }
        return FootCheckEntry(outcome: .findings, findings: findings, wentOn: false)
    }
}

/// A tap within a look at the feet.
public enum FeetAction: Sendable {
    /// Chooses a place, or another way to choose.
    case pick(FeetPick)
    /// From the place to what it is.
    case goOn
    /// Stores what was found.
    case found(FindingWhat)
    /// Takes back what was stored last.
    case takeBack
    /// Looks for one more.
    case oneMore
    /// Ends the look.
    case nothingMore
}

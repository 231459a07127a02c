import Instep

/// The form of a massage without the player, as far as it was filled in. Nothing is rated beforehand.
public struct LogDraft: Equatable, Sendable {
    /// True where it has just ended.
    public var isNow = true
    /// Otherwise the day on which it began.
    public var day: CareDay
    /// Otherwise the time at which it began.
    public var time: TimeOfDay
    /// Its length, as it is typed.
    public var minutes: String
    /// Which feet; nil for those of the form.
    public var foot: Foot?
    /// Things that went with it.
    public var tags: [SessionTag] = []
    /// Comfort at its start; nil without an answer.
    public var before: Int32?
    /// Comfort at its end; nil without an answer.
    public var after: Int32?
    /// Words of the person.
    public var note = ""

    /// An empty form.
    public init(_ form: LogForm, today: CareDay) {
        day = today
        time = form.latestStart.time
        minutes = form.usualMinutes.map { String($0) } ?? ""
    }

    /// The entry that the form stands for. A length that is no number is refused by the core.
    public func entry(_ form: LogForm) -> SessionEntry {
        let plain = form.entry
        return SessionEntry(
            kind: plain.kind, guide: plain.guide, startedLocal: isNow ? nil : WallTime(time: time, date: day),
            minutes: minutes.unlessBlank.map { Int32($0.trimmed) ?? -1 }, mode: plain.mode, foot: foot ?? plain.foot,
            receiver: plain.receiver, comfortBefore: before, comfortAfter: after, note: note.unlessBlank,
            occurrence: plain.occurrence, tags: tags)
    }
}

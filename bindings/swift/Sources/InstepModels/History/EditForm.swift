import Instep

/// The form of a session, as far as it was filled in.
public struct EditForm: Equatable, Sendable {
    /// The day on which it began.
    public var day: CareDay
    /// The time at which it began.
    public var time: TimeOfDay
    /// Its length, as it is typed.
    public var minutes: String
    /// Which feet.
    public var foot: Foot
    /// Whose feet.
    public var receiver: Receiver
    /// Things that went with it.
    public var tags: [SessionTag]
    /// Words of the person.
    public var note: String

    private let session: Session

    /// The form of a session as it is.
    public init(_ session: Session) {
        self.session = session
        day = session.startedAt.day
        time = session.startedAt.time
        minutes = String(session.activeSeconds / Self.minute)
        foot = session.foot
        receiver = session.receiver
        tags = session.tags
        note = session.note ?? ""
    }

    /// The edit that the form stands for. A length that is no number is refused by the core.
    public var edit: SessionEdit {
        let isMoved = day != session.startedAt.day || time != session.startedAt.time
        return SessionEdit(
            startedAt: session.startedAt.date, startedLocal: isMoved ? WallTime(time: time, date: day) : nil,
            activeSeconds: seconds, foot: foot, receiver: receiver, note: note.unlessBlank, tags: tags)
    }

    /// The length; as it was where the field was not touched.
    private var seconds: Int32 {
        guard let given = Int32(minutes.trimmed) else { return -1 }
        if given == session.activeSeconds / Self.minute { return session.activeSeconds }
        return given.multipliedReportingOverflow(by: Self.minute).overflow ? -1 : given * Self.minute
    }

    private static let minute: Int32 = 60
}

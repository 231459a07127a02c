import Instep

/// A session with everything that belongs to it.
public struct EntryRecord: Sendable {
    /// The session.
    public let session: Session
    /// The questions that can be answered with it: comfort and pain.
    public let questions: [RatingQuestion]
    /// The last day that can be chosen.
    public let today: CareDay
    /// True while the form is open.
    public let isEditing: Bool
    /// The field that the core refused.
    public let wrong: Wrong?

    /// The question that a rating answers, in the version in which it was asked; nil where it cannot be changed.
    public func question(of rating: Rating) -> Question? {
        guard rating.foot == nil else { return nil }
        return questions.flatMap { [$0.question, $0.fiveSteps].compactMap { $0 } }
            .first { $0.instrument == rating.instrument && $0.version == rating.instrumentVersion }
    }

    /// Questions that have no answer before or after the session.
    public func unanswered(_ phase: RatingPhase) -> [Question] {
        let given = session.ratings.filter { $0.phase == phase && $0.answered == .answered && !$0.deleted }
        return questions.map(\.question).filter { question in !given.contains { $0.instrument == question.instrument } }
    }
}

/// Actions on a session.
public enum EntryAction: Sendable {
    /// Opens the form.
    case edit
    /// Leaves it without a change.
    case cancel
    /// Keeps the form. `stamp` is that of the session it was filled from.
    case save(SessionEdit, stamp: Int64)
    /// Moves the session to the trash.
    case delete
    /// Brings it back.
    case putBack
    /// Rates with it.
    case rate(Question, RatingPhase?, Int32)
    /// Takes an answer back.
    case deleteRating(RatingId)
}

/// A session, and the form to change it.
@MainActor public final class EntryModel: ScreenModel {
    /// The record of the session.
    public let screen: ScreenState<EntryRecord>

    /// The session.
    public let session: SessionId

    private let isAlone: Bool
    private var isEditing = false
    private var wrong: Wrong?

    private static let fiveSteps: Int32 = 5

    /// A session in the place of its own; `entry` is nil beside a list.
    public init(_ app: AppModel, session: SessionId, entry: Entry?) {
        screen = ScreenState(app)
        self.session = session
        isAlone = entry != nil
        if let entry {
            // The way back leaves the form first.
            app.navigator.guardBack(entry) { [weak self] in
                guard let self, isEditing else { return false }
                edit(false)
                return true
            }
        }
        follow()
    }

    /// The session of a route.
    public convenience init(_ app: AppModel, session: String, entry: Entry) {
        self.init(app, session: SessionId(route: session), entry: entry)
    }

    /// Reads the session.
    public func read(_ core: FootCare) async throws -> EntryRecord {
        let session = try await core.session(sessionId: session)
        let questions = try await core.questions().questions.filter { $0.item != .sleep }
        let today = try await core.today().careDay
        return EntryRecord(
            session: session, questions: questions, today: today, isEditing: isEditing, wrong: wrong)
    }

    /// Does what the person asked for.
    public func send(_ action: EntryAction) {
        switch action {
        case .edit: edit(true)
        case .cancel: edit(false)
        case .save(let edit, let stamp): save(edit, stamp)
        case .delete: delete()
        case .putBack:
            act { [session] in
                try await $0.restoreSession(sessionId: session)
            } then: { [app] in
                app.say(app.labels.history.restored, undo: $0.undo)
            }
        case .rate(let question, let phase, let value): rate(question, phase, value)
        case .deleteRating(let rating):
            act {
                try await $0.deleteRating(ratingId: rating)
            } then: { [weak self] in
                self?.say($0.undo)
            }
        }
    }

    private func edit(_ on: Bool) {
        isEditing = on
        wrong = nil
        retry()
    }

    private func save(_ edit: SessionEdit, _ stamp: Int64) {
        submit { [session] in
            try await $0.editSession(sessionId: session, edit: edit, expectedStamp: stamp)
        } wrong: { [weak self] wrong in
            self?.wrong = wrong
            self?.retry()
        } then: { [weak self] saved in
            self?.edit(false)
            self?.say(saved.undo)
        }
    }

    private func delete() {
        act { [session] in
            try await $0.deleteSession(sessionId: session)
        } then: { [app, isAlone] done in
            app.say(app.labels.history.deleted, undo: done.undo)
            if isAlone { app.navigator.back() }
        }
    }

    private func rate(_ question: Question, _ phase: RatingPhase?, _ value: Int32) {
        let entry = RatingEntry(
            item: question.item, answer: .value(value: value), fiveSteps: question.high == Self.fiveSteps,
            session: session, phase: phase)
        act {
            try await $0.rate(entry: entry)
        } then: { [app] saved in
            app.say(saved.noted, undo: saved.undo)
        }
    }
}

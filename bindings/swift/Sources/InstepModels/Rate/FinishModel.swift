import Foundation
import Instep

/// The one thing that the minute after a session asks for.
public enum FinishStep: Sendable, Equatable {
    /// A question without an answer.
    case ask(Question)
    /// A question that has its answer.
    case noted(NotedAnswer)
    /// A reminder, after the first session.
    case offer(ReminderOffer)
    /// Nothing is asked, or nothing any more.
    case rest
}

/// An answer that is still seen.
public struct NotedAnswer: Sendable, Equatable {
    /// The question.
    public let question: Question
    /// The answer.
    public let value: Int32
    /// The answer in words, with the value from before; nil until it is stored.
    public var text: String?
    /// True where nothing follows.
    public var isLast = false
}

/// The minute after a session, as it is drawn.
public struct FinishRecord: Sendable {
    /// The session and its advice.
    public let finish: Finish
    /// Marks a lamp.
    public let today: CareDay
    /// The place of tonight's lamp, where it comes on.
    public let tonight: Int?
    /// The thing that is asked for.
    public let step: FinishStep
}

/// Actions in the minute after a session.
public enum FinishAction: Sendable {
    /// Answers a question, or replaces its answer.
    case rate(Question, Int32)
    /// Leaves a question without an answer.
    case skip(Question)
    /// Leaves an answer that is noted for the next thing.
    case goOn
    /// Adds the reminder that is offered.
    case remind(ReminderOffer)
    /// Opens the form of a reminder with another time.
    case otherTime
    /// Declines the offer.
    case noReminder
    /// Writes the note of the session.
    case note(String)
    /// Takes the stop back.
    case takeBack(UndoOffer)
    /// Ends the minute.
    case close
}

/// The minute after a session: one question at a time, then the offer of a reminder.
@MainActor public final class FinishModel: ScreenModel {
    /// The record of the screen.
    public let screen: ScreenState<FinishRecord>

    private let session: SessionId
    private var noted: NotedAnswer?
    private var declined = false

    /// The time for which a stop can be taken back and a little, in milliseconds.
    private static let undoMs: Int64 = 11_000

    /// The minute after the session of a route.
    public init(_ app: AppModel, session: String) {
        screen = ScreenState(app)
        self.session = SessionId(route: session)
        follow()
    }

    /// Reads the session and what is asked after it.
    public func read(_ core: FootCare) async throws -> FinishRecord {
        let finish = try await core.finish(sessionId: session)
        let today = try await core.today().careDay
        return FinishRecord(
            finish: finish, today: today,
            tonight: finish.lightsLamp ? finish.week.firstIndex { $0.day == finish.session.careDay } : nil,
            step: step(ask: finish.ask.first { $0.asked }?.question, offer: finish.offerReminder))
    }

    private func step(ask: Question?, offer: ReminderOffer?) -> FinishStep {
        if var noted {
            noted.isLast = ask == nil && offer == nil
            return .noted(noted)
        }
        if let ask { return .ask(ask) }
        if let offer, !declined { return .offer(offer) }
        return .rest
    }

    /// Reads again when a stop can no longer be taken back. Ends when its task is cancelled.
    public func readAfterUndo() async {
        await app.seams.timer.wait(milliseconds: Self.undoMs)
        if !Task.isCancelled { await refresh() }
    }

    /// Does what the person asked for.
    public func send(_ action: FinishAction) {
        switch action {
        case .rate(let question, let value): rate(question, value)
        case .skip(let question): skip(question)
        case .goOn: Task { await leave() }
        case .remind(let offer): remind(offer)
        case .otherTime: app.navigator.replace(.reminder())
        case .noReminder, .close: close()
        case .note(let text): note(text)
        case .takeBack(let offer): takeBack(offer)
        }
    }

    private func rate(_ question: Question, _ value: Int32) {
        app.seams.haptics.touch()
        let before = noted
        // The change is told before the answer comes back: the question stays where it is in between.
        noted = NotedAnswer(question: question, value: value, text: before?.text)
        let entry = entry(question, .value(value: value))
        Task {
            let isSaved = await attempt {
                try await $0.rate(entry: entry)
            } then: { saved in
                noted = NotedAnswer(question: question, value: value, text: saved.noted)
            }
            if !isSaved { noted = before }
            await refresh()
        }
    }

    private func skip(_ question: Question) {
        let entry = entry(question, .skipped)
        act {
            try await $0.rate(entry: entry)
        } then: { [weak self, app] saved in
            if let notice = saved.notice { app.say(notice) }
            Task { await self?.leave() }
        }
    }

    /// Goes to what is asked next; home where that is nothing.
    private func leave() async {
        noted = nil
        await attempt { [self] in
            try await read($0)
        } then: { record in
            show(record)
            if record.step == .rest { close() }
        }
    }

    private func entry(_ question: Question, _ answer: Answer) -> RatingEntry {
        RatingEntry(item: question.item, answer: answer, session: session, phase: .after)
    }

    private func remind(_ offer: ReminderOffer) {
        act {
            try await $0.addReminder(form: ReminderForm(time: offer.time, days: Weekday.allCases))
        } then: { [weak self, app] saved in
            let notices = app.seams.notices
            // Asked for here and nowhere before: the person has just wished to be reminded.
            if notices.delivery.notifications == .notAsked { Task { await notices.askPermission() } }
            app.say(app.labels.finish.reminderAdded, undo: saved.undo)
            self?.close()
        }
    }

    private func note(_ text: String) {
        guard let now = screen.shown.record?.finish.session else { return }
        let edit = SessionEdit(
            startedAt: now.startedAt.date, activeSeconds: now.activeSeconds, foot: now.foot, receiver: now.receiver,
            note: text.unlessBlank, tags: now.tags)
        act { try await $0.editSession(sessionId: now.id, edit: edit, expectedStamp: now.stamp) }
    }

    private func takeBack(_ offer: UndoOffer) {
        act {
            try await $0.undo(token: offer.token)
        } then: { [app] _ in
            app.navigator.replace(.player)
        }
    }

    private func close() {
        declined = true
        app.navigator.home()
    }
}

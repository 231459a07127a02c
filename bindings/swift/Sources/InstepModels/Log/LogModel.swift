import Instep

/// The form for a massage without the player, as far as it was filled in.
public struct LogRecord: Sendable {
    /// The last day that can be chosen.
    public let today: CareDay
    /// The kind of it; nil before it was chosen.
    public var kind: SessionKind?
    /// Guides to choose from, while it is one of them and not known which.
    public var guides: [GuideCard] = []
    /// Questions, advice and limits of its kind; nil before all of that is known.
    public var type: LogType?
    /// Answers to its questions for somebody else's feet; they are in no file.
    public var answers: [SafetyAnswer] = []
    /// The field that the core refused.
    public var wrong: Wrong?
    /// The entry that was stored, where there is something to say about the next one.
    public var saved: SessionSaved?

    /// The answer to a question that is kept here.
    public func answer(to question: SafetyQuestion) -> Reply? {
        answers.last { $0.flag == question.flag && $0.sign == question.sign }?.reply
    }
}

/// Actions on the form.
public enum LogAction: Sendable {
    /// Chooses the kind.
    case kind(SessionKind)
    /// Chooses the guide.
    case guide(String)
    /// Chooses whose feet.
    case whose(Receiver)
    /// Answers a question of the safety check.
    case answer(SafetyQuestion, Reply)
    /// Stores the entry.
    case save(SessionEntry)
    /// Leaves the form.
    case close
}

/// A massage without the player.
@MainActor public final class LogModel: ScreenModel {
    /// The record of the form.
    public let screen: ScreenState<LogRecord>

    private var kind: SessionKind?
    private var guide: String?
    private var receiver: Receiver?
    private var answers: [SafetyAnswer] = []
    private var wrong: Wrong?
    private var saved: SessionSaved?

    /// An empty form, or that of a guide.
    public init(_ app: AppModel, guide: String?) {
        screen = ScreenState(app)
        self.guide = guide
        kind = guide == nil ? nil : .byHand
        follow()
    }

    /// Reads the form of what was chosen.
    public func read(_ core: FootCare) async throws -> LogRecord {
        let (kind, guide, receiver, answers) = (kind, guide, receiver, answers)
        var record = LogRecord(today: try await core.today().careDay, kind: kind)
        record.wrong = wrong
        record.saved = saved
        guard let kind else { return record }
        if kind == .byHand && guide == nil {
            record.guides = try await core.guides().guides
        } else {
            record.type = try await core.logType(
                request: LogTypeRequest(kind: kind, guide: guide, receiver: receiver, answers: answers))
            record.answers = answers
        }
        return record
    }

    /// Does what the person asked for.
    public func send(_ action: LogAction) {
        switch action {
        case .kind(let kind):
            self.kind = kind
            guide = nil
            readAnew()
        case .guide(let guide):
            self.guide = guide
            readAnew()
        case .whose(let receiver):
            self.receiver = receiver
            answers = []
            readAnew()
        case .answer(let question, let reply): answer(question, reply)
        case .save(let entry): save(entry)
        case .close: app.navigator.back()
        }
    }

    private func readAnew() {
        wrong = nil
        retry()
    }

    /// One's own answers are stored at once; somebody else's stay in memory.
    private func answer(_ question: SafetyQuestion, _ reply: Reply) {
        let answer = SafetyAnswer(flag: question.flag, reply: reply, sign: question.sign)
        if receiver == .someoneElse {
            answers.append(answer)
            readAnew()
        } else {
            act { try await $0.answerSafety(answers: [answer]) }
        }
    }

    private func save(_ entry: SessionEntry) {
        submit {
            try await $0.logSession(entry: entry)
        } wrong: { [weak self] wrong in
            self?.wrong = wrong
            self?.retry()
        } then: { [weak self, app] done in
            app.say(app.labels.log.saved, undo: done.undo)
            if done.safety.isEmpty && done.instead == nil {
                app.navigator.back()
            } else {
                self?.saved = done
                self?.retry()
            }
        }
    }
}

import Instep
import InstepModels

extension Stage {
    /// A session that was begun and runs, after "no" to every safety question.
    @discardableResult
    public func begin(guide: String = "G0") async throws -> Player {
        try await core { core in
            let questions = try await core.safety().questions
            _ = try await core.answerSafety(
                answers: questions.map { SafetyAnswer(flag: $0.flag, reply: .no, sign: $0.sign) })
            let ready = try await core.begin(
                entry: StartEntry(request: StartRequest(guide: guide), nothingNew: true))
            return try await core.play(event: .start, expectedRevision: ready.revision)
        }
    }
}

import Instep
import InstepModels

extension Stage {
    /// Answers the whole check: these answers, and no to everything else. Without `legs` the page about legs, toes and
    /// ankles stays open.
    public func answered(_ answers: SafetyAnswer..., legs: Bool = true) async throws {
        let given = answers.map(\.flag)
        let rightNow = [Flag.acuteLegSign, .dvtNow].filter { !given.contains($0) }
        let all = rightNow.map { SafetyAnswer(flag: $0, reply: .no) } + answers
        try await core { core in
            _ = try await core.answerSafety(answers: all)
            for page in SafetyPage.allCases where page != .rightNow && (legs || page != .legs) {
                _ = try await core.answerRest(page: page, reply: .no)
            }
        }
    }
}

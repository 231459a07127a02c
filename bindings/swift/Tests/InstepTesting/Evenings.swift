import Foundation
import Instep
import InstepModels

/// Evenings of the past, and the end of a process.
extension Stage {
    /// No to every safety question, read back and confirmed.
    public func sayNoToAll() async throws {
        try await core { core in
            let questions = try await core.safety().questions
            _ = try await core.answerSafety(
                answers: questions.map { SafetyAnswer(flag: $0.flag, reply: .no, sign: $0.sign) })
            _ = try await core.confirmSafety()
        }
    }

    /// A massage by hand, so many hours ago.
    public func massage(hoursAgo hours: Double, guide: String = "G0") async throws {
        let start = clock.wall().addingTimeInterval(-hours * 3600)
        _ = try await core {
            try await $0.logSession(entry: SessionEntry(kind: .byHand, guide: guide, startedAt: start))
        }
    }

    /// A session that was begun and ran for a while.
    public func beginAndPlay(_ guide: String = "G0", seconds: Double = 120) async throws {
        let clock = clock
        try await core { core in
            let start = try await core.start(request: StartRequest(guide: guide))
            let ready = try await core.begin(entry: StartEntry(request: start.request, nothingNew: true))
            let running = try await core.play(event: .start, expectedRevision: ready.revision)
            clock.pass(seconds: seconds)
            _ = try await core.play(event: .tick, expectedRevision: running.revision)
        }
    }

    /// The next process on the same file, after this one was ended.
    public func afterKill(saved: [String] = []) async throws -> Stage {
        await close(keepFile: true)
        return try await Stage(clock: clock, folder: folder, saved: saved)
    }
}

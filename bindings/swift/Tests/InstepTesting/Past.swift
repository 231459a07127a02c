import Foundation
import Instep
import InstepModels

/// The past of a stage, as a screen shows it.
extension Stage {
    /// Answers every question of the safety check with no.
    public func sayNothingIsWrong() async throws {
        try await core { core in
            let questions = try await core.safety().questions
            _ = try await core.answerSafety(
                answers: questions.map { SafetyAnswer(flag: $0.flag, reply: .no, sign: $0.sign) })
        }
    }

    /// A time on a day of the past, on the stage's own clock.
    public func ago(days: Int, hour: Int = 21, minute: Int = 5) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = clock.zone()
        let day = calendar.date(byAdding: .day, value: -days, to: clock.wall()) ?? clock.wall()
        return calendar.date(bySettingHour: hour, minute: minute, second: 0, of: day) ?? day
    }

    /// Logs a session by hand on an evening of the past.
    @discardableResult
    public func log(
        daysAgo: Int, before: Int32? = nil, after: Int32? = nil, note: String? = nil
    ) async throws -> Session {
        let entry = SessionEntry(
            kind: .byHand, guide: "G1", startedAt: ago(days: daysAgo), minutes: 17, comfortBefore: before,
            comfortAfter: after, note: note)
        return try await core { try await $0.logSession(entry: entry).session }
    }

    /// Rates the sleep of a night of the past.
    public func sleep(daysAgo: Int, _ value: Int32) async throws {
        let entry = RatingEntry(
            item: .sleep, answer: .value(value: value), night: CareDay(ago(days: daysAgo), in: clock.zone()))
        _ = try await core { try await $0.rate(entry: entry) }
    }

    /// Plays a guide tonight, to its end or until it is stopped after two minutes.
    public func play(_ guide: String = "G0", comfort: Int32? = nil, stop: StopReason? = nil) async throws -> Session {
        try await sayNothingIsWrong()
        let rated = comfort.map { [RatingBefore(item: .comfort, answer: .value(value: $0))] } ?? []
        let entry = StartEntry(request: StartRequest(guide: guide), nothingNew: true, ratingsBefore: rated)
        var player = try await core { try await $0.begin(entry: entry) }
        for _ in 0..<Self.mostEvents {
            if let saved = player.saved { return saved }
            let event = nextEvent(player, stop)
            let revision = player.revision
            do {
                player = try await core { try await $0.play(event: event, expectedRevision: revision) }
            } catch let error as InstepError where error == .playerMoved || error == .notFound(what: .player) {
                // The engine of the app may have been faster, also with the last step.
                let session = player.session
                guard let moved = try await core({ try await $0.player() }) else {
                    return try await core { try await $0.session(sessionId: session) }
                }
                player = moved
            }
        }
        throw Late(description: "the session has no end: \(player.text)")
    }

    private func nextEvent(_ player: Player, _ stop: StopReason?) -> PlayerEvent {
        if let stop, player.activeSeconds > 120 { return .stop(reason: stop) }
        if player.state == .ready { return .start }
        if player.state == .paused { return .resume }
        if player.awaitsSpoken { return .spoken }
        if player.waits { return .next }
        clock.pass(seconds: Double(player.clock.callInMs ?? 1_000) / 1_000)
        return .tick
    }

    private static let mostEvents = 2_000
}

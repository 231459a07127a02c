import Foundation
import Instep
import InstepModels
import InstepTesting
import Testing

/// Random lives of an app on a phone, over the real core and a real file. What was acknowledged must be there at the end,
/// nobody may keep a lease, and the file must be closed while nobody needs it.
@MainActor @Suite struct InterleavingTests {
    /// Events of a life.
    enum Event: CaseIterable {
        case front, back, action, task, expire, play, write, remote, speak, pass
    }

    private let time = StillTime()
    private let centre = FakeCentre()

    /// The counts of acknowledged writes, and the writes themselves.
    @MainActor final class Ledger {
        var notes: Set<String> = []
        var answered: Set<String> = []
        var refused = 0
    }

    @Test func twoHundredLivesLoseNothing() async throws {
        let seed =
            ProcessInfo.processInfo.environment["TEST_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...999_999)
        print("TEST_SEED=\(seed)")
        var random = SplitMix(state: seed)
        let stage = try await Stage(notices: ScheduledNotices(centre: centre, pages: RecordingPages()))
        let lifecycle = Lifecycle(app: stage.app, time: time)
        let ledger = Ledger()
        do {
            try await prepare(stage)
            await stage.app.plan()
            await stage.app.holder.release()
            for life in 0..<200 {
                try await live(life, stage, lifecycle, ledger, &random)
            }
            try await check(stage, ledger)
        } catch {
            await stage.close()
            throw error
        }
        await stage.close()
        // A life in which nothing is refused, or nothing is stored, would show nothing.
        #expect(ledger.notes.count > 50 && ledger.refused > 10 && !ledger.answered.isEmpty)
    }

    private func prepare(_ stage: Stage) async throws {
        let time = try #require(TimeOfDay("20:00"))
        try await stage.begin()
        try await stage.core {
            _ = try await $0.addReminder(form: ReminderForm(time: time, days: Weekday.allCases))
            _ = try await $0.continueSession()
        }
    }

    /// One life: events without waiting for one another, then the background, then silence.
    private func live(
        _ life: Int, _ stage: Stage, _ lifecycle: Lifecycle, _ ledger: Ledger, _ random: inout SplitMix
    ) async throws {
        if life.isMultiple(of: 10) { try await beginAgain(stage) }
        var running: [Task<Void, Never>] = []
        for step in 0..<Int.random(in: 3...10, using: &random) {
            let event = Event.allCases.randomElement(using: &random) ?? .front
            running += begin(event, name: "\(life).\(step)", stage, lifecycle, ledger)
            if Bool.random(using: &random) { await Task.yield() }
            if Int.random(in: 0..<4, using: &random) == 0 { await running.last?.value }
        }
        lifecycle.saw(.background)
        for task in running { await task.value }
        await lifecycle.settled()
        // After ten minutes a paused session lets go.
        if await stage.app.holder.leases > 0 {
            await lifecycle.control { $0.pause() }
            stage.clock.pass(seconds: 700)
        }
        try await stage.await("life \(life) to be quiet") { await stage.app.holder.leases == 0 }
        try await stage.awaitFile(isOpen: false)
        #expect(time.running.isEmpty)
    }

    /// Begins another session where the one before has ended.
    private func beginAgain(_ stage: Stage) async throws {
        try await stage.app.holder.acquire()
        if try await stage.core({ try await $0.player() }) == nil { try await stage.begin() }
        await stage.app.engine.settled()
        await stage.app.holder.release()
    }

    private func begin(
        _ event: Event, name: String, _ stage: Stage, _ lifecycle: Lifecycle, _ ledger: Ledger
    ) -> [Task<Void, Never>] {
        let app = stage.app
        switch event {
        case .front: lifecycle.saw(.active)
        case .back: lifecycle.saw(.background)
        case .play: app.engine.toggle()
        case .speak: stage.seams.recordedVoice.finish()
        case .pass: stage.clock.pass(seconds: 3)
        case .remote: return [Task { await lifecycle.control { $0.next() } }]
        case .expire:
            return [
                Task {
                    time.expire()
                    await lifecycle.expire()
                }
            ]
        case .task: return [Task { _ = await lifecycle.refresh() }]
        case .action: return [Task { await self.act(app, ledger) }]
        case .write: return [Task { await self.write(name, app, ledger) }]
        }
        return []
    }

    private func write(_ note: String, _ app: AppModel, _ ledger: Ledger) async {
        do {
            let entry = SessionEntry(kind: .soak, minutes: 5, note: note)
            _ = try await app.call { try await $0.logSession(entry: entry) }
            ledger.notes.insert(note)
        } catch {
            ledger.refused += 1
            #expect(error == .suspended)
        }
    }

    private func act(_ app: AppModel, _ ledger: Ledger) async {
        guard let request = await centre.pending().first else { return }
        let text = request.info[NoticeInfo.occurrence] ?? ""
        guard let occurrence = Occurrence(text) else { return }
        await app.handle(action: "skip", info: request.info)
        let saved = try? await app.call { try await $0.answerOccurrence(occurrence: occurrence, action: .open) }
        if saved?.answered != nil { ledger.answered.insert(text) }
    }

    private func check(_ stage: Stage, _ ledger: Ledger) async throws {
        try await stage.app.holder.acquire()
        var found: Set<String> = []
        var cursor: String?
        repeat {
            let page = try await stage.core { [cursor] core in
                try await core.history(request: HistoryRequest(cursor: cursor, limit: 60))
            }
            for entry in page.entries {
                if case .session(let session) = entry.content, let note = session.note { found.insert(note) }
            }
            cursor = page.nextCursor
        } while cursor != nil
        #expect(ledger.notes.subtracting(found) == [])
        for text in ledger.answered {
            let occurrence = try #require(Occurrence(text))
            let saved = try await stage.core {
                try await $0.answerOccurrence(occurrence: occurrence, action: .open)
            }
            #expect(saved.answered != nil)
        }
        #expect(try await stage.core { try await $0.doctor() }.ok)
        await stage.app.holder.release()
    }
}

/// A small generator of random numbers that a seed brings back.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

import Foundation
import Instep
import InstepModels
import InstepTesting
import Testing

/// Time that a test lets run out.
@MainActor final class StillTime: BackgroundTime {
    private(set) var running: [Int: @MainActor () -> Void] = [:]
    private var names = 0

    func begin(expired: @escaping @MainActor () -> Void) -> Int {
        names += 1
        running[names] = expired
        return names
    }
    func end(_ name: Int) { running[name] = nil }
    func expire() { running.values.forEach { $0() } }
}

@MainActor @Suite struct LifecycleTests {
    let time = StillTime()
    let centre = FakeCentre()

    func alive(_ play: (Stage, Lifecycle) async throws -> Void) async throws {
        let stage = try await Stage(notices: ScheduledNotices(centre: centre, pages: RecordingPages()))
        let lifecycle = Lifecycle(app: stage.app, time: time)
        do {
            lifecycle.saw(.active)
            await lifecycle.settled()
            // The stage's own.
            await stage.app.holder.release()
            try await play(stage, lifecycle)
        } catch {
            await stage.close()
            throw error
        }
        await stage.close()
    }

    @Test func theFileIsClosedInTheBackgroundAndOpenInFront() async throws {
        try await alive { stage, lifecycle in
            try await stage.awaitLeases(1)
            lifecycle.saw(.inactive)
            await lifecycle.settled()
            try await stage.awaitFile(isOpen: true)
            lifecycle.saw(.background)
            #expect(time.running.count == 1)
            await lifecycle.settled()
            try await stage.awaitFile(isOpen: false)
            #expect(time.running.isEmpty)
            await #expect(throws: InstepError.suspended) { try await stage.core { try await $0.today() } }
            lifecycle.saw(.active)
            await lifecycle.settled()
            _ = try await stage.core { try await $0.today() }
            try await stage.awaitLeases(1)
        }
    }

    @Test func aSessionThatSoundsKeepsTheFileOpen() async throws {
        try await alive { stage, lifecycle in
            try await play(stage, chimes: true)
            lifecycle.saw(.background)
            await lifecycle.settled()
            try await stage.awaitFile(isOpen: true)
            await lifecycle.expire()
            try await stage.awaitFile(isOpen: true)
            // Paused in the background, the system no longer lets the app run.
            await lifecycle.control { $0.pause() }
            await lifecycle.expire()
            try await stage.awaitFile(isOpen: false)
            await lifecycle.control { $0.goOn() }
            try await stage.awaitFile(isOpen: true)
            #expect(stage.app.engine.played?.player.clock.running == true)
            await lifecycle.control { $0.stop(.noTime) }
            try await stage.awaitFile(isOpen: false)
        }
    }

    /// Begins a session by the player: its count-in runs.
    private func play(_ stage: Stage, chimes: Bool) async throws {
        stage.seams.recordedVoice.speaks = false
        try await stage.core {
            let questions = try await $0.safety().questions
            _ = try await $0.answerSafety(
                answers: questions.map { SafetyAnswer(flag: $0.flag, reply: .no, sign: $0.sign) })
            _ = try await $0.changeSetting(change: .chimes(on: chimes))
        }
        _ = try await stage.app.engine.begin(StartEntry(request: StartRequest(guide: "G0"), nothingNew: true))
        await stage.app.engine.settled()
    }

    @Test func aSilentSessionIsAnnouncedToStandStill() async throws {
        try await alive { stage, lifecycle in
            try await play(stage, chimes: false)
            lifecycle.saw(.background)
            await lifecycle.settled()
            let pending = await centre.pending().filter { $0.name.hasPrefix("instep.session/") }
            #expect(pending.count == 1)
            #expect(pending.first?.info == [NoticeInfo.place: "player"])
            lifecycle.saw(.active)
            await lifecycle.settled()
            #expect(await centre.pending().allSatisfy { !$0.name.hasPrefix("instep.session/") })
        }
    }

    @Test func timeThatIsUpClosesTheFileAtOnce() async throws {
        try await alive { stage, lifecycle in
            lifecycle.saw(.background)
            await lifecycle.settled()
            try await stage.app.holder.acquire()
            await lifecycle.expire()
            try await stage.awaitFile(isOpen: false)
            await #expect(throws: InstepError.suspended) { try await stage.core { try await $0.today() } }
            await stage.app.holder.release()
            try await stage.awaitLeases(0)
        }
    }

    @Test func filesOnTheirWayGoWithTheScreen() async throws {
        try await alive { stage, lifecycle in
            let file = stage.seams.files.cache.appending(path: "export.json")
            try Data("x".utf8).write(to: file)
            lifecycle.saw(.background)
            await lifecycle.settled()
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }

    @Test func theFolderOfTheDataIsMadeOnce() throws {
        let support = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: support) }
        let path = try DataFolder.prepare(in: support)
        #expect(try DataFolder.prepare(in: support) == path)
        #expect(path.hasPrefix(support.path))
    }
}

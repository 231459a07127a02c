import Foundation
import Testing

@testable import Instep

@Suite struct LifeTests {
    @Test func afterCloseEveryCallIsClosed() async throws {
        try await withInstep { instep in
            try await instep.close()
            try await instep.close()
            #expect(await thrown(try await instep.today()) == .closed)
            #expect(await thrown(try await instep.logSession(entry: soak)) == .closed)
            #expect(await thrown(try await instep.reconcile()) == .closed)
            #expect(await thrown(try instep.resume()) == .closed)
            try instep.suspend()
            #expect(await thrown(try await instep.settings()) == .closed)
        }
    }

    @Test func aCallThatRacesCloseSucceedsOrIsClosed() async throws {
        try await inFolder { folder in
            let options = OpenOptions(path: folder.appending(path: "d.instep").path)
            var outcomes: [InstepError?: Int] = [:]
            for n in 0..<1000 {
                let instep = try await FootCare.open(options: options, clock: TestClock())
                async let read = thrown(try await instep.settings())
                async let closed = thrown(try await instep.close())
                if n % 2 == 0 {
                    // Also past the actor's queue, from a thread of its own.
                    async let other = thrown(try instep.suspend())
                    #expect(await other == nil)
                }
                outcomes[await read, default: 0] += 1
                #expect(await closed == nil)
            }
            #expect(Set(outcomes.keys).isSubset(of: [nil, .closed, .suspended]), "\(outcomes)")
            #expect(outcomes[.none, default: 0] > 0, "\(outcomes)")
        }
    }

    @Test func twoTasksWrite200SessionsEach() async throws {
        try await withInstep { instep in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask { for _ in 0..<200 { _ = try await instep.logSession(entry: soak) } }
                }
                try await group.waitForAll()
            }
            #expect(try await ids(instep).count == 400)
        }
    }

    @Test func aLogGoesOnWhileAnImportIsLookedAt() async throws {
        try await inFolder { folder in
            let instep = try await FootCare.open(
                options: OpenOptions(path: folder.appending(path: "d.instep").path), clock: TestClock())
            let list = folder.appending(path: "list.csv")
            let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
            let lines = (0..<5_000).map {
                "2026-01-\(10 + $0 / 1440),\(two($0 / 60 % 24)):\(two($0 % 60)),10\n"
            }
            try ("date,time,minutes\n" + lines.joined()).write(to: list, atomically: true, encoding: .utf8)
            let request = ImportRequest(path: list.path, dryRun: true)
            async let looked = (try await instep.importFile(request: request).inserted, ContinuousClock.now)
            // A look at so many lines takes a second or more in this build.
            try await Task.sleep(for: .milliseconds(50))
            _ = try await instep.logSession(entry: soak)
            let logged = ContinuousClock.now
            let (inserted, ended) = try await looked
            #expect(inserted == 5_000)
            #expect(logged < ended, "the log waited")
            try await instep.close()
        }
    }

    @Test func twoObjectsOnOneFileWrite200SessionsEach() async throws {
        try await inFolder { folder in
            let options = OpenOptions(path: folder.appending(path: "d.instep").path)
            let clock = TestClock()
            let first = try await FootCare.open(options: options, clock: clock)
            let second = try await FootCare.open(options: options, clock: clock)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for instep in [first, second] {
                    group.addTask { for _ in 0..<200 { _ = try await instep.logSession(entry: soak) } }
                }
                try await group.waitForAll()
            }
            #expect(try await ids(first) == ids(second))
            #expect(try await ids(first).count == 400)
            try await first.close()
            try await second.close()
        }
    }

    @Test func suspendsAndResumesTwice() async throws {
        try await withInstep { instep in
            let id = try await instep.logSession(entry: soak).session.id
            for _ in 0..<2 {
                try instep.suspend()
                try instep.suspend()
                #expect(await thrown(try await instep.today()) == .suspended)
                try instep.resume()
                try instep.resume()
                #expect(try await instep.session(sessionId: id).id == id)
            }
            try instep.suspend()
        }
    }

    /// A call that was told it failed has written nothing; one that was told it succeeded is there.
    @Test func suspendsFromOtherThreadsDuringCalls() async throws {
        try await withInstep { instep in
            let writing = Task {
                var (saved, suspended): (Set<UUID>, Int) = ([], 0)
                while !Task.isCancelled {
                    do { saved.insert(try await instep.logSession(entry: soak).session.id) } catch InstepError.suspended
                    {
                        suspended += 1
                    }
                }
                return (saved, suspended)
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for pause in [300, 700] as [UInt32] {
                    group.addTask {
                        try await onThread {
                            for _ in 0..<60 {
                                usleep(4 * pause)
                                try instep.suspend()
                                usleep(pause)
                                try instep.resume()
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            // On a busy machine no call may have met one of those moments: this one is long enough.
            try instep.suspend()
            try await Task.sleep(for: .milliseconds(200))
            try instep.resume()
            writing.cancel()
            let (saved, suspended) = try await writing.value
            #expect(!saved.isEmpty)
            #expect(suspended > 0)
            #expect(try await ids(instep) == saved)
        }
    }

    /// Calls block. However many do, the app's other tasks go on.
    @Test func blockedCallsHoldNoThreadOfSwifts() async throws {
        try await inFolder { folder in
            let clock = GatedClock()
            var insteps: [FootCare] = []
            for n in 0..<(4 * ProcessInfo.processInfo.activeProcessorCount) {
                let options = OpenOptions(path: folder.appending(path: "\(n).instep").path)
                insteps.append(try await FootCare.open(options: options, clock: clock))
            }
            clock.close()
            // So that the test ends, whatever comes.
            Thread { [clock] in
                usleep(20_000_000)
                clock.open()
            }.start()
            let calls = insteps.map { instep in Task { try await instep.settings() } }
            let began = ContinuousClock.now
            while clock.waiting < insteps.count, began.duration(to: .now) < .seconds(30) {
                try await Task.sleep(for: .milliseconds(5))
            }
            #expect(clock.waiting == insteps.count)
            #expect(began.duration(to: .now) < .seconds(15))
            clock.open()
            for call in calls { _ = try await call.value }
            for instep in insteps { try await instep.close() }
        }
    }

    /// The ids of all sessions, by the pages of the history.
    private func ids(_ instep: FootCare) async throws -> Set<UUID> {
        var (ids, cursor): (Set<UUID>, String?) = ([], nil)
        repeat {
            let page = try await instep.history(request: HistoryRequest(cursor: cursor, limit: 60))
            ids.formUnion(page.sessionIds)
            cursor = page.nextCursor
        } while cursor != nil
        return ids
    }
}

import Foundation
import Instep
import Testing

/// A clock that shows what it was told, and goes on by itself a second with each reading.
final class TestClock: DeviceClock, @unchecked Sendable {
    private let lock = NSLock()
    private var seconds: TimeInterval

    /// 21 November 2026, 21:00 in Berlin.
    init(secondsSince1970: TimeInterval = 1_795_291_200) {
        seconds = secondsSince1970
    }

    func wall() -> Date {
        lock.withLock {
            seconds += 1
            return Date(timeIntervalSince1970: seconds)
        }
    }
    func uptime() -> Uptime { Uptime(milliseconds: lock.withLock { Int64(seconds) * 1000 }, boot: "b1") }
    func zone() -> TimeZone { TimeZone(identifier: "Europe/Berlin")! }
}

/// A clock that can be made to hold up whoever reads it.
final class GatedClock: DeviceClock, @unchecked Sendable {
    private let state = NSCondition()
    private var closed = false
    private var held = 0

    /// How many it holds up.
    var waiting: Int { state.withLock { held } }

    func close() { state.withLock { closed = true } }

    func open() {
        state.withLock {
            closed = false
            state.broadcast()
        }
    }

    func wall() -> Date {
        state.withLock {
            held += 1
            while closed { state.wait() }
            held -= 1
        }
        return Date(timeIntervalSince1970: 1_795_291_200)
    }
    func uptime() -> Uptime { Uptime(milliseconds: 0, boot: nil) }
    func zone() -> TimeZone { .gmt }
}

/// Runs with a new data file, open, and closes it.
func withInstep<T>(clock: any DeviceClock = TestClock(), _ body: (FootCare) async throws -> T) async throws -> T {
    try await inFolder { folder in
        let instep = try await FootCare.open(
            options: OpenOptions(path: folder.appending(path: "d.instep").path), clock: clock)
        let result = try await body(instep)
        try await instep.close()
        return result
    }
}

/// The error that a call throws, if it does.
func thrown<T>(_ call: @autoclosure () async throws -> T) async -> InstepError? {
    do {
        _ = try await call()
        return nil
    } catch let error as InstepError {
        return error
    } catch {
        Issue.record("\(error) is no InstepError")
        return nil
    }
}

/// Runs on a thread of its own, which may block.
func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        Thread { done.resume(with: Result(catching: body)) }.start()
    }
}

let soak = SessionEntry(kind: .soak, minutes: 10)

extension History {
    /// Ids of the sessions on this page.
    var sessionIds: [SessionId] {
        entries.compactMap { entry in
            if case .session(let session) = entry.content { session.id } else { nil }
        }
    }
}

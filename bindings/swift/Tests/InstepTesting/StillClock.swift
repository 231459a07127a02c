import Foundation
import Instep
import InstepModels

/// A clock that moves only when a test moves it, and a timer that waits for it.
public final class StillClock: DeviceClock, Waiting, @unchecked Sendable {
    /// A Friday evening, as in the pictures of the design: 20 November 2026, 20:50 in Berlin.
    public static let evening = Date(timeIntervalSince1970: 1_795_204_200)
    /// The morning after, at eight.
    public static let morning = evening.addingTimeInterval(40_200)

    private let lock = NSLock()
    private let start: Date
    private var millis: Int64 = 0
    private var read = 0
    private var waiting: [UUID: (until: Int64, go: CheckedContinuation<Void, Never>)] = [:]
    private let timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    /// A clock that stands at a moment.
    public init(_ start: Date = evening) { self.start = start }

    /// The number of times the wall clock was read: once by each call into the core.
    public var readings: Int { lock.withLock { read } }

    /// The moment at which it stands.
    public func wall() -> Date {
        lock.withLock {
            read += 1
            return start.addingTimeInterval(Double(millis) / 1000)
        }
    }
    /// The same for the clock that only runs forward.
    public func uptime() -> Uptime { lock.withLock { Uptime(milliseconds: 1_000_000 + millis, boot: "boot") } }
    /// Berlin.
    public func zone() -> TimeZone { timeZone }

    /// Lets time pass, and everybody go on who waited for it.
    public func pass(seconds: Double) {
        let due = lock.withLock {
            millis += Int64(seconds * 1000)
            let due = waiting.filter { $0.value.until <= millis }
            for id in due.keys { waiting[id] = nil }
            return due.values.map(\.go)
        }
        for go in due { go.resume() }
    }

    /// Milliseconds until the next one who waits goes on; nil when nobody waits.
    public var nextMs: Int64? { lock.withLock { waiting.values.map(\.until).min().map { $0 - millis } } }

    /// Waits until the clock was moved so far, or the task is cancelled.
    @MainActor public func wait(milliseconds: Int64) async {
        let id = UUID()
        await withTaskCancellationHandler {
            await withCheckedContinuation { (go: CheckedContinuation<Void, Never>) in
                let now = lock.withLock {
                    if Task.isCancelled || milliseconds <= 0 { return true }
                    waiting[id] = (millis + milliseconds, go)
                    return false
                }
                if now { go.resume() }
            }
        } onCancel: {
            lock.withLock { waiting.removeValue(forKey: id) }?.go.resume()
        }
    }
}

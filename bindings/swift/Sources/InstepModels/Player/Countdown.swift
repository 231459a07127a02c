import Foundation
import Instep
import struct InstepCore.PlayerClock

/// A clock of the player, counted down from the moment at which it was read.
public struct Countdown: Equatable, Sendable {
    /// The clock as it was read.
    public let clock: PlayerClock
    private let readAtMs: Int64

    /// A clock that was read at an uptime in milliseconds.
    init(_ clock: PlayerClock, readAtMs: Int64) {
        self.clock = clock
        self.readAtMs = readAtMs
    }

    /// Milliseconds left at an uptime.
    public func remainingMs(_ uptime: Uptime) -> Int64 {
        guard clock.running else { return clock.remainingMs }
        return min(max(clock.remainingMs - (uptime.milliseconds - readAtMs), 0), clock.remainingMs)
    }

    /// Milliseconds played of the clock at an uptime.
    public func playedMs(_ uptime: Uptime) -> Int64 { max(clock.totalMs - remainingMs(uptime), 0) }

    /// Whole seconds to show, rounded up: 0 only when nothing is left.
    public func seconds(_ uptime: Uptime) -> Int { Int((remainingMs(uptime) + 999) / 1000) }
}

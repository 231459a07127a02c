import Foundation
import Instep

/// The device's clocks and place, from step to step.
final class JourneyClock: DeviceClock, @unchecked Sendable {
    private let lock = NSLock()
    private var wall: Date
    private var zone: TimeZone
    private var bootName = "b1"
    private var monotonic: Int64?

    /// At a journey's beginning.
    init(_ start: Start) throws {
        zone = try Self.zone(start.zone)
        wall = try Self.absolute(start.now, zone)
    }

    /// Goes on to a step.
    func goOn(to step: Step) throws {
        try lock.withLock {
            if let id = step.zone { zone = try Self.zone(id) }
            if let boot = step.boot { bootName = boot }
            if let at = step.at {
                wall = try at.hasPrefix("+") ? wall.addingTimeInterval(Self.span(at)) : Self.absolute(at, zone)
            }
            monotonic = step.monotonicMs
        }
    }

    func date() -> Date { lock.withLock { wall } }
    func monotonicMilliseconds() -> Int64 {
        lock.withLock { monotonic ?? Int64((wall.timeIntervalSince1970 * 1000).rounded()) }
    }
    func boot() -> String? { lock.withLock { bootName } }
    func timeZone() -> TimeZone { lock.withLock { zone } }

    private static func zone(_ id: String) throws -> TimeZone {
        guard let zone = TimeZone(identifier: id), zone.identifier == id else { throw Fault("no zone `\(id)`") }
        return zone
    }

    /// RFC 3339, in the zone's own offset: a journey that says +01:00 in summer means another moment than it shows.
    private static func absolute(_ text: String, _ zone: TimeZone) throws -> Date {
        guard let time = OffsetTime(text) else { throw Fault("`\(text)` is no RFC 3339") }
        let there = OffsetTime(date: time.date, secondsFromGMT: zone.secondsFromGMT(for: time.date))
        guard there.secondsFromGMT == time.secondsFromGMT else {
            throw Fault("`\(text)`: \(zone.identifier) shows \(there) then")
        }
        return time.date
    }

    /// `+90s`, `+5m`, `+8h`, `+1d` (24 hours).
    private static func span(_ text: String) throws -> TimeInterval {
        let units: [Character: UInt32] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        let digits = text.dropFirst().dropLast()
        guard let unit = text.last.flatMap({ units[$0] }), digits.allSatisfy({ ("0"..."9").contains($0) }),
            let n = UInt32(digits)
        else { throw Fault("`\(text)` is no span of time: +90s, +5m, +8h or +1d") }
        return Double(n) * Double(unit)
    }
}

import Foundation
import Instep

/// The device's clocks and place, from step to step.
final class JourneyClock: DeviceClock, @unchecked Sendable {
    private let lock = NSLock()
    private var date: Date
    private var place: TimeZone
    private var bootName = "b1"
    private var monotonic: Int64?

    /// At a journey's beginning.
    init(_ start: Start) throws {
        place = try Self.zone(start.zone)
        date = try Self.absolute(start.now, place)
    }

    /// Goes on to a step.
    func goOn(to step: Step) throws {
        try lock.withLock {
            if let id = step.zone { place = try Self.zone(id) }
            if let boot = step.boot { bootName = boot }
            if let at = step.at {
                date = try at.hasPrefix("+") ? date.addingTimeInterval(Self.span(at)) : Self.absolute(at, place)
            }
            monotonic = step.monotonicMs
        }
    }

    func wall() -> Date { lock.withLock { date } }
    func uptime() -> Uptime {
        lock.withLock {
            Uptime(milliseconds: monotonic ?? Int64((date.timeIntervalSince1970 * 1000).rounded()), boot: bootName)
        }
    }
    func zone() -> TimeZone { lock.withLock { place } }

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

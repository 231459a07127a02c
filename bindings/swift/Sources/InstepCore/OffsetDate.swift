import Foundation

/// An instant together with the offset of the clock it was read from, so that an evening in Tokyo stays an evening at
/// home. Written as RFC 3339, `2026-11-21T21:00:00+01:00`, to the millisecond.
public struct OffsetDate: Hashable, Sendable, Codable, LosslessStringConvertible {
    /// The instant.
    public let date: Date
    /// Seconds the clock ran ahead of UTC.
    public let secondsFromGMT: Int

    /// From its parts. The core takes years from 2000 to 2100 and up to 18 hours from UTC.
    public init(date: Date, secondsFromGMT: Int) {
        self.date = date
        self.secondsFromGMT = secondsFromGMT
    }

    /// From RFC 3339; nil for any other form.
    public init?(_ description: String) {
        guard let (text, offset) = Self.splitOffset(description) else { return nil }
        let (whole, fraction) = (text.prefix(19), text.dropFirst(19))
        guard let n = digits(of: whole, in: "dddd-dd-ddTdd:dd:dd"), let milliseconds = Self.milliseconds(fraction),
            let local = Self.utc.date(
                from: DateComponents(year: n[0], month: n[1], day: n[2], hour: n[3], minute: n[4], second: n[5])),
            // A calendar takes 30 February for 2 March.
            Self.parts(of: local) == n
        else { return nil }
        let seconds = local.timeIntervalSince1970 - Double(offset)
        self.init(date: Date(timeIntervalSince1970: seconds + milliseconds / 1000), secondsFromGMT: offset)
    }

    /// RFC 3339. Of an instant far from the present it is a text that the core refuses.
    public var description: String {
        // RFC 3339 knows whole minutes only; zones of this century have no others.
        let minutes = secondsFromGMT / 60
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        guard (0...253_402_300_799_999).contains(milliseconds), (-1080...1080).contains(minutes) else {
            return "no time"
        }
        let fraction = Int(milliseconds) % 1000
        let whole = Date(timeIntervalSince1970: Double(Int(milliseconds) / 1000 + minutes * 60))
        let n = Self.parts(of: whole)
        let day = LocalDay(year: n[0], month: n[1], day: n[2]).description
        let time = LocalTime(hour: n[3], minute: n[4]).description
        let rest = fraction == 0 ? "" : "." + padded(fraction, 3)
        let (sign, away) = (minutes < 0 ? "-" : "+", abs(minutes))
        return "\(day)T\(time):\(padded(n[5], 2))\(rest)\(sign)\(padded(away / 60, 2)):\(padded(away % 60, 2))"
    }

    /// The day that clock showed.
    public var day: LocalDay {
        LocalDay(date, in: Self.zone(secondsFromGMT))
    }

    /// The time that clock showed.
    public var time: LocalTime {
        LocalTime(date, in: Self.zone(secondsFromGMT))
    }

    /// Reads the written form.
    public init(from decoder: any Decoder) throws {
        self = try decoded(from: decoder)
    }

    /// Writes the written form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static let utc: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone(0)
        return calendar
    }()

    private static func zone(_ offset: Int) -> TimeZone {
        TimeZone(secondsFromGMT: offset) ?? .gmt
    }

    private static func parts(of date: Date) -> [Int] {
        let parts = utc.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        return [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second].map { $0 ?? 0 }
    }

    private static func splitOffset(_ text: String) -> (Substring, Int)? {
        if text.hasSuffix("Z") { return (text.dropLast(), 0) }
        let (rest, end) = (text.dropLast(6), text.suffix(6))
        guard let sign = end.first, sign == "+" || sign == "-", let n = digits(of: end.dropFirst(), in: "dd:dd"),
            n[1] < 60
        else { return nil }
        let seconds = n[0] * 3600 + n[1] * 60
        return (rest, sign == "-" ? -seconds : seconds)
    }

    private static func milliseconds(_ fraction: Substring) -> Double? {
        if fraction.isEmpty { return 0 }
        return digits(of: fraction, in: ".ddd").map { Double($0[0]) }
    }
}

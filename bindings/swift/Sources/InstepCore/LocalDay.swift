import Foundation

/// A day of the calendar, without a zone: the care day of an entry, the night of a sleep rating, the ring date of a
/// reminder. Written `2026-11-21`.
///
/// It takes any numbers; the core answers `invalid` for a day that does not exist or lies outside 2000 to 2100.
public struct LocalDay: Hashable, Comparable, Sendable, Codable, LosslessStringConvertible {
    /// The year, of the Gregorian calendar.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// From its numbers.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that calendars show in a zone at an instant.
    public init(_ date: Date, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        self.init(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    /// From `YYYY-MM-DD`; nil for any other form.
    public init?(_ description: String) {
        guard let found = digits(of: description, in: "dddd-dd-dd") else { return nil }
        self.init(year: found[0], month: found[1], day: found[2])
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// For Foundation's calendars and date pickers.
    public var dateComponents: DateComponents {
        DateComponents(year: year, month: month, day: day)
    }

    /// The earlier day comes first.
    public static func < (one: LocalDay, other: LocalDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
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
}

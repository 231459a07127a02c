import Foundation

/// A day of the calendar, without a zone: the care day of an entry, the night of a sleep rating, the ring date of a
/// reminder. Written `2026-11-21`.
///
/// It takes any numbers; the core answers `invalid` for a day that does not exist or lies outside 2000 to 2100. To the
/// core it is a number of days.
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

    /// The day so many days after 1970-01-01, of the Gregorian calendar.
    public init(epochDay: Int64) {
        // Years begin in March here, so that the leap day is the last of one.
        let days = Int(clamping: epochDay) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
    }

    /// Days since 1970-01-01. `Int64.max`, which the core refuses, for a day that does not exist or lies outside the years
    /// 1 to 9999.
    public var epochDay: Int64 {
        guard (1...9999).contains(year), (1...12).contains(month), (1...daysInMonth).contains(day) else {
            return Int64.max
        }
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = yearFromMarch / 400
        let yearOfEra = yearFromMarch - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day so many days later, or earlier for a negative number. A day that does not exist stays as it is.
    public func adding(days: Int) -> LocalDay {
        let epochDay = epochDay
        return epochDay == Int64.max ? self : LocalDay(epochDay: epochDay + Int64(days))
    }

    private var daysInMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
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

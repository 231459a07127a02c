import Foundation

/// A time of day in whole minutes, on the clock of wherever the person is. Written `21:00`.
///
/// It takes any numbers; the core answers `invalid` for a time no clock shows. To the core it is a number of minutes.
public struct LocalTime: Hashable, Comparable, Sendable, Codable, LosslessStringConvertible {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    /// From its numbers.
    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// The time that clocks show in a zone at an instant, without its seconds.
    public init(_ date: Date, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute], from: date)
        self.init(hour: parts.hour ?? 0, minute: parts.minute ?? 0)
    }

    /// From `HH:MM`; nil for any other form.
    public init?(_ description: String) {
        guard let found = digits(of: description, in: "dd:dd") else { return nil }
        self.init(hour: found[0], minute: found[1])
    }

    /// `HH:MM`.
    public var description: String {
        "\(padded(hour, 2)):\(padded(minute, 2))"
    }

    /// The time so many minutes after midnight.
    init(minutes: Int32) {
        self.init(hour: Int(minutes) / 60, minute: Int(minutes) % 60)
    }

    /// Minutes after midnight. `Int32.max`, which the core refuses, for a time that no clock shows.
    var minutes: Int32 {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return Int32.max }
        return Int32(hour * 60 + minute)
    }

    /// For Foundation's calendars and date pickers.
    public var dateComponents: DateComponents {
        DateComponents(hour: hour, minute: minute)
    }

    /// The earlier time comes first.
    public static func < (one: LocalTime, other: LocalTime) -> Bool {
        (one.hour, one.minute) < (other.hour, other.minute)
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

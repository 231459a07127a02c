import Foundation

/// Written `<uuid>/<date>`: a name for it that a notification request can carry.
extension Occurrence: LosslessStringConvertible {
    /// From `<uuid>/<date>`; nil for any other form.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let reminder = UUID(uuidString: String(parts[0])), let day = LocalDay(String(parts[1]))
        else { return nil }
        self.init(reminder: reminder, day: day)
    }

    /// `<uuid>/<date>`.
    public var description: String {
        "\(reminder.uuidString.lowercased())/\(day)"
    }
}

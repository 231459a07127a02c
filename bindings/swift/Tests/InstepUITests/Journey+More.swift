import Foundation
import Instep
import InstepTesting
import Testing

extension Journey {
    /// Opens a place under More by its name. There was a massage before, so that the first screen is over.
    func openMore(_ name: String) async throws {
        try await tap(labels.navigation.more)
        try await tap(name)
    }

    /// Taps the way back that the system draws.
    func goBack() async throws { try await tap("Back") }

    /// Waits until a switch is on or off.
    func see(_ name: String, isOn: Bool) async throws {
        try await wait("\"\(name)\" to be \(isOn ? "on" : "off")") {
            window.control(name)?.value == (isOn ? "on" : "off")
        }
    }

    /// Turns the wheels of a time picker.
    func pick(_ hour: Int, _ minute: Int, in name: String) async throws {
        try await wait("time \"\(name)\"") { window.control(name) != nil }
        try window.pick(Date(timeIntervalSinceReferenceDate: Double(hour * 60 + minute) * 60), in: name)
    }

    /// The row of the settings that shows a field.
    func row(_ key: String) async throws -> SettingItem {
        let rows = try await stage.core { try await $0.settings().groups.flatMap(\.rows) }
        return try #require(rows.first { $0.keys.contains(key) })
    }
}

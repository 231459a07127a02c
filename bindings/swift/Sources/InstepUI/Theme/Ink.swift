import SwiftUI

/// The colours of the app, in the dark and in the light.
public struct Ink: Sendable {
    let background, surface, surfaceHigh, onBackground, muted, line, key: Color
    /// Amber: the person's turn, at most one filled surface on a screen.
    let accent, onAccent, wait, lampCore, sage, warning, warningSurface: Color

    /// After sunset, and wherever the person has no other wish.
    public static let dark = Ink(
        background: hex(0x15110E), surface: hex(0x211B17), surfaceHigh: hex(0x2D2520), onBackground: hex(0xF5EDE5),
        muted: hex(0xC4B5A8), line: hex(0x8A786A), key: hex(0x3A3029), accent: hex(0xF3B562), onAccent: hex(0x2A1700),
        wait: hex(0xDE9F4E), lampCore: hex(0xFFF3DC), sage: hex(0x9FCAA9), warning: hex(0xF0937F),
        warningSurface: hex(0x3A201A))
    /// By day.
    public static let light = Ink(
        background: hex(0xFBF6F0), surface: hex(0xFFFFFF), surfaceHigh: hex(0xF1E7DC), onBackground: hex(0x241B15),
        muted: hex(0x665649), line: hex(0x857366), key: hex(0xE6D8C9), accent: hex(0x8D4A0B), onAccent: hex(0xFFFFFF),
        wait: hex(0x8D4A0B), lampCore: hex(0xFFF3DC), sage: hex(0x2C6846), warning: hex(0xA03322),
        warningSurface: hex(0xFBE5DF))

    private static func hex(_ rgb: Int) -> Color {
        Color(
            red: Double(rgb >> 16 & 255) / 255, green: Double(rgb >> 8 & 255) / 255, blue: Double(rgb & 255) / 255)
    }
}

private enum InkKey: EnvironmentKey {
    static let defaultValue = Ink.dark
}

extension EnvironmentValues {
    /// The colours of the app.
    var ink: Ink {
        get { self[InkKey.self] }
        set { self[InkKey.self] = newValue }
    }
}

private enum StillKey: EnvironmentKey {
    static let defaultValue = false
}

extension EnvironmentValues {
    /// True where nothing moves: the person asked for less motion, or the battery is saved.
    var isStill: Bool {
        get { self[StillKey.self] }
        set { self[StillKey.self] = newValue }
    }
}

/// Distances between things, in points.
enum Space {
    static let small: CGFloat = 8
    static let medium: CGFloat = 14
    static let large: CGFloat = 22
    /// The least height and width of a target.
    static let target: CGFloat = 48
    /// The same on the way to a session.
    static let flowTarget: CGFloat = 56
    /// The least width of a window for two columns.
    static let wide: CGFloat = 700
}

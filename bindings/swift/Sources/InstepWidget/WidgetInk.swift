#if canImport(SwiftUI)
    import SwiftUI

    /// The colours of the widget: the evening look of the app.
    enum WidgetInk {
        static let background = color(0x15110E)
        static let text = color(0xF5EDE5)
        static let line = color(0x8A786A)
        static let accent = color(0xF3B562)
        static let onAccent = color(0x2A1700)

        private static func color(_ rgb: Int) -> Color {
            Color(
                red: Double(rgb >> 16 & 255) / 255, green: Double(rgb >> 8 & 255) / 255, blue: Double(rgb & 255) / 255)
        }
    }
#endif

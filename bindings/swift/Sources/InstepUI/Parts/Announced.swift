import SwiftUI

extension View {
    /// Has a screen reader say a text, now and whenever it changes.
    func announced(_ text: String) -> some View {
        onChange(of: text, initial: true) { _, new in AccessibilityNotification.Announcement(new).post() }
    }
}

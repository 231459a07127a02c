import SwiftUI

#if canImport(Accessibility)
    import Accessibility
#endif

extension View {
    /// Has a screen reader say a text, now and whenever it changes.
    func announced(_ text: String) -> some View {
        onChange(of: text, initial: true) { _, new in
            if !new.isEmpty { AccessibilityNotification.Announcement(new).post() }
        }
    }
}

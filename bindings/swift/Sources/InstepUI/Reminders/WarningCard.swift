import Instep
import SwiftUI

/// An obstacle to a reminder, and the button that clears it. Late is not wrong: red is kept for a reminder that is not
/// shown.
struct WarningCard: View {
    @Environment(\.ink) private var ink
    let warning: Warning
    let fix: @MainActor (FixAction) -> Void

    var body: some View {
        Card(outline: warning.silent ? ink.warning : ink.accent) {
            Heading(warning.message)
            Text(warning.mend)
            if let button = warning.button {
                Button(button.label) { fix(button.action) }.buttonStyle(.link)
            }
        }
    }
}

import SwiftUI

/// A line of text that the person types, with its name above it, and help or a fault below.
struct LineField: View {
    @Environment(\.ink) private var ink
    let name: String
    @Binding var text: String
    var help: String?
    var wrong: String?
    /// True for a passphrase: it is not shown, and no keyboard learns it.
    var isSecret = false
    /// True where the text may have several lines.
    var isLong = false

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            // The field says its name itself.
            Text(name).font(.system(.body, weight: .medium)).accessibilityHidden(true)
            field
                .accessibilityHint(wrong ?? help ?? "")
                .padding(Space.medium)
                .frame(minHeight: Space.flowTarget)
                .background(ink.surface, in: RoundedRectangle(cornerRadius: 16))
                .overlay {
                    RoundedRectangle(cornerRadius: 16).stroke(wrong == nil ? ink.line : ink.warning)
                }
            if let wrong {
                Text(wrong).foregroundStyle(ink.warning)
            } else if let help {
                Text(help).foregroundStyle(ink.muted)
            }
        }
    }

    @ViewBuilder private var field: some View {
        if isSecret {
            SecureField(name, text: $text)
        } else {
            TextField(name, text: $text, axis: isLong ? .vertical : .horizontal)
        }
    }
}

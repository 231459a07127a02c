import SwiftUI

/// A key above the slab.
struct PlayerKey {
    let text: String
    /// A second line, as the title of the coming step; nil where there is no room.
    var below: String?
    /// True where it is worth a glance now: it gets a strong outline.
    var isStrong = false
    var order = 0.0
    var shortcut: KeyEquivalent?
    let act: @MainActor () -> Void
}

/// The keys above the slab, beside each other and of one height.
struct KeysRow: View {
    let keys: [PlayerKey]

    var body: some View {
        HStack(spacing: 10) {
            ForEach(keys, id: \.text) { KeyButton(key: $0) }
        }
        .fixedSize(horizontal: false, vertical: true)
    }
}

private struct KeyButton: View {
    @Environment(\.ink) private var ink
    @Environment(\.dynamicTypeSize) private var textSize
    let key: PlayerKey

    var body: some View {
        if let shortcut = key.shortcut {
            button.keyboardShortcut(shortcut, modifiers: [])
        } else {
            button
        }
    }

    private var button: some View {
        Button(action: key.act) {
            VStack(spacing: 0) {
                Text(key.text)
                    .font(.system(.body, weight: .semibold))
                    .lineLimit(2)
                    .minimumScaleFactor(0.56)
                if let below = key.below, !textSize.isAccessibilitySize {
                    Text(below).font(.system(.callout)).foregroundStyle(ink.muted).lineLimit(2)
                }
            }
            .multilineTextAlignment(.center)
            .padding(.horizontal, 10)
            .padding(.vertical, 6)
            .frame(maxWidth: .infinity, minHeight: 64, maxHeight: .infinity)
            .background(ink.key, in: RoundedRectangle(cornerRadius: 24))
            .overlay {
                RoundedRectangle(cornerRadius: 24)
                    .stroke(key.isStrong ? ink.onBackground : ink.line, lineWidth: key.isStrong ? 3 : 1.5)
            }
        }
        .buttonStyle(.plain)
        .accessibilitySortPriority(key.order)
    }
}

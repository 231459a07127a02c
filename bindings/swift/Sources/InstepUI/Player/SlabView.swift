import Instep
import SwiftUI

/// The words of the slab.
struct SlabWords {
    /// The foot; empty where none is meant. It is not shown while the slab waits: the act is the word.
    var side = ""
    /// The act of a tap, and the name of the control.
    let action: String
    /// True when a tap goes on: then the slab is amber.
    let waits: Bool
    /// Further acts for a screen reader, with their names.
    var others: [(name: String, act: @MainActor () -> Void)] = []
}

/// The surface that stops and starts the clock, and does nothing else: brown and outlined while time runs, amber while it
/// waits. Its words are sized from it and not by the setting of text size: they are larger than that would make them.
///
/// The count is an element of its own, so that a screen reader reads it on demand and not with the button.
struct SlabView<Count: View>: View {
    @Environment(\.ink) private var ink
    let words: SlabWords
    /// True where it stands at the end side.
    let isWide: Bool
    let tap: @MainActor () -> Void
    /// Draws the count in its room, in a colour; nil where none is shown.
    let count: ((CGSize, Color) -> Count)?

    var body: some View {
        ZStack {
            Button(action: tap) {
                shape
                    .fill(words.waits ? ink.wait : ink.surfaceHigh)
                    .overlay {
                        if !words.waits { shape.stroke(ink.line, lineWidth: 2) }
                    }
                    .ignoresSafeArea()
            }
            .buttonStyle(.plain)
            .keyboardShortcut(.space, modifiers: [])
            .accessibilityLabel(words.action)
            .accessibilityActions {
                ForEach(words.others, id: \.name) { other in Button(other.name, action: other.act) }
            }
            .accessibilitySortPriority(PlayerOrder.slab)
            GeometryReader { space in front(space.size) }
                .padding(.horizontal, Space.medium)
                .padding(.vertical, 6)
        }
        .animation(.easeInOut(duration: 0.15), value: words.waits)
    }

    /// Round where it begins; it reaches the edges of the screen everywhere else.
    private var shape: UnevenRoundedRectangle {
        UnevenRoundedRectangle(
            topLeadingRadius: 30, bottomLeadingRadius: isWide ? 30 : 0, topTrailingRadius: isWide ? 0 : 30)
    }

    private func front(_ size: CGSize) -> some View {
        let color = words.waits ? ink.onAccent : ink.onBackground
        return VStack(spacing: 0) {
            if !words.side.isEmpty, !words.waits {
                SizedWords(
                    text: words.side, size: min(max(size.height * 0.19, 48), 64), least: 48,
                    lines: size.height > size.width ? 2 : 1
                )
                .foregroundStyle(color)
                .frame(maxHeight: .infinity)
            }
            if let count { count(size, color).frame(maxHeight: .infinity) }
            SlabAct(words: words, height: size.height, isAlone: count == nil)
                .foregroundStyle(words.waits ? ink.onAccent : ink.muted)
                .frame(maxHeight: .infinity)
        }
        .frame(width: size.width, height: size.height)
        .allowsHitTesting(false)
    }
}

/// The act of the slab with its sign. The button bears the same name.
private struct SlabAct: View {
    let words: SlabWords
    let height: CGFloat
    let isAlone: Bool

    var body: some View {
        HStack(spacing: size * 0.4) {
            Image(systemName: words.waits ? "play.fill" : "pause.fill").font(.system(size: size * 0.8))
            SizedWords(text: words.action, size: size, least: 20)
        }
        .accessibilityHidden(true)
    }

    private var size: CGFloat {
        let share = isAlone ? 0.22 : words.waits ? 0.2 : 0.1
        return min(max(height * share, 24), 52)
    }
}

/// A text as large as its width allows, from `least` to `size`. It is no setting of text size: it must be read from afar.
struct SizedWords: View {
    let text: String
    let size: CGFloat
    let least: CGFloat
    var lines = 1

    var body: some View {
        Text(text)
            .font(.system(size: size, weight: .bold))
            .multilineTextAlignment(.center)
            .lineLimit(lines)
            .minimumScaleFactor(least / size)
    }
}

import Instep
import SwiftUI

/// The time that is left, the progress of each foot, and Stop, far from the slab.
struct TopBar: View {
    @Environment(\.ink) private var ink
    let player: Player
    let stop: String
    let askWhy: @MainActor () -> Void

    var body: some View {
        HStack(spacing: Space.medium) {
            Text(player.leftText)
                .font(.system(.body, weight: .semibold))
                .lineLimit(1)
                .minimumScaleFactor(0.75)
                .layoutPriority(1)
                .accessibilityLabel(player.leftSpoken)
            HStack(spacing: 4) {
                ForEach(Array(player.feet.enumerated()), id: \.offset) { FootBar(foot: $1) }
            }
            .frame(maxWidth: .infinity)
            Button(action: askWhy) {
                HStack(spacing: Space.small) {
                    RoundedRectangle(cornerRadius: 3).fill(ink.warning).frame(width: 14, height: 14)
                    Text(stop).font(.system(.body, weight: .bold)).lineLimit(1)
                }
                .padding(.horizontal, 18)
                .frame(minHeight: Space.flowTarget)
                .foregroundStyle(ink.warning)
                .contentShape(Rectangle())
                .overlay {
                    RoundedRectangle(cornerRadius: 22).stroke(ink.warning, lineWidth: 2)
                }
            }
            .buttonStyle(.plain)
            .layoutPriority(2)
            .keyboardShortcut(.escape, modifiers: [])
            .accessibilitySortPriority(PlayerOrder.stop)
        }
        .frame(minHeight: 60)
    }
}

/// The part of a foot's steps that is done.
private struct FootBar: View {
    @Environment(\.ink) private var ink
    let foot: FootProgress

    var body: some View {
        GeometryReader { space in
            Capsule().fill(ink.sage).frame(width: space.size.width * done)
        }
        .frame(height: 10)
        .overlay {
            Capsule().stroke(ink.line, lineWidth: 1.5)
        }
        .accessibilityElement()
        .accessibilityLabel(foot.spoken)
    }

    private var done: CGFloat {
        foot.plannedSeconds == 0 ? 0 : min(max(CGFloat(foot.doneSeconds) / CGFloat(foot.plannedSeconds), 0), 1)
    }
}

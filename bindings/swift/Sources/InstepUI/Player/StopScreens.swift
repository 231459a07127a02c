import Instep
import InstepModels
import SwiftUI

/// Asks why the session is stopped. Pain stands first. Nothing ends before an answer, and the slab goes on without one.
struct StopQuestion: View {
    let labels: Labels
    let send: @MainActor (PlayerAction) -> Void

    var body: some View {
        PlayerFrame { _ in
            VStack(alignment: .leading, spacing: 10) {
                Heading(labels.stop.title, style: .title).lineLimit(2).minimumScaleFactor(0.6)
                Reasons(reasons: labels.vocabulary.stopReasons.filter(\.pickable), send: send)
            }
        } slab: { room in
            SlabView<EmptyView>(
                words: SlabWords(action: labels.stop.goOn, waits: true), isWide: room.isWide, tap: { send(.goOn) },
                count: nil)
        }
    }
}

/// The reasons as rows where they are high enough; otherwise pain across, and the others in pairs. Where the words are too
/// large for half the width, the rows become lower instead.
private struct Reasons: View {
    @Environment(\.dynamicTypeSize) private var textSize
    let reasons: [StopReasonText]
    let send: @MainActor (PlayerAction) -> Void

    private static let gap: CGFloat = 8
    private static let row: CGFloat = 68

    var body: some View {
        GeometryReader { space in
            VStack(spacing: Self.gap) {
                ForEach(Array(rows(space.size.height).enumerated()), id: \.offset) { _, row in
                    HStack(spacing: Self.gap) {
                        ForEach(row, id: \.value) { reason in
                            ReasonButton(reason: reason) { send(.stop(reason.value)) }
                        }
                    }
                    .frame(maxHeight: 96)
                }
            }
        }
    }

    private func rows(_ height: CGFloat) -> [[StopReasonText]] {
        let count = CGFloat(reasons.count)
        let isHigh = (height - Self.gap * (count - 1)) / count >= Self.row
        if isHigh || textSize.isAccessibilitySize { return reasons.map { [$0] } }
        let others = Array(reasons.dropFirst())
        let pairs = stride(from: 0, to: others.count, by: 2).map { Array(others[$0..<min($0 + 2, others.count)]) }
        return [Array(reasons.prefix(1))] + pairs
    }
}

private struct ReasonButton: View {
    @Environment(\.ink) private var ink
    let reason: StopReasonText
    let choose: @MainActor () -> Void

    var body: some View {
        Button(action: choose) {
            Text(reason.text)
                .font(.system(.title3, weight: .semibold))
                .lineLimit(2)
                .minimumScaleFactor(0.56)
                .multilineTextAlignment(.leading)
                .padding(.horizontal, 18)
                .padding(.vertical, 4)
                .frame(maxWidth: .infinity, minHeight: Space.flowTarget, maxHeight: .infinity, alignment: .leading)
                .background(isPain ? ink.warningSurface : ink.key, in: RoundedRectangle(cornerRadius: 24))
                .overlay {
                    RoundedRectangle(cornerRadius: 24).stroke(isPain ? ink.warning : ink.line, lineWidth: 2)
                }
        }
        .buttonStyle(.plain)
    }

    private var isPain: Bool { reason.value == .pain }
}

/// Signs that need help at once, then those that mean to leave the foot alone. It may scroll where it must.
struct StopSigns: View {
    @Environment(\.ink) private var ink
    let card: PlayerCard
    let saved: Session?
    let labels: StopLabels
    let send: @MainActor (PlayerAction) -> Void

    var body: some View {
        Page {
            Heading(card.title, style: .title)
            VStack(alignment: .leading, spacing: Space.medium) {
                ForEach(card.urgent, id: \.self) { Text($0) }
            }
            .padding(Space.large)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(ink.warningSurface, in: RoundedRectangle(cornerRadius: 24))
            .overlay {
                RoundedRectangle(cornerRadius: 24).stroke(ink.warning)
            }
            ForEach(card.lines, id: \.self) { Text($0) }
            if let saved { Text(saved.text).foregroundStyle(ink.muted) }
        } bottom: {
            Button(labels.call) { send(.call) }.buttonStyle(.tonal)
            Button(labels.close) { send(.close) }.buttonStyle(.action)
        }
    }
}

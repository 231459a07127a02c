import Instep
import SwiftUI

/// The values of a question as tiles, with the words of both ends. The caller shows the question itself above it.
///
/// It looks the same at every text size, so that a series is measured with one instrument. Lay it on the screen and not
/// in a card: with padding around it the tiles become too narrow.
struct RatingScale: View {
    @Environment(\.ink) private var ink
    let question: Question
    /// The answer; nil while there is none.
    let value: Int32?
    let labels: RatingLabels
    /// Takes the answer away, where that is possible.
    var onClear: (@MainActor () -> Void)?
    /// Gets a value when the finger lifts inside its tile. A new value replaces the one that stands.
    let onValue: @MainActor (Int32) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            end(question.targets.first, question.lowText).frame(maxWidth: .infinity, alignment: .leading)
            Tiles(question: question, value: value, unanswered: labels.unanswered, onValue: onValue)
            end(question.targets.last, question.highText).frame(maxWidth: .infinity, alignment: .trailing)
            if let onClear, value != nil {
                Button(labels.clear, action: onClear).buttonStyle(.link)
            }
        }
    }

    /// The meaning of one end of the scale, beside its number.
    private func end(_ target: ScaleTarget?, _ meaning: String) -> some View {
        HStack(alignment: .firstTextBaseline, spacing: Space.small) {
            Text(target?.text ?? "")
            Text(meaning).foregroundStyle(ink.muted)
        }
        .accessibilityElement(children: .combine)
    }
}

/// The tiles: one adjustable control with a place for each value. Without an answer it has words for that and no value,
/// so that nothing is read out as if it were an answer.
private struct Tiles: View {
    let question: Question
    let value: Int32?
    let unanswered: String
    let onValue: @MainActor (Int32) -> Void

    private static let columns = 6

    var body: some View {
        Grid(alignment: .leading, horizontalSpacing: 4, verticalSpacing: 4) {
            ForEach(rows, id: \.first?.value) { row in
                GridRow {
                    ForEach(row, id: \.value) { target in
                        Tile(target: target, isChosen: target.value == value) { onValue(target.value) }
                    }
                }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(question.text)
        .accessibilityValue(question.targets.first { $0.value == value }?.spoken ?? unanswered)
        .accessibilityAdjustableAction { adjust($0) }
    }

    private var rows: [[ScaleTarget]] {
        stride(from: 0, to: question.targets.count, by: Self.columns).map {
            Array(question.targets[$0..<min($0 + Self.columns, question.targets.count)])
        }
    }

    /// Answers with the next value. From no answer the way up leads to the lowest value, and the way down nowhere.
    private func adjust(_ direction: AccessibilityAdjustmentDirection) {
        let next: Int32? =
            switch direction {
            case .increment: value.map { $0 + 1 } ?? question.low
            case .decrement: value.map { $0 - 1 }
            @unknown default: nil
            }
        if let next, next >= question.low, next <= question.high { onValue(next) }
    }
}

/// The tile of a value. Its number is sized from the tile, so that two digits fit at every text size.
private struct Tile: View {
    @Environment(\.ink) private var ink
    let target: ScaleTarget
    let isChosen: Bool
    let onLift: @MainActor () -> Void

    private static let height: CGFloat = 72

    var body: some View {
        GeometryReader { proxy in
            face(proxy.size)
                .contentShape(Rectangle())
                // A scroll that begins on a tile takes the finger away from it, and nothing is answered.
                .onTapGesture { point in
                    if CGRect(origin: .zero, size: proxy.size).contains(point) { onLift() }
                }
        }
        .frame(maxWidth: Self.height)
        .frame(height: Self.height)
    }

    private func face(_ size: CGSize) -> some View {
        let shape = RoundedRectangle(cornerRadius: 18)
        return Text(target.text)
            .font(.system(size: min(28, size.width * 0.54), weight: .semibold).monospacedDigit())
            .frame(width: size.width, height: size.height)
            .overlay(alignment: .top) {
                if isChosen {
                    Image(systemName: "checkmark").font(.system(size: 13, weight: .bold)).padding(.top, 6)
                }
            }
            .foregroundStyle(isChosen ? ink.background : ink.onBackground)
            .background(isChosen ? ink.onBackground : ink.key, in: shape)
            .overlay {
                shape.stroke(ink.line, lineWidth: 1.5)
            }
    }
}

import Instep
import SwiftUI

/// Before and after as rows, one a day; below them out of how many days they are, and what they cannot tell.
struct PairsCard: View {
    @Environment(\.ink) private var ink
    let review: Review
    let part: ReviewSection

    var body: some View {
        Card {
            Heading(part.title)
            ForEach(scales, id: \.self) { scale in
                Text(scale.title).font(.system(.body, weight: .medium))
                Text(scale.ends).foregroundStyle(ink.muted)
                if let chart = review.charts.first(where: { scale.isOf($0.instrument, $0.foot) }) {
                    Legend(chart: chart)
                }
                ForEach(review.pairs.filter { scale.isOf($0.instrument, $0.foot) }, id: \.day) { PairRow(pair: $0) }
            }
            ForEach(part.lines, id: \.self) { Words($0).foregroundStyle(ink.muted) }
        }
    }

    /// Each scale with its foot once, in the order of its first pair.
    private var scales: [Scale] {
        review.pairs.reduce(into: []) { scales, pair in
            let scale = Scale(instrument: pair.instrument, foot: pair.foot, title: pair.title, ends: pair.ends)
            if !scales.contains(where: { $0.isOf(pair.instrument, pair.foot) }) { scales.append(scale) }
        }
    }

    private struct Scale: Hashable {
        let instrument: String
        let foot: Foot?
        let title: String
        let ends: String

        func isOf(_ instrument: String, _ foot: Foot?) -> Bool { self.instrument == instrument && self.foot == foot }
    }
}

/// A day: its words, and where both values lie between the ends. With large text the line has a row of its own.
private struct PairRow: View {
    @Environment(\.dynamicTypeSize) private var size
    let pair: RatingPair

    var body: some View {
        Group {
            if size > .xxLarge {
                VStack(spacing: Space.small) {
                    HStack { words(pair.dayText.text, pair.values.text) { Spacer() } }
                    PairLine(pair: pair)
                }
            } else {
                HStack(spacing: Space.medium) {
                    words(pair.dayText.text, pair.values.text) { PairLine(pair: pair) }
                }
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(pair.spoken)
    }

    @ViewBuilder private func words(
        _ day: String, _ values: String, @ViewBuilder between: () -> some View
    ) -> some View {
        Text(day).frame(minWidth: 56, alignment: .leading)
        between()
        Text(values).font(.system(.body, weight: .medium).monospacedDigit())
            .frame(minWidth: 72, alignment: .trailing)
    }
}

/// Both values on a line between the ends of the scale.
private struct PairLine: View {
    @Environment(\.ink) private var ink
    @Environment(\.layoutDirection) private var direction
    let pair: RatingPair

    var body: some View {
        Canvas { context, size in draw(&context, size) }
            .frame(height: 36)
            .frame(maxWidth: .infinity)
    }

    private func draw(_ context: inout GraphicsContext, _ size: CGSize) {
        func at(_ value: Int32) -> CGPoint {
            let share = CGFloat(value - pair.low) / CGFloat(max(pair.high - pair.low, 1))
            let along = 12 + (size.width - 24) * share
            return CGPoint(x: direction == .rightToLeft ? size.width - along : along, y: size.height / 2)
        }
        var scale = Path.line(at(pair.low), at(pair.high))
        for end in [at(pair.low), at(pair.high)] {
            scale.addPath(.line(CGPoint(x: end.x, y: end.y - 5), CGPoint(x: end.x, y: end.y + 5)))
        }
        context.stroke(scale, with: .color(ink.line), lineWidth: 2)
        let (before, after) = (at(pair.before), at(pair.after))
        context.stroke(
            .line(before, after), with: .color(ink.sage), style: StrokeStyle(lineWidth: 4, lineCap: .round))
        context.fill(.circle(before, radius: 8), with: .color(ink.surface))
        context.draw(.hollowCircle, at: before, radius: 8, ink: ink)
        // Equal values lie in one another, and both are seen.
        context.draw(.filledDiamond, at: after, radius: pair.before == pair.after ? 5 : 9, ink: ink)
    }
}

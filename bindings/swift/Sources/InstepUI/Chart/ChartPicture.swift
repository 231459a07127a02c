import Instep
import SwiftUI

/// A chart: a day or a week a point. A day without a value is a gap: no line crosses it, and nothing stands at zero. For
/// a screen reader it is one picture with its sentence; the table has the values.
struct ChartPicture: View {
    @Environment(\.ink) private var ink
    @Environment(\.layoutDirection) private var direction
    @ScaledMetric private var line: CGFloat = 22
    let chart: FootCare.Chart

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(chart.highText).foregroundStyle(ink.muted)
            Canvas { context, size in
                ChartPlot(chart: chart, size: size, line: line, isMirrored: direction == .rightToLeft, ink: ink)
                    .draw(&context)
            }
            .frame(height: 220 + line * 3)
            Text(chart.lowText).foregroundStyle(ink.muted)
            if let note = chart.note { Text(note).foregroundStyle(ink.muted) }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(chart.spoken)
        .accessibilityAddTraits(.isImage)
    }
}

/// The geometry of a chart on a canvas of a size.
@MainActor struct ChartPlot {
    let chart: FootCare.Chart
    let size: CGSize
    /// The height of a line of text.
    let line: CGFloat
    let isMirrored: Bool
    let ink: Ink

    private var gutter: CGFloat { line * 1.6 }
    private var top: CGFloat { line / 2 }
    private var bottom: CGFloat { size.height - line * (hasDays ? 2.4 : 1.4) }
    private var step: CGFloat { (size.width - gutter) / CGFloat(max(chart.points.count, 1)) }
    /// A chart of weeks says below each point how many days it is made of.
    private var hasDays: Bool { chart.note != nil }

    func x(_ place: Int) -> CGFloat { mirrored(gutter + step * (CGFloat(place) + 0.5)) }

    func y(_ value: Double) -> CGFloat {
        let share = (value - Double(chart.low)) / Double(max(chart.high - chart.low, 1))
        return bottom - (bottom - top) * CGFloat(share)
    }

    private func mirrored(_ x: CGFloat) -> CGFloat { isMirrored ? size.width - x : x }

    func draw(_ context: inout GraphicsContext) {
        for tick in chart.ticks {
            let y = y(Double(tick.value))
            let grid = Path.line(CGPoint(x: mirrored(gutter), y: y), CGPoint(x: mirrored(size.width), y: y))
            context.stroke(grid, with: .color(ink.line), lineWidth: 1)
            context.draw(text(tick.text), at: CGPoint(x: mirrored(gutter / 2), y: y))
        }
        names(&context)
        for place in chart.lines.indices {
            context.stroke(joined(place), with: .color(ink.muted), lineWidth: 2)
            marks(of: place, &context)
        }
    }

    private func text(_ text: String) -> Text { Text(text).font(.system(.callout)).foregroundStyle(ink.muted) }

    /// Names that fit beside each other: every one, every second, and so on; always the last.
    private func names(_ context: inout GraphicsContext) {
        let widest = chart.points.map(\.name.count).max() ?? 0
        let every = Int(CGFloat(widest + 1) * line * 0.55 / max(step, 1)) + 1
        for (place, point) in chart.points.enumerated() where (chart.points.count - 1 - place) % every == 0 {
            context.draw(text(point.name), at: CGPoint(x: x(place), y: bottom + line * 0.8))
            guard hasDays else { continue }
            let days = point.values.map(\.days).max() ?? 0
            context.draw(text("\(days)"), at: CGPoint(x: x(place), y: bottom + line * 1.8))
        }
    }

    /// One line: neighbours are joined, a gap is not crossed.
    func joined(_ place: Int) -> Path {
        Path { path in
            var isDrawing = false
            for (index, point) in chart.points.enumerated() {
                guard point.values.indices.contains(place), let value = point.values[place].value else {
                    isDrawing = false
                    continue
                }
                let here = CGPoint(x: x(index), y: y(value))
                if isDrawing { path.addLine(to: here) } else { path.move(to: here) }
                isDrawing = true
            }
        }
    }

    private func marks(of place: Int, _ context: inout GraphicsContext) {
        let mark = chart.lines[place].mark
        let shift = (CGFloat(place) - CGFloat(chart.lines.count - 1) / 2) * 6
        for (index, point) in chart.points.enumerated() where point.values.indices.contains(place) {
            let value = point.values[place]
            guard let middle = value.value else { continue }
            if let min = value.min, let max = value.max, min < max {
                let range = Path.line(
                    CGPoint(x: x(index) + shift, y: y(Double(min))), CGPoint(x: x(index) + shift, y: y(Double(max))))
                context.stroke(range, with: .color(ink.muted), lineWidth: 2)
            }
            let here = CGPoint(x: x(index), y: y(middle))
            // Only below a hollow mark: a mark that lies on it, with the same value, must leave it seen.
            if mark == .hollowCircle { context.fill(.circle(here, radius: 7), with: .color(ink.background)) }
            context.draw(mark, at: here, radius: value.few ? 5 : 8, ink: ink)
        }
    }
}

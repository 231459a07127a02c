import Instep
import SwiftUI

extension Path {
    nonisolated static func line(_ start: CGPoint, _ end: CGPoint) -> Path {
        Path {
            $0.move(to: start)
            $0.addLine(to: end)
        }
    }

    nonisolated static func circle(_ center: CGPoint, radius: CGFloat) -> Path {
        Path(ellipseIn: CGRect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2))
    }

    /// A path through points that ends where it began.
    nonisolated static func polygon(_ points: [CGPoint]) -> Path {
        Path { path in
            guard let first = points.first else { return }
            path.move(to: first)
            for point in points.dropFirst() { path.addLine(to: point) }
            path.closeSubpath()
        }
    }
}

extension GraphicsContext {
    /// Draws the mark of a value: its shape tells before from after, colour only helps.
    func draw(_ mark: ChartMark, at center: CGPoint, radius: CGFloat, ink: Ink) {
        func point(_ x: CGFloat, _ y: CGFloat) -> CGPoint { CGPoint(x: center.x + x, y: center.y + y) }
        switch mark {
        case .hollowCircle:
            stroke(.circle(center, radius: radius * 0.9), with: .color(ink.onBackground), lineWidth: 2.5)
        case .filledDiamond:
            let corners = [point(0, -radius), point(radius, 0), point(0, radius), point(-radius, 0)]
            fill(.polygon(corners), with: .color(ink.sage))
        case .filledSquare:
            let half = radius * 0.8
            let corners = [point(-half, -half), point(half, -half), point(half, half), point(-half, half)]
            fill(.polygon(corners), with: .color(ink.onBackground))
        }
    }
}

/// The marks of a chart's lines with their names.
struct Legend: View {
    @Environment(\.ink) private var ink
    let chart: FootCare.Chart

    var body: some View {
        Flow(spacing: Space.large)() {
            ForEach(chart.lines, id: \.label) { line in
                HStack(spacing: Space.small) {
                    Canvas { context, size in
                        let center = CGPoint(x: size.width / 2, y: size.height / 2)
                        context.draw(line.mark, at: center, radius: 7, ink: ink)
                    }
                    .frame(width: 20, height: 20)
                    .accessibilityHidden(true)
                    Text(line.label)
                }
            }
        }
    }
}

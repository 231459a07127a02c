import Foundation
import Instep

/// Lines of the atlas as straight pieces, one polyline for each time the pen is lifted.
struct Polylines: Sendable {
    /// The number of pieces of a curve. More cannot be seen at the size of a phone.
    private static let pieces = 16
    let lines: [[CGPoint]]

    init(_ commands: [PathCommand]) {
        var lines: [[CGPoint]] = []
        for command in commands {
            switch command {
            case .moveTo(let x, let y): lines.append([CGPoint(x: x, y: y)])
            case .lineTo(let x, let y): lines.extend(by: CGPoint(x: x, y: y))
            case .curveTo(let x1, let y1, let x2, let y2, let x, let y):
                let from = lines.last?.last ?? .zero
                let controls = [CGPoint(x: x1, y: y1), CGPoint(x: x2, y: y2)]
                for piece in 1...Self.pieces {
                    let share = CGFloat(piece) / CGFloat(Self.pieces)
                    lines.extend(by: Self.curve(from, controls, CGPoint(x: x, y: y), share))
                }
            case .close: break
            }
        }
        self.lines = lines
    }

    private static func curve(_ from: CGPoint, _ controls: [CGPoint], _ to: CGPoint, _ share: CGFloat) -> CGPoint {
        let rest = 1 - share
        let a = rest * rest * rest
        let b = 3 * rest * rest * share
        let c = 3 * rest * share * share
        let d = share * share * share
        return CGPoint(
            x: a * from.x + b * controls[0].x + c * controls[1].x + d * to.x,
            y: a * from.y + b * controls[0].y + c * controls[1].y + d * to.y)
    }
}

extension [[CGPoint]] {
    fileprivate mutating func extend(by point: CGPoint) {
        if isEmpty { append([]) }
        self[count - 1].append(point)
    }
}

/// A closed path as straight pieces, to find what a finger hit.
struct Area: Sendable {
    private let rings: [[CGPoint]]
    let bounds: CGRect

    init(_ fill: [PathCommand]) {
        rings = Polylines(fill).lines
        let all = rings.joined()
        let (left, right) = (all.map(\.x).min() ?? 0, all.map(\.x).max() ?? 0)
        let (top, bottom) = (all.map(\.y).min() ?? 0, all.map(\.y).max() ?? 0)
        bounds = CGRect(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// True for a point inside, by the even-odd rule.
    func contains(_ point: CGPoint) -> Bool {
        rings.reduce(0) { count, ring in
            count
                + pieces(ring).count { a, b in
                    (a.y > point.y) != (b.y > point.y)
                        && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
                }
        } % 2 == 1
    }

    /// The distance from a point to the edge.
    func distance(to point: CGPoint) -> CGFloat {
        rings.flatMap(pieces).map { a, b in
            let (x, y) = (b.x - a.x, b.y - a.y)
            let length = x * x + y * y
            let along = length == 0 ? 0 : ((point.x - a.x) * x + (point.y - a.y) * y) / length
            let share = min(max(along, 0), 1)
            return hypot(a.x + x * share - point.x, a.y + y * share - point.y)
        }.min() ?? .infinity
    }

    private func pieces(_ ring: [CGPoint]) -> [(CGPoint, CGPoint)] {
        guard let first = ring.first else { return [] }
        return Array(zip(ring, ring.dropFirst() + [first]))
    }
}

import Instep
import SwiftUI

/// One picture of the atlas as paths, in its own units: the larger of `width` and `height` is 1.
///
/// A left foot is a picture of its own. Nothing here mirrors.
struct PicturePaths: Sendable {
    let width: CGFloat
    let height: CGFloat
    let outline: Path
    let detail: Path
    /// Zones that can be lit, the finer ones last.
    let zones: [ZonePaths]
    let strokes: [String: StrokePaths]

    init(_ picture: Picture) {
        width = picture.width
        height = picture.height
        outline = Path(commands: picture.outline)
        detail = Path(commands: picture.detail)
        zones = picture.zones.map(ZonePaths.init)
        strokes = Dictionary(picture.strokes.map { ($0.id, StrokePaths($0)) }) { first, _ in first }
    }

    var aspect: CGFloat { width / height }

    func zone(_ code: String) -> ZonePaths? { zones.first { $0.code == code } }

    /// The zone at a point of the picture, of those that can be chosen; of several the smallest. `near` is how far beside a
    /// zone a point may lie, in units of the picture: a finger is wider than a toe.
    func zone(at point: CGPoint, among places: [String], near: CGFloat = 0) -> String? {
        // Later zones of the atlas are finer: they come first where several are equal.
        let open = zones.reversed().filter { places.contains($0.code) }
        if let inside = open.filter({ $0.area.contains(point) }).min(by: { $0.size < $1.size }) { return inside.code }
        let beside = open.map { (code: $0.code, distance: $0.area.distance(to: point)) }
        return beside.filter { $0.distance <= near }.min { $0.distance < $1.distance }?.code
    }

    /// The middle of the lit zones; of the picture where nothing is lit.
    func middle(of codes: [String]) -> CGPoint {
        let lit = codes.compactMap { zone($0)?.area.bounds }
        guard let first = lit.first else { return CGPoint(x: width / 2, y: height / 2) }
        let whole = lit.dropFirst().reduce(first) { $0.union($1) }
        return CGPoint(x: whole.midX, y: whole.midY)
    }
}

/// A zone that can be lit. Its hatching lies inside its fill.
struct ZonePaths: Sendable {
    let code: String
    let fill: Path
    let hatching: Path
    let area: Area

    init(_ zone: PictureZone) {
        code = zone.zone
        fill = Path(commands: zone.fill)
        hatching = Path(commands: zone.hatching)
        area = Area(zone.fill)
    }

    var size: CGFloat { area.bounds.width * area.bounds.height }
}

/// The lines along which a hand goes, and the heads of their arrows.
struct StrokePaths: Sendable {
    let whole: Path
    let heads: Path
    private let lines: [[CGPoint]]
    private let length: CGFloat
    private let bothWays: Bool

    init(_ stroke: PictureStroke) {
        whole = Path(commands: stroke.lines)
        heads = Path(commands: stroke.heads)
        lines = Polylines(stroke.lines).lines
        length = lines.reduce(0) { sum, line in
            zip(line, line.dropFirst()).reduce(sum) { $0 + hypot($1.1.x - $1.0.x, $1.1.y - $1.0.y) }
        }
        bothWays = stroke.bothWays
    }

    /// The position of the hand after a part of a pass, 0 to 1. It goes along one line after the other.
    func position(at part: CGFloat) -> CGPoint { travel(part).last?.last ?? .zero }

    /// The lines as far as the hand has gone along them.
    func gone(at part: CGFloat) -> Path {
        Path { path in
            for line in travel(part) {
                guard let first = line.first else { continue }
                path.move(to: first)
                line.dropFirst().forEach { path.addLine(to: $0) }
            }
        }
    }

    /// The lines, cut where the hand is.
    private func travel(_ part: CGFloat) -> [[CGPoint]] {
        let share = !bothWays ? part : part < 0.5 ? part * 2 : 2 - part * 2
        var left = length * min(max(share, 0), 1)
        var gone: [[CGPoint]] = []
        for line in lines {
            var points = line.prefix(1).map { $0 }
            for (a, b) in zip(line, line.dropFirst()) where left > 0 {
                let piece = hypot(b.x - a.x, b.y - a.y)
                let reached = piece <= left ? 1 : left / piece
                points.append(CGPoint(x: a.x + (b.x - a.x) * reached, y: a.y + (b.y - a.y) * reached))
                left -= piece
            }
            gone.append(points)
            if left <= 0 { break }
        }
        return gone
    }
}

import Instep
import SwiftUI

/// The atlas of the core, converted once to paths. It depends on no language and no direction of writing.
final class AtlasPaths: Sendable {
    private struct Key: Hashable {
        let view: PictureView
        let side: Side
    }

    private let pictures: [Key: PicturePaths]
    private let pictograms: [Pictogram: PictogramPaths]

    init(_ atlas: Atlas) {
        let drawn = atlas.pictures.map { (Key(view: $0.view, side: $0.side), PicturePaths($0)) }
        pictures = Dictionary(drawn) { first, _ in first }
        let small = atlas.pictograms.map { ($0.pictogram, PictogramPaths($0)) }
        pictograms = Dictionary(small) { first, _ in first }
    }

    /// A picture; nil for a side that the view does not have.
    func picture(_ view: PictureView, _ side: Side) -> PicturePaths? { pictures[Key(view: view, side: side)] }

    func pictogram(_ name: Pictogram) -> PictogramPaths? { pictograms[name] }
}

/// A pictogram in a unit square: lines to stroke over areas to fill.
struct PictogramPaths: Sendable {
    let lines: Path
    let accent: Path

    init(_ drawing: PictogramDrawing) {
        lines = Path(commands: drawing.lines)
        accent = Path(commands: drawing.accent)
    }
}

extension Path {
    /// A path of the atlas.
    nonisolated init(commands: [PathCommand]) {
        self.init { path in
            for command in commands {
                switch command {
                case .moveTo(let x, let y): path.move(to: CGPoint(x: x, y: y))
                case .lineTo(let x, let y): path.addLine(to: CGPoint(x: x, y: y))
                case .curveTo(let x1, let y1, let x2, let y2, let x, let y):
                    path.addCurve(
                        to: CGPoint(x: x, y: y), control1: CGPoint(x: x1, y: y1), control2: CGPoint(x: x2, y: y2))
                case .close: path.closeSubpath()
                }
            }
        }
    }
}

private enum AtlasKey: EnvironmentKey {
    static var defaultValue: AtlasPaths? { nil }
}

extension EnvironmentValues {
    /// Pictures and pictograms; nil until just after the first frame.
    var atlas: AtlasPaths? {
        get { self[AtlasKey.self] }
        set { self[AtlasKey.self] = newValue }
    }
}

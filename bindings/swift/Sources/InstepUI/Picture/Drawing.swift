import Instep
import SwiftUI

/// Colours, and widths in points as units of the picture.
struct Pen {
    let ink: Ink
    let scale: CGFloat

    func stroke(_ points: CGFloat) -> StrokeStyle {
        StrokeStyle(lineWidth: points / scale, lineCap: .round, lineJoin: .round)
    }
}

/// Maps points of a picture to the screen.
struct PictureFrame {
    let paths: PicturePaths
    let scale: CGFloat
    let isTurned: Bool

    init(_ paths: PicturePaths, height: CGFloat, isTurned: Bool = false) {
        self.paths = paths
        scale = height / paths.height
        self.isTurned = isTurned
    }

    func toScreen(_ point: CGPoint) -> CGPoint {
        let point = isTurned ? CGPoint(x: paths.width - point.x, y: paths.height - point.y) : point
        return CGPoint(x: point.x * scale, y: point.y * scale)
    }

    func toPicture(_ point: CGPoint) -> CGPoint {
        let point = CGPoint(x: point.x / scale, y: point.y / scale)
        return isTurned ? CGPoint(x: paths.width - point.x, y: paths.height - point.y) : point
    }
}

extension GraphicsContext {
    /// A context in the units of a picture. One that is turned is turned by half, and never mirrored.
    func units(of frame: PictureFrame) -> GraphicsContext {
        var inner = self
        inner.scaleBy(x: frame.scale, y: frame.scale)
        if frame.isTurned {
            inner.translateBy(x: frame.paths.width, y: frame.paths.height)
            inner.scaleBy(x: -1, y: -1)
        }
        return inner
    }

    func drawGround(_ paths: PicturePaths, _ pen: Pen) {
        fill(paths.outline, with: .color(pen.ink.onBackground.opacity(0.10)))
    }

    func drawLit(_ zone: ZonePaths, _ pen: Pen) {
        let accent = pen.ink.accent
        fill(zone.fill, with: .color(accent.opacity(0.30)), style: FillStyle(eoFill: true))
        stroke(zone.hatching, with: .color(accent.opacity(0.75)), style: pen.stroke(1.6))
        stroke(zone.fill, with: .color(accent), style: pen.stroke(2.4))
    }

    func drawLines(_ paths: PicturePaths, _ pen: Pen) {
        stroke(paths.outline, with: .color(pen.ink.onBackground), style: pen.stroke(3))
        stroke(paths.detail, with: .color(pen.ink.onBackground.opacity(0.6)), style: pen.stroke(1.6))
    }

    /// The way of the hand with a dark casing: behind the hand in full, ahead of it faint, the arrow always.
    func drawStroke(_ way: StrokePaths, along: CGFloat, _ pen: Pen) {
        let (dark, bright) = (pen.ink.background, pen.ink.onBackground)
        stroke(way.whole, with: .color(dark), style: pen.stroke(13))
        stroke(way.heads, with: .color(dark), style: pen.stroke(13))
        stroke(way.whole, with: .color(bright.opacity(0.38)), style: pen.stroke(6))
        stroke(way.gone(at: along), with: .color(bright), style: pen.stroke(6))
        stroke(way.heads, with: .color(bright), style: pen.stroke(6))
    }

    /// A pictogram with a line of a width in points. The casing is a colour around the lines and under them, so that they
    /// stand out from what they lie on.
    func drawPictogram(
        _ shape: PictogramPaths, in square: CGRect, _ color: Color, lineWidth: CGFloat, casing: Color? = nil
    ) {
        var inner = self
        inner.translateBy(x: square.minX, y: square.minY)
        inner.scaleBy(x: square.width, y: square.width)
        let line = lineWidth / square.width
        if let casing {
            inner.fill(shape.lines, with: .color(casing))
            let wide = StrokeStyle(lineWidth: line * 3.4, lineCap: .round, lineJoin: .round)
            inner.stroke(shape.lines, with: .color(casing), style: wide)
        }
        inner.fill(shape.accent, with: .color(color.opacity(0.35)))
        inner.stroke(
            shape.lines, with: .color(color), style: StrokeStyle(lineWidth: line, lineCap: .round, lineJoin: .round))
    }
}

import Instep
import SwiftUI

/// A picture whose places are chosen by a tap. A tap beside a place counts for the nearest one within a finger's width.
///
/// A screen reader passes over it: show the same places as a list of controls with their names beside it.
struct ZonePicture: View {
    @Environment(\.atlas) private var atlas
    @Environment(\.ink) private var ink
    let view: PictureView
    let side: Side
    /// Codes of the zones that can be chosen.
    let places: [String]
    /// Codes that are lit.
    let chosen: [String]
    let choose: @MainActor (String) -> Void

    /// Half the width of a finger, in points.
    private static let finger: CGFloat = 24

    var body: some View {
        if let paths = atlas?.picture(view, side) {
            GeometryReader { room in
                canvas(paths).onTapGesture { point in
                    let frame = PictureFrame(paths, height: room.size.height)
                    let near = Self.finger / frame.scale
                    if let place = paths.zone(at: frame.toPicture(point), among: places, near: near) { choose(place) }
                }
            }
            .aspectRatio(paths.aspect, contentMode: .fit)
            .environment(\.layoutDirection, .leftToRight)
            .accessibilityHidden(true)
        }
    }

    private func canvas(_ paths: PicturePaths) -> some View {
        Canvas { context, size in
            let frame = PictureFrame(paths, height: size.height)
            let pen = Pen(ink: ink, scale: frame.scale)
            let units = context.units(of: frame)
            units.drawGround(paths, pen)
            for zone in paths.zones where places.contains(zone.code) {
                if chosen.contains(zone.code) {
                    units.drawLit(zone, pen)
                } else {
                    units.stroke(zone.fill, with: .color(ink.line), style: pen.stroke(1.4))
                }
            }
            units.drawLines(paths, pen)
        }
    }
}

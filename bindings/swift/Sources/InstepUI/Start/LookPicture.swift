import Instep
import SwiftUI

/// Both feet with the place to look at tonight. It says nothing that the question does not say.
struct LookPicture: View {
    @Environment(\.atlas) private var atlas
    let zones: [String]

    var body: some View {
        HStack(spacing: 4) {
            ForEach([Side.left, .right], id: \.self) { side in
                if let paths = atlas?.picture(view, side) { LitFoot(paths: paths, zones: zones) }
            }
        }
        .frame(height: 132)
        // A left foot stands left, whatever the direction of writing.
        .environment(\.layoutDirection, .leftToRight)
        .accessibilityHidden(true)
    }

    /// The first view that shows the place.
    private var view: PictureView {
        let views: [PictureView] = [.sole, .top, .leg]
        return views.first { view in
            atlas?.picture(view, .left)?.zones.contains { zones.contains($0.code) } ?? false
        } ?? .sole
    }
}

/// A foot with zones that are lit.
private struct LitFoot: View {
    @Environment(\.ink) private var ink
    let paths: PicturePaths
    let zones: [String]

    var body: some View {
        Canvas { context, size in
            let frame = PictureFrame(paths, height: size.height)
            let pen = Pen(ink: ink, scale: frame.scale)
            let units = context.units(of: frame)
            units.drawGround(paths, pen)
            for zone in paths.zones where zones.contains(zone.code) { units.drawLit(zone, pen) }
            units.drawLines(paths, pen)
        }
        .aspectRatio(paths.aspect, contentMode: .fit)
    }
}

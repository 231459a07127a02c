import Instep
import SwiftUI

/// A foot, a leg or a head: lit zones hatched and outlined, the way of the hand with its arrow, and the hand on it.
///
/// It is never mirrored: a left foot is a picture of its own, whatever the direction of writing.
struct FootPicture: View {
    @Environment(\.atlas) private var atlas
    @Environment(\.ink) private var ink
    let picture: StepPicture
    var hand: Hand?

    var body: some View {
        if let paths = atlas?.picture(picture.view, picture.side) {
            TimelineView(.animation(minimumInterval: nil, paused: hand?.moves != true)) { context in
                canvas(paths, passes: hand?.passes(context.date) ?? 0)
            }
            .aspectRatio(paths.aspect, contentMode: .fit)
            .environment(\.layoutDirection, .leftToRight)
            .accessibilityElement()
            .accessibilityLabel(picture.alt)
            .accessibilityAddTraits(.isImage)
            .accessibilityHidden(picture.alt.isEmpty)
        }
    }

    private func canvas(_ paths: PicturePaths, passes: Double) -> some View {
        Canvas { context, size in
            let frame = PictureFrame(paths, height: size.height, isTurned: picture.turned)
            let pen = Pen(ink: ink, scale: frame.scale)
            let stroke = picture.stroke.flatMap { paths.strokes[$0] }
            let place = hand?.motion.place(passes, onStroke: stroke != nil)
            let units = context.units(of: frame)
            units.drawGround(paths, pen)
            for code in picture.zones {
                if let zone = paths.zone(code) { units.drawLit(zone, pen) }
            }
            units.drawLines(paths, pen)
            if let stroke { units.drawStroke(stroke, along: place?.along ?? 1, pen) }
            if let place {
                let spot = stroke?.position(at: place.along) ?? paths.middle(of: picture.zones)
                drawHand(in: context, at: frame.toScreen(spot), place, room: size.width)
            }
        }
    }

    private func drawHand(in context: GraphicsContext, at spot: CGPoint, _ place: HandPlace, room: CGFloat) {
        guard let hand, let shape = atlas?.pictogram(hand.pictogram) else { return }
        let whole = min(56, room * 0.4)
        let side = whole * place.size
        let middle = CGPoint(x: spot.x + place.aside.x * whole, y: spot.y + place.aside.y * whole)
        let square = CGRect(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)
        context.drawPictogram(shape, in: square, ink.accent, lineWidth: 3, casing: ink.background)
    }
}

/// Pictures beside each other as the core orders them: from left to right in every direction of writing.
struct FootPictures: View {
    let pictures: [StepPicture]
    var gap: CGFloat = 6
    var hand: Hand?

    var body: some View {
        HStack(spacing: gap) {
            ForEach(Array(pictures.enumerated()), id: \.offset) { FootPicture(picture: $1, hand: hand) }
        }
        .environment(\.layoutDirection, .leftToRight)
    }
}

/// The place where a guide works: the picture that shows most of its zones, lit. Words beside it say what it is for.
struct GuideFoot: View {
    @Environment(\.atlas) private var atlas
    let zones: [String]

    var body: some View {
        if let view = atlas?.view(showing: zones) {
            FootPicture(picture: .plain(view, .left, zones: zones)).accessibilityHidden(true)
        }
    }
}

extension AtlasPaths {
    /// Where two show equally much, the first one is taken.
    private static let views: [PictureView] = [.sole, .top, .leg, .inner, .outer]

    /// The view from which most of the zones are seen on a left foot; nil where none is.
    fileprivate func view(showing zones: [String]) -> PictureView? {
        var best: (view: PictureView, lit: Int)?
        for view in Self.views {
            let lit = picture(view, .left)?.zones.count { zones.contains($0.code) } ?? 0
            if lit > best?.lit ?? 0 { best = (view, lit) }
        }
        return best?.view
    }
}

extension StepPicture {
    /// A picture without a stroke. An empty `alt` leaves it to the words beside it.
    static func plain(_ view: PictureView, _ side: Side, zones: [String] = [], alt: String = "") -> StepPicture {
        StepPicture(
            view: view, side: side, placement: .middle, turned: false, zones: zones, direction: nil, stroke: nil,
            caption: "", alt: alt)
    }
}

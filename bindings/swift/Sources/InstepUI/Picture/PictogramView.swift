import Instep
import SwiftUI

/// One of the twenty pictograms.
struct PictogramView: View {
    @Environment(\.atlas) private var atlas
    @Environment(\.ink) private var ink
    let name: Pictogram
    /// The words for those who do not see it; nil where words beside it say the same.
    var alt: String?
    /// Nil: as large as its room.
    var size: CGFloat? = 48
    /// The colour of text where there is none.
    var color: Color?

    var body: some View {
        Canvas { context, room in
            guard let shape = atlas?.pictogram(name) else { return }
            let side = min(room.width, room.height)
            let square = CGRect(x: 0, y: 0, width: side, height: side)
            context.drawPictogram(shape, in: square, color ?? ink.onBackground, lineWidth: max(side / 20, 2))
        }
        .frame(width: size, height: size)
        .aspectRatio(1, contentMode: .fit)
        .environment(\.layoutDirection, .leftToRight)
        .accessibilityElement()
        .accessibilityLabel(alt ?? "")
        .accessibilityAddTraits(.isImage)
        .accessibilityHidden(alt == nil)
    }
}

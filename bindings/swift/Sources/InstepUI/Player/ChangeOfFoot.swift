import Instep
import SwiftUI

/// The coming foot and its name, as large as there is room: to be seen from the sofa.
struct ChangeOfFoot: View {
    let cue: Cue
    let head: StepHead

    var body: some View {
        VStack(spacing: Space.medium) {
            SizedWords(text: cue.text ?? "", size: 72, least: 48, lines: 3).accessibilityAddTraits(.isHeader)
            FootPictures(pictures: shapes, gap: Space.medium)
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
    }

    /// The shape of the foot alone: of the coming step's picture, where it has one, with nothing lit.
    private var shapes: [StepPicture] { head.pictures.isEmpty ? feet : head.pictures.map(\.unlit) }

    private var feet: [StepPicture] {
        switch cue.side {
        case .both: [.plain(.sole, .left), .plain(.sole, .right)]
        case .none: []
        case .left, .right: [.plain(.sole, cue.side)]
        }
    }
}

extension StepPicture {
    /// The same picture with nothing lit and no way of a hand.
    var unlit: StepPicture {
        StepPicture(
            view: view, side: side, placement: placement, turned: turned, zones: [], direction: nil, stroke: nil,
            caption: caption, alt: alt)
    }
}

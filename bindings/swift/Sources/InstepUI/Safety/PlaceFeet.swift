import Instep
import InstepModels
import SwiftUI

/// The feet to tap, from below, from above, or the lower legs. A screen reader uses the list instead.
struct PlaceFeet: View {
    let view: PictureView
    let feet: [Foot]
    let places: [PlaceChoice]
    let labels: Labels
    /// The numbers of the places that are chosen on a foot.
    let chosen: (Foot) -> [Int]
    let show: @MainActor (PictureView) -> Void
    let choose: @MainActor (Foot, Int) -> Void

    private static let belowKnee = "below_knee"

    var body: some View {
        VStack(spacing: Space.small) {
            SideBySide()() {
                ChoiceButton(title: labels.footCheck.fromBelow, isChosen: view == .sole, fills: true) { show(.sole) }
                ChoiceButton(title: labels.footCheck.fromAbove, isChosen: view == .top, fills: true) { show(.top) }
                // The lower leg is the place that neither of them shows.
                if let leg = places.first(where: { $0.zones.contains(Self.belowKnee) }) {
                    ChoiceButton(title: leg.text, isChosen: view == .leg, fills: true) { show(.leg) }
                }
            }
            HStack(spacing: Space.medium) {
                ForEach(feet, id: \.self) { foot in
                    VStack(spacing: 4) {
                        ZonePicture(
                            view: view, side: foot == .left ? .left : .right, places: places.flatMap(\.zones),
                            chosen: chosen(foot).flatMap { places[$0].zones }
                        ) { code in
                            if let place = places.firstIndex(where: { $0.zones.contains(code) }) { choose(foot, place) }
                        }
                        .frame(height: 320)
                        SmallText(labels.text(of: foot))
                    }
                    .frame(maxWidth: .infinity)
                }
            }
            // A left foot stands left, whatever the direction of writing.
            .environment(\.layoutDirection, .leftToRight)
        }
    }
}

import Instep
import SwiftUI

/// The pictures of a technique with the hand on them, which moves for a few passes when it is asked to.
struct MovementCard: View {
    @Environment(\.ink) private var ink
    @Environment(\.isStill) private var isStill
    @State private var start: Date?
    let technique: TechniqueFacts
    let label: String

    /// The time of a pass, and the number of passes that are shown.
    private static let passMs: Int32 = 2400
    private static let passes = 4

    var body: some View {
        Card {
            FootPictures(pictures: technique.pictures, gap: Space.large, hand: hand)
                .frame(maxWidth: .infinity, maxHeight: 300)
            ForEach(captions, id: \.self) { caption in
                Text(caption).font(.system(.callout)).foregroundStyle(ink.muted)
            }
            if touching != nil, !isStill {
                Button(label) { start = Date() }.buttonStyle(.link)
            }
        }
        .task(id: start) {
            guard start != nil else { return }
            try? await Task.sleep(for: .milliseconds(Int(Self.passMs) * Self.passes))
            if !Task.isCancelled { start = nil }
        }
    }

    private var touching: PictogramText? { technique.pictograms.hand ?? technique.pictograms.tool }

    private var hand: Hand? {
        touching.map {
            Hand(
                $0.pictogram, technique.motion, passMs: Self.passMs, since: start ?? Date(),
                moves: start != nil && !isStill)
        }
    }

    private var captions: [String] {
        technique.pictures.map(\.caption).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

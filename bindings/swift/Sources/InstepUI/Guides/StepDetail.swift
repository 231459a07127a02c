import Instep
import InstepModels
import SwiftUI

/// Where and how a step is done, how firm and how long, and whether it is played.
struct StepDetail: View {
    let segment: Segment
    let guide: Guide
    let labels: Labels
    let send: (GuideAction) -> Void

    private var words: GuideLabels { labels.guide }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            if !segment.pictures.isEmpty { Movement(segment: segment, words: words) }
            Text(segment.body).accessibilityLabel(segment.spoken)
            Fact(name: words.length, value: segment.repsText.isEmpty ? segment.lengthText : segment.repsText)
            if let pressure = segment.pressureText { Fact(name: words.pressure, value: pressure) }
            if let direction = segment.directionText { Fact(name: words.direction, value: direction) }
            if let hand = segment.pictograms.hand { SmallText(hand.alt) }
            keeping
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .padding(.bottom, Space.medium)
    }

    /// A step may be left out for good, unless it keeps the feet safe.
    @ViewBuilder private var keeping: some View {
        if let step = guide.steps.first(where: { $0.step == segment.step }) {
            if step.alwaysPlayed {
                SmallText(words.alwaysPlayed)
            } else {
                Button(words.leaveOut) { send(.choose(GuideChoice(guide: guide.id, skip: [step.step]))) }
                    .buttonStyle(.link)
            }
        }
    }
}

/// The pictures of a step. The hand moves for a few passes when it is asked to.
private struct Movement: View {
    @Environment(\.isStill) private var isStill
    @Environment(\.timer) private var timer
    /// The moment since which the hand moves.
    @State private var start: Date?
    let segment: Segment
    let words: GuideLabels

    private static let passes: Int64 = 3

    var body: some View {
        VStack(spacing: Space.small) {
            FootPictures(pictures: segment.pictures, hand: hand).frame(height: 260)
            if segment.passMs > 0, hand != nil, !isStill {
                Button(words.playMotion) { start = Date() }.buttonStyle(.link)
            }
        }
        .frame(maxWidth: .infinity)
        .task(id: start) {
            guard start != nil else { return }
            await timer.wait(milliseconds: Int64(segment.passMs) * Self.passes)
            if !Task.isCancelled { start = nil }
        }
    }

    private var hand: Hand? {
        guard let mark = segment.pictograms.tool ?? segment.pictograms.hand else { return nil }
        return Hand(
            mark.pictogram, segment.motion, passMs: segment.passMs, since: start ?? Date(),
            moves: start != nil && !isStill)
    }
}

/// A property of a step with its value, read as one.
private struct Fact: View {
    let name: String
    let value: String

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            SmallText(name)
            Text(value)
        }
        .accessibilityElement(children: .combine)
    }
}

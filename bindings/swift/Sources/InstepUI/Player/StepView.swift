import Instep
import InstepModels
import SwiftUI

/// The content of a step as it is drawn.
struct StepShown {
    let tag: String
    let title: String
    let lines: [SpokenLine]
    let pictures: [StepPicture]
    /// Drawn in place of pictures where there is none.
    let pictograms: [PictogramText]
    let hand: Hand?
    /// The line that is being said; nil while nothing is said.
    let spoken: Int?
}

/// The picture of a step and its words. At a change of foot the two swap sides: the one cue that needs no reading.
///
/// As many whole sentences as fit are shown, the others take turns with them. A screen reader finds them all.
struct StepView: View {
    @Environment(\.atlas) private var atlas
    @Environment(\.layoutDirection) private var direction
    @Environment(\.ink) private var ink
    @State private var turn = 0
    @ScaledMetric(relativeTo: .largeTitle) private var titleSize: CGFloat = 32
    @ScaledMetric(relativeTo: .title2) private var lineSize: CGFloat = 24
    let step: StepShown
    let room: PlayerRoom
    let device: PlayerDevice

    var body: some View {
        StepLayout(art: art, turn: step.spoken ?? min(turn, max(step.lines.count - 1, 0))) {
            StepArtView(step: step).layoutValue(key: StepPart.self, value: .picture)
            words.layoutValue(key: StepPart.self, value: .title).environment(\.layoutDirection, direction)
            ForEach(Array(step.lines.enumerated()), id: \.offset) { index, line in
                sentence(line.text, isTold: step.spoken ?? index == index)
                    .layoutValue(key: StepPart.self, value: .line(index))
                    .environment(\.layoutDirection, direction)
            }
        }
        .clipped()
        .environment(\.layoutDirection, .leftToRight)
        .animation(device.moves ? .easeInOut(duration: 0.25) : nil, value: art.placement)
        .task(id: Turn(lines: step.lines.map(\.text), turn: turn, spoken: step.spoken)) { await takeTurns() }
    }

    private var words: some View {
        VStack(alignment: .leading, spacing: 0) {
            if !step.tag.isEmpty {
                Text(step.tag).font(.system(.body, weight: .semibold)).foregroundStyle(ink.accent)
            }
            Text(step.title)
                .font(.system(size: titleSize * (room.isLarge ? 1.6 : 1), weight: .semibold))
                .minimumScaleFactor(0.7)
                .accessibilityAddTraits(.isHeader)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }

    private func sentence(_ text: String, isTold: Bool) -> some View {
        Text(text)
            .font(.system(size: lineSize * (room.isLarge ? 1.33 : 1), weight: isTold ? .medium : .regular))
            .minimumScaleFactor(0.6)
            .foregroundStyle(isTold ? ink.onBackground : ink.muted)
            .frame(maxWidth: .infinity, alignment: .leading)
    }

    private var art: StepArt {
        let aspects = step.pictures.compactMap { atlas?.picture($0.view, $0.side)?.aspect }
        let aspect = step.pictures.isEmpty ? CGFloat(step.pictograms.count) : aspects.reduce(0, +)
        return StepArt(
            aspect: aspect, placement: step.pictures.count == 1 ? step.pictures[0].placement : .middle,
            isSmall: step.pictures.isEmpty, isWide: room.isWide, beside: room.isLarge ? 48 : 16)
    }

    private struct Turn: Hashable {
        let lines: [String]
        let turn: Int
        let spoken: Int?
    }

    /// The next sentence follows when this one was read, or with the voice.
    private func takeTurns() async {
        if let spoken = step.spoken {
            turn = spoken
        } else if step.lines.count > 1 {
            let now = min(turn, step.lines.count - 1)
            await device.timer.wait(milliseconds: readingMs(step.lines[now].text))
            if !Task.isCancelled { turn = (now + 1) % step.lines.count }
        }
    }
}

/// The time for which a sentence is shown that takes turns: enough to read it without haste.
func readingMs(_ line: String) -> Int64 { max(4000, Int64(line.split(separator: " ").count) * 400) }

/// The feet of a step; pictograms where it has none.
private struct StepArtView: View {
    let step: StepShown

    var body: some View {
        if step.pictures.isEmpty {
            HStack(spacing: Space.medium) {
                ForEach(step.pictograms, id: \.name) { PictogramView(name: $0.pictogram, alt: $0.alt, size: nil) }
            }
        } else {
            FootPictures(pictures: step.pictures, gap: Space.medium, hand: step.hand)
        }
    }
}

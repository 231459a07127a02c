import Instep
import InstepModels
import SwiftUI

/// The steps in order of play, a card for each part; a tap on a step unfolds it.
struct GuideSteps: View {
    @State private var open: Int?
    let guide: Guide
    let labels: Labels
    let send: (GuideAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            Heading(labels.guide.steps)
            ForEach(Array(guide.phases.enumerated()), id: \.offset) { _, phase in
                Card {
                    PhaseHead(phase: phase)
                    ForEach(places(of: phase), id: \.self) { place in
                        StepRow(segment: guide.segments[place], isOpen: isOpen(place)) {
                            StepDetail(
                                segment: guide.segments[place], guide: guide, labels: labels, send: send)
                        }
                    }
                }
            }
        }
    }

    private func places(of phase: GuidePhase) -> Range<Int> {
        let first = Int(phase.first)
        return (first..<first + Int(phase.count)).clamped(to: guide.segments.indices)
    }

    private func isOpen(_ place: Int) -> Binding<Bool> {
        Binding {
            open == place
        } set: { isOpen in
            open = isOpen ? place : nil
        }
    }
}

private struct PhaseHead: View {
    let phase: GuidePhase

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Heading(phase.title)
            if !phase.sideText.isEmpty { SmallText(phase.sideText) }
            SmallText(phase.lengthText)
        }
        .accessibilityElement(children: .combine)
    }
}

/// A step in one line: the hand, the name and the length.
private struct StepRow<Detail: View>: View {
    @Environment(\.ink) private var ink
    let segment: Segment
    @Binding var isOpen: Bool
    @ViewBuilder let detail: Detail

    init(segment: Segment, isOpen: Binding<Bool>, @ViewBuilder detail: () -> Detail) {
        self.segment = segment
        _isOpen = isOpen
        self.detail = detail()
    }

    var body: some View {
        DisclosureGroup(isExpanded: $isOpen) {
            detail
        } label: {
            HStack(spacing: Space.medium) {
                if let mark { PictogramView(name: mark.pictogram, size: 36) }
                VStack(alignment: .leading, spacing: 2) {
                    Text(segment.title).font(.system(.body, weight: .medium))
                    SmallText(segment.lengthText)
                }
            }
            .multilineTextAlignment(.leading)
            .frame(minHeight: Space.flowTarget)
        }
        .tint(ink.muted)
    }

    private var mark: PictogramText? {
        let pictograms = segment.pictograms
        return pictograms.tool ?? pictograms.hand ?? pictograms.things.first ?? pictograms.seat
    }
}

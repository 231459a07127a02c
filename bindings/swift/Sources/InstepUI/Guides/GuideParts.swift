import Instep
import InstepModels
import SwiftUI

/// Things that have to lie ready, in words and as pictograms.
struct GuideNeeds: View {
    let guide: Guide
    let title: String

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(title)
            Text(guide.equipmentText)
            Flow(spacing: Space.medium)() {
                ForEach(things, id: \.pictogram) { thing in
                    VStack(spacing: 4) {
                        PictogramView(name: thing.pictogram, size: 56)
                        SmallText(thing.name).multilineTextAlignment(.center)
                    }
                    .frame(minWidth: 72)
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }

    private var things: [PictogramText] {
        guide.segments
            .flatMap { $0.pictograms.things + ($0.pictograms.tool.map { [$0] } ?? []) }
            .reduce(into: []) { things, thing in
                if !things.contains(where: { $0.pictogram == thing.pictogram }) { things.append(thing) }
            }
    }
}

/// Steps that the person leaves out for good, each with its way back.
struct LeftOutSteps: View {
    let guide: Guide
    let labels: Labels
    let send: (GuideAction) -> Void

    var body: some View {
        let steps = guide.steps.filter(\.skipped)
        if !steps.isEmpty {
            Card {
                Heading(labels.common.leftOut)
                ForEach(steps, id: \.step) { step in
                    Text(step.title)
                    Button(labels.guide.bringBack) {
                        send(.choose(GuideChoice(guide: guide.id, bringBack: [step.step])))
                    }
                    .buttonStyle(.link)
                }
            }
        }
    }
}

/// Why a guide is not played now, what would lift it, and what is possible all the same. The phone stands below where
/// something is urgent.
struct RefusedGuideScreen: View {
    @Environment(\.ink) private var ink
    let refused: GuideRefusal
    let canDial: Bool
    let labels: Labels
    let send: (GuideAction) -> Void

    var body: some View {
        Page {
            Heading(refused.title, style: .largeTitle)
            Card(outline: ink.warning, surface: ink.warningSurface) {
                Heading(refused.refusal.title)
                ForEach(Array(refused.refusal.changes.enumerated()), id: \.offset) { _, change in
                    Text(change.message)
                    if let lift = change.lift { Text(lift) }
                }
            }
            Button(labels.navigation.safety) { send(.answers) }.buttonStyle(.link)
            if !refused.refusal.possibleCards.isEmpty { possible }
        } bottom: {
            if let text = refused.callText, canDial {
                Button(text) { send(.call) }.buttonStyle(.action)
            }
        }
    }

    private var possible: some View {
        VStack(alignment: .leading, spacing: 0) {
            Heading(labels.start.possible)
            ForEach(refused.refusal.possibleCards, id: \.id) { card in
                LinkRow(title: card.title, help: card.minutesText) {
                    send(.open(guide: card.id))
                }
            }
        }
    }
}

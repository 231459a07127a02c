import Instep
import InstepModels
import SwiftUI

/// A chooser as the core fills it: its name and the values that stand there.
struct Chooser: Identifiable {
    struct Value: Identifiable {
        let id: Int
        let text: String
        let isChosen: Bool
        var isEnabled = true
        var whyNot: String?
        let wishes: GuideWishes
    }

    let name: String
    let values: [Value]

    var id: String { name }
}

extension GuideChoices {
    /// Every chooser with more than one value.
    func choosers(_ words: ChoiceLabels) -> [Chooser] {
        let minutes = minutes.enumerated().map { place, it in
            Chooser.Value(id: place, text: it.text, isChosen: it.chosen, wishes: it.wishes)
        }
        let modes = modes.enumerated().map { place, it in
            Chooser.Value(
                id: place, text: it.text, isChosen: it.chosen, isEnabled: it.enabled, whyNot: it.whyNot,
                wishes: it.wishes)
        }
        let postures = postures.enumerated().map { place, it in
            Chooser.Value(
                id: place, text: it.text, isChosen: it.chosen, isEnabled: it.enabled, whyNot: it.whyNot,
                wishes: it.wishes)
        }
        let feet = feet.enumerated().map { place, it in
            Chooser.Value(
                id: place, text: it.text, isChosen: it.chosen, isEnabled: it.enabled, whyNot: it.whyNot,
                wishes: it.wishes)
        }
        let receivers = receivers.enumerated().map { place, it in
            Chooser.Value(
                id: place, text: it.text, isChosen: it.chosen, isEnabled: it.enabled, whyNot: it.whyNot,
                wishes: it.wishes)
        }
        return [
            Chooser(name: words.minutes, values: minutes), Chooser(name: words.mode, values: modes),
            Chooser(name: words.posture, values: postures), Chooser(name: words.foot, values: feet),
            Chooser(name: words.receiver, values: receivers),
        ].filter { $0.values.count > 1 }
    }
}

/// The choices for tonight; on demand the values that can be chosen instead.
struct GuideChoosers: View {
    @State private var isOpen = false
    let guide: Guide
    let labels: Labels
    let send: (GuideAction) -> Void

    var body: some View {
        let choosers = guide.choices.choosers(labels.choices)
        if !choosers.isEmpty {
            Card {
                Heading(labels.choices.title)
                if isOpen {
                    ForEach(choosers) { chooser in ChooserValues(chooser: chooser) { send(.wish($0)) } }
                } else {
                    Flow(spacing: Space.medium)() {
                        ForEach(choosers) { ChosenLine(chooser: $0) }
                    }
                }
                Button(isOpen ? labels.common.done : labels.common.change) { isOpen.toggle() }.buttonStyle(.link)
            }
        }
    }
}

private struct ChosenLine: View {
    let chooser: Chooser

    var body: some View {
        if let chosen = chooser.values.first(where: \.isChosen) {
            VStack(alignment: .leading, spacing: 2) {
                SmallText(chooser.name)
                Text(chosen.text)
            }
            .frame(minWidth: 150, alignment: .leading)
            .accessibilityElement(children: .combine)
        }
    }
}

/// The values that can be taken, and why the others cannot.
struct ChooserValues: View {
    let chooser: Chooser
    let onWish: (GuideWishes) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            SmallText(chooser.name)
            Flow()() {
                ForEach(chooser.values) { value in
                    ChoiceButton(title: value.text, isChosen: value.isChosen) { onWish(value.wishes) }
                        .disabled(!value.isEnabled)
                }
            }
            ForEach(reasons, id: \.self) { SmallText($0) }
        }
    }

    private var reasons: [String] {
        chooser.values.compactMap(\.whyNot).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

import Instep
import InstepModels
import SwiftUI

/// Everything that can be chosen for tonight. Each choice holds at once.
struct ChoicesPage: View {
    let record: StartRecord
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        Page {
            PageHead(labels.choices.title, back: labels.common.back) { send(.back) }
            ForEach(groups, id: \.name) { ChoiceRows(group: $0, send: send) }
        } bottom: {
            Button(labels.common.done) { send(.choose(false)) }.buttonStyle(.tonal)
        }
    }

    private var groups: [TonightChoices] {
        let (choices, names) = (record.start.choices, labels.choices)
        let guides = record.guides.map {
            OneChoice(text: $0.title, isChosen: $0.id == record.start.guide, action: .guide($0.id))
        }
        let groups = [
            TonightChoices(name: names.minutes, choices: choices.minutes.map(OneChoice.init)),
            TonightChoices(name: names.mode, choices: choices.modes.map(OneChoice.init)),
            TonightChoices(name: names.posture, choices: choices.postures.map(OneChoice.init)),
            TonightChoices(name: names.foot, choices: choices.feet.map(OneChoice.init)),
            TonightChoices(name: names.receiver, choices: choices.receivers.map(OneChoice.init)),
            TonightChoices(name: names.guide, choices: guides),
        ]
        return groups.filter { !$0.choices.isEmpty }
    }
}

private struct TonightChoices {
    let name: String
    let choices: [OneChoice]

    /// The reasons why some cannot be taken, each once.
    var whyNot: [String] {
        choices.compactMap(\.whyNot).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

private struct OneChoice {
    let text: String
    let isChosen: Bool
    var isEnabled = true
    /// Says why it cannot be taken; nil when it can.
    var whyNot: String?
    let action: StartAction
}

extension OneChoice {
    init(_ choice: MinutesChoice) {
        self.init(text: choice.text, isChosen: choice.chosen, action: .wish(choice.wishes))
    }
    init(_ choice: ModeChoice) {
        self.init(
            text: choice.text, isChosen: choice.chosen, isEnabled: choice.enabled, whyNot: choice.whyNot,
            action: .wish(choice.wishes))
    }
    init(_ choice: PostureChoice) {
        self.init(
            text: choice.text, isChosen: choice.chosen, isEnabled: choice.enabled, whyNot: choice.whyNot,
            action: .wish(choice.wishes))
    }
    init(_ choice: FootChoice) {
        self.init(
            text: choice.text, isChosen: choice.chosen, isEnabled: choice.enabled, whyNot: choice.whyNot,
            action: .wish(choice.wishes))
    }
    init(_ choice: ReceiverChoice) {
        self.init(
            text: choice.text, isChosen: choice.chosen, isEnabled: choice.enabled, whyNot: choice.whyNot,
            action: .wish(choice.wishes))
    }
}

private struct ChoiceRows: View {
    let group: TonightChoices
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(group.name)
            Flow()() {
                ForEach(group.choices, id: \.text) { choice in
                    ChoiceButton(title: choice.text, isChosen: choice.isChosen) { send(choice.action) }
                        .disabled(!choice.isEnabled)
                }
            }
            ForEach(group.whyNot, id: \.self) { SmallText($0) }
        }
    }
}

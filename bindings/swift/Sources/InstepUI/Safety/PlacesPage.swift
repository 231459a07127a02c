import Instep
import InstepModels
import SwiftUI

/// The places of a tick: on the feet that were chosen for it, or as a list. Each tap is kept at once.
struct PlacesPage: View {
    @Environment(\.ink) private var ink
    @State private var isList = false
    @State private var view = PictureView.sole
    let check: SafetyCheck
    let line: SafetyLine
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        Page {
            PageHead(labels.safety.whereIsIt, back: labels.common.back) { send(.back) }
            SmallText(line.question.item)
            Button(isList ? labels.footCheck.asPicture : labels.footCheck.asList) { isList.toggle() }
                .buttonStyle(.link)
            if isList { list } else { picture }
        } bottom: {
            Button(labels.common.done) { send(.back) }.buttonStyle(.tonal)
        }
    }

    private var choices: [SafetyChoice] { line.choices.filter { $0.kind == .place } }

    private var list: some View {
        VStack(spacing: Space.small) {
            ForEach(choices, id: \.text) { choice in
                ChoiceButton(title: choice.text, isChosen: choice.chosen, fills: true) {
                    send(.choose(line.question, choice))
                }
            }
        }
    }

    @ViewBuilder private var picture: some View {
        let chosen = choices.indices.filter { choices[$0].chosen }
        Text(labels.footCheck.pickHint)
        PlaceFeet(
            view: view, feet: line.feet, places: check.places, labels: labels, chosen: { _ in chosen },
            show: { view = $0 }
        ) { _, place in
            if choices.indices.contains(place) { send(.choose(line.question, choices[place])) }
        }
        ForEach(chosen, id: \.self) { Text(choices[$0].text).font(.system(.body, weight: .medium)) }
    }
}

extension SafetyLine {
    /// The feet that a tick holds for.
    fileprivate var feet: [Foot] {
        let ticked = answers.filter { $0.reply == .yes }.map { $0.foot ?? .both }
        return [.left, .right].filter { ticked.contains($0) || ticked.contains(.both) }
    }
}

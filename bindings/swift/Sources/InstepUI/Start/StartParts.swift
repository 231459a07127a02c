import Instep
import InstepModels
import SwiftUI

/// Parts below the question that may be read, answered or left out.
struct StartRest: View {
    let record: StartRecord
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        let start = record.start
        if let text = start.lateText { Text(text) }
        if let text = start.unfinishedText {
            Card {
                Text(text)
                Button(labels.start.continueIt) { send(.continueIt) }.buttonStyle(.link)
            }
        }
        if start.state == .questions {
            WhoseFeet(start: start, labels: labels, send: send)
        } else {
            Warnings(record: record, labels: labels, send: send)
            Findings(
                findings: start.footCheck?.findings ?? [], stillThere: record.steps.stillThere, labels: labels,
                send: send)
            ForEach(start.ask, id: \.item) { StartRating(question: $0, record: record, labels: labels, send: send) }
        }
        if let label = start.label { Text(label).font(.system(.callout)) }
        ForEach(start.notes, id: \.self) { SmallText($0) }
    }
}

/// A rating from before the massage. It may be left out.
private struct StartRating: View {
    let question: Question
    let record: StartRecord
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(question.text)
            SmallText(labels.start.optional)
            RatingScale(question: question, value: record.steps.ratings[question.item], labels: labels.rating) {
                send(.rate(question.item, nil))
            } onValue: {
                send(.rate(question.item, $0))
            }
        }
    }
}

/// Whose feet they are, before the first question about them.
private struct WhoseFeet: View {
    let start: Start
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        Heading(labels.safety.whoseFeet)
        SideBySide()() {
            ForEach(start.choices.receivers, id: \.value) { choice in
                ChoiceButton(title: choice.text, isChosen: choice.chosen, fills: true) { send(.wish(choice.wishes)) }
                    .disabled(!choice.enabled)
            }
        }
    }
}

/// Warnings that hold tonight. Those that must be accepted have a tick each.
struct Warnings: View {
    @Environment(\.ink) private var ink
    let record: StartRecord
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        if !record.start.warnings.isEmpty {
            Heading(labels.start.warnings)
            ForEach(record.start.warnings, id: \.self) { warning in
                Card(outline: warning.mustAccept ? ink.warning : nil) {
                    Text(warning.text)
                    if warning.mustAccept, let flag = warning.flag {
                        let isRead = record.steps.accepted.contains(flag)
                        TickRow(title: labels.start.accept, isOn: isRead) { send(.accept(flag, !isRead)) }
                    }
                }
            }
        }
    }
}

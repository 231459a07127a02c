import Instep
import InstepModels
import SwiftUI

/// The answers in words, what they change, what is possible all the same, and what was seen on the feet.
struct SafetyAnswersScreen: View {
    let record: SafetyAnswers
    let labels: Labels
    let send: @MainActor (SafetyAnswersAction) -> Void

    var body: some View {
        let safety = record.safety
        let isAnswered = !safety.answers.isEmpty
        Page {
            Heading(labels.navigation.safety, style: .largeTitle)
            AskAgain(check: safety.check, isAnswered: isAnswered, labels: labels, send: send)
            SeenOnFeet(feet: record.feet, labels: labels, send: send)
            if isAnswered || !safety.changes.isEmpty {
                Heading(labels.safety.result)
                if safety.changes.isEmpty { Text(labels.safety.nothingChanges) }
                Changes(changes: safety.changes, saysLift: true)
            }
            if !safety.changes.isEmpty, !safety.possibleCards.isEmpty {
                Heading(labels.safety.possible)
                PossibleGuides(cards: safety.possibleCards) { send(.open(guide: $0)) }
            }
            if isAnswered { ReadBackLines(told: safety.check.readBack) { _ in send(.ask) } }
        }
    }
}

/// The one action of the page: to answer, to confirm, or to be asked again.
private struct AskAgain: View {
    let check: SafetyCheck
    let isAnswered: Bool
    let labels: Labels
    let send: @MainActor (SafetyAnswersAction) -> Void

    var body: some View {
        if !isAnswered {
            Text(labels.safety.nothingAnswered)
            Button(labels.safety.answerNow) { send(.ask) }.buttonStyle(.action)
        } else if check.next == .stillRight {
            Heading(check.readBack.title)
            Button(check.readBack.confirmText) { send(.confirm) }.buttonStyle(.action)
            Button(check.readBack.changeText) { send(.ask) }.buttonStyle(.tonal)
        } else {
            Button(labels.safety.askAgain) { send(.ask) }.buttonStyle(.tonal)
        }
    }
}

/// Findings on the feet that are not marked as gone.
private struct SeenOnFeet: View {
    @Environment(\.ink) private var ink
    let feet: FootCheck
    let labels: Labels
    let send: @MainActor (SafetyAnswersAction) -> Void

    var body: some View {
        Heading(labels.safety.findings)
        SmallText(feet.text)
        ForEach(feet.findings, id: \.id) { finding in
            Card {
                Text(finding.text)
                if let advice = finding.advice { Text(advice).foregroundStyle(ink.warning) }
                Button(labels.safety.gone) { send(.gone(finding.id)) }.buttonStyle(.tonal)
            }
        }
    }
}

/// Guides that are possible, where the answers leave some out.
struct PossibleGuides: View {
    let cards: [GuideCard]
    let open: @MainActor (String) -> Void

    var body: some View {
        ForEach(cards, id: \.id) { card in
            Button {
                open(card.id)
            } label: {
                Card {
                    Text(card.title).font(.system(.body, weight: .medium))
                    SmallText(card.minutesText)
                    if let note = card.note { SmallText(note) }
                }
                .multilineTextAlignment(.leading)
            }
            .buttonStyle(.plain)
        }
    }
}

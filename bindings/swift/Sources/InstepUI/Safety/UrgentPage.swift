import Instep
import InstepModels
import SwiftUI

/// A sign that cannot wait: what to do, at once, and the phone. There is no navigation on it.
struct UrgentPage: View {
    @Environment(\.ink) private var ink
    @AccessibilityFocusState private var isRead: Bool
    let card: UrgentCard
    let canDial: Bool
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        Page {
            Card(outline: ink.warning, surface: ink.warningSurface) {
                Heading(card.title, style: .title)
                Text(card.signText).font(.system(.title2))
            }
            .accessibilityElement(children: .combine)
            .accessibilityFocused($isRead)
            ForEach(card.until, id: \.self) { Text($0).font(.system(.title2)) }
        } bottom: {
            if canDial { Button(card.callText) { send(.call) }.buttonStyle(.action) }
            Button(card.mistakeText) { send(.mistake) }.buttonStyle(.tonal)
        }
        // A screen reader reads it before anything else.
        .onAppear { isRead = true }
    }
}

/// One line, asked again because it was ticked by mistake.
struct AgainPage: View {
    let line: SafetyLine
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        Page {
            PageHead(line.question.text, back: labels.common.back) { send(.back) }
            OneByOne(line: unanswered, labels: labels, isNamed: false, send: send)
        }
    }

    private var unanswered: SafetyLine {
        SafetyLine(
            question: line.question, isOpen: true, ticked: false, choices: [], answers: [], answerText: "")
    }
}

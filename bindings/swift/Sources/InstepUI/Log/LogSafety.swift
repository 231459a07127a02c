import Instep
import InstepModels
import SwiftUI

/// Changes by the safety check, and how to do it safely.
struct LogAdvice: View {
    let type: LogType
    let labels: Labels

    var body: some View {
        if !type.changes.isEmpty || type.instead != nil {
            LogChanges(changes: type.changes, instead: type.instead, labels: labels)
        }
        if !type.advice.isEmpty {
            Card {
                Heading(labels.log.advice)
                ForEach(type.advice, id: \.self) { Text($0) }
            }
        }
    }
}

/// The refusal by the safety check, and what to do instead.
struct LogChanges: View {
    @Environment(\.ink) private var ink
    let changes: [SafetyChange]
    let instead: String?
    let labels: Labels

    var body: some View {
        Card(outline: ink.warning) {
            Heading(labels.safety.result)
            ForEach(Array(changes.enumerated()), id: \.offset) { _, change in
                Text(change.message)
                if let lift = change.lift { Text(lift).foregroundStyle(ink.muted) }
            }
            if let instead { Text(instead) }
        }
    }
}

/// Questions of the safety check that concern it. The entry is stored without them, so they stand last.
struct LogQuestions: View {
    let record: LogRecord
    let type: LogType
    let labels: Labels
    let send: @MainActor (LogAction) -> Void

    var body: some View {
        if !type.questions.isEmpty {
            Heading(labels.navigation.safety)
            ForEach(type.questions, id: \.self) { question in
                if question.options.contains(.no) {
                    VStack(alignment: .leading, spacing: Space.small) {
                        Text(question.text)
                        ChoiceGroup(options: replies(question), chosen: record.answer(to: question)) {
                            send(.answer(question, $0))
                        }
                    }
                } else {
                    tick(question)
                }
            }
        }
    }

    /// A question of a tick list: a tick is yes, and taking it away is no.
    private func tick(_ question: SafetyQuestion) -> some View {
        let isOn = record.answer(to: question) == .yes
        return TickRow(title: question.text, isOn: isOn) { send(.answer(question, isOn ? .no : .yes)) }
    }

    private func replies(_ question: SafetyQuestion) -> [(value: Reply, text: String)] {
        question.options.compactMap { reply in
            labels.vocabulary.replies.first { $0.value == reply }.map { (reply, $0.text) }
        }
    }
}

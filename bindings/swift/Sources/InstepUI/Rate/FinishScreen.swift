import Instep
import InstepModels
import SwiftUI

/// The minute after a session: tonight's lamp comes on, stay seated, and one question at a time.
struct FinishScreen: View {
    @Environment(\.ink) private var ink
    @State private var isWriting = false
    let record: FinishRecord
    let labels: Labels
    let send: @MainActor (FinishAction) -> Void

    var body: some View {
        Page {
            Lamps(lamps: Lamp.week(record.finish.week, today: record.today), comesOn: record.tonight)
            Text(record.finish.session.text).foregroundStyle(ink.muted)
            FinishAdvice(finish: record.finish)
            step
            takeBack
            note
        } bottom: {
            FinishButtons(step: record.step, labels: labels, send: send)
        }
        .sheet(isPresented: $isWriting) {
            NoteSheet(note: record.finish.session.note ?? "", labels: labels) { send(.note($0)) }
        }
    }

    @ViewBuilder private var step: some View {
        switch record.step {
        case .ask(let question): AskedQuestion(question: question, labels: labels.rating, send: send)
        case .noted(let noted):
            AskedQuestion(
                question: noted.question, value: noted.value, noted: noted.text, labels: labels.rating, send: send)
        case .offer(let offer): Heading(offer.text).accessibilityLabel(offer.spoken)
        case .rest: EmptyView()
        }
    }

    /// The way back from a stop, as long as there is one.
    @ViewBuilder private var takeBack: some View {
        if let undo = record.finish.undo {
            HStack(spacing: Space.medium) {
                Text(undo.text).foregroundStyle(ink.muted).frame(maxWidth: .infinity, alignment: .leading)
                Button(labels.common.undo) { send(.takeBack(undo)) }.buttonStyle(.link)
            }
        }
    }

    /// The note of the session, and the way to it.
    private var note: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            if let note = record.finish.session.note { Text(note).foregroundStyle(ink.muted) }
            Button(labels.finish.addNote) { isWriting = true }.buttonStyle(.link)
        }
    }
}

/// The advice for this minute, as the sentence that the screen is about.
private struct FinishAdvice: View {
    @Environment(\.dynamicTypeSize) private var size
    let finish: Finish

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ForEach(finish.lines.prefix(2), id: \.self) { Text($0.text).font(.system(head, weight: .semibold)) }
            ForEach(finish.lines.dropFirst(2), id: \.self) { Text($0.text) }
        }
        .accessibilityElement(children: .combine)
        .accessibilityLabel(finish.spoken)
        .accessibilityAddTraits(.isHeader)
    }

    /// Large text is large enough: the question is to be seen below it.
    private var head: Font.TextStyle { size.isAccessibilitySize ? .headline : .title }
}

/// A question with its scale. The value from before is said with the answer and never earlier.
private struct AskedQuestion: View {
    @Environment(\.ink) private var ink
    let question: Question
    var value: Int32?
    var noted: String?
    let labels: RatingLabels
    let send: @MainActor (FinishAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(question.text)
            RatingScale(question: question, value: value, labels: labels) { send(.rate(question, $0)) }
            if let noted { Text(noted).font(.system(.headline)).foregroundStyle(ink.sage).announced(noted) }
        }
    }
}

private struct FinishButtons: View {
    let step: FinishStep
    let labels: Labels
    let send: @MainActor (FinishAction) -> Void

    var body: some View {
        switch step {
        case .ask(let question):
            Button(labels.finish.skip) { send(.skip(question)) }.buttonStyle(.tonal)
        case .noted(let noted):
            Button(noted.isLast ? labels.finish.close : labels.common.goOn) { send(.goOn) }.buttonStyle(.action)
        case .offer(let offer):
            Button(labels.finish.remindYes) { send(.remind(offer)) }.buttonStyle(.action)
            Button(labels.finish.remindOther) { send(.otherTime) }.buttonStyle(.tonal)
            Button(labels.finish.remindNo) { send(.noReminder) }.buttonStyle(.tonal)
        case .rest:
            Button(labels.finish.close) { send(.close) }.buttonStyle(.tonal)
        }
    }
}

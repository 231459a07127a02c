import Instep
import InstepModels
import SwiftUI

/// The form itself. A field that the core refuses says so beside itself.
struct LogFormScreen: View {
    @State private var draft: LogDraft
    private let record: LogRecord
    private let type: LogType
    private let labels: Labels
    private let send: @MainActor (LogAction) -> Void

    init(record: LogRecord, type: LogType, labels: Labels, send: @escaping @MainActor (LogAction) -> Void) {
        _draft = State(initialValue: LogDraft(type.form, today: record.today))
        self.record = record
        self.type = type
        self.labels = labels
        self.send = send
    }

    var body: some View {
        Page {
            Heading(labels.log.title, style: .title)
            LogKinds(record: record, labels: labels, send: send)
            if type.form.entry.guide != nil { Heading(type.title) }
            ChoiceGroup(labels.choices.receiver, options: receivers, chosen: type.form.entry.receiver ?? .me) {
                send(.whose($0))
            }
            LogAdvice(type: type, labels: labels)
            LogStart(draft: $draft, record: record, labels: labels)
            LineField(name: labels.log.minutes, text: $draft.minutes, wrong: record.wrong?.of("minutes"))
                .keyboardType(.numberPad)
            ChoiceGroup(labels.choices.foot, options: feet, chosen: draft.foot ?? type.form.entry.foot) {
                draft.foot = $0
            }
            TagRows(name: labels.log.tags, options: type.tags.map { ($0.tag, $0.text) }, chosen: $draft.tags)
            LogRatings(draft: $draft, ratings: type.form.ratings, labels: labels.rating)
            LineField(
                name: labels.log.note, text: $draft.note, help: labels.log.noteHint, wrong: record.wrong?.of("note"),
                isLong: true)
            LogQuestions(record: record, type: type, labels: labels, send: send)
        } bottom: {
            Button(labels.common.save) { send(.save(draft.entry(type.form))) }.buttonStyle(.action)
        }
    }

    private var receivers: [(value: Receiver, text: String)] {
        labels.vocabulary.receivers.filter { type.form.receivers.contains($0.value) }.map { ($0.value, $0.text) }
    }

    private var feet: [(value: Foot, text: String)] {
        labels.vocabulary.feet.filter { type.form.feet.contains($0.value) }.map { ($0.value, $0.text) }
    }
}

/// The time of it: it has just ended, or it began at a day and a time.
private struct LogStart: View {
    @Environment(\.ink) private var ink
    @Binding var draft: LogDraft
    let record: LogRecord
    let labels: Labels

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Text(labels.log.time).font(.system(.body, weight: .medium))
            ChoiceButton(title: labels.log.justNow, isChosen: draft.isNow) { draft.isNow.toggle() }
            if !draft.isNow {
                DayPicker(title: labels.log.day, day: draft.day, latest: record.today) { draft.day = $0 }
                TimePicker(title: labels.log.time, time: draft.time) { draft.time = $0 }
                if let wrong = record.wrong?.of("startedAt", "startedLocal") {
                    Text(wrong).foregroundStyle(ink.warning)
                }
            }
        }
    }
}

/// The scales of the form, each under its name.
private struct LogRatings: View {
    @Binding var draft: LogDraft
    let ratings: [LogRating]
    let labels: RatingLabels

    var body: some View {
        ForEach(ratings, id: \.phase) { rating in
            let answer = rating.phase == .before ? $draft.before : $draft.after
            VStack(alignment: .leading, spacing: Space.small) {
                Heading(rating.label)
                RatingScale(
                    question: rating.question, value: answer.wrappedValue, labels: labels,
                    onClear: { answer.wrappedValue = nil }
                ) {
                    answer.wrappedValue = $0
                }
            }
        }
    }
}

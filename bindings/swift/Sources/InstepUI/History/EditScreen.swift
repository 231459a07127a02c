import Instep
import InstepModels
import SwiftUI

/// The form of a session. A played one keeps its length; a logged one may get another.
struct EditScreen: View {
    @Environment(\.ink) private var ink
    @State private var form: EditForm
    private let record: EntryRecord
    private let labels: Labels
    private let send: @MainActor (EntryAction) -> Void

    init(record: EntryRecord, labels: Labels, send: @escaping @MainActor (EntryAction) -> Void) {
        _form = State(initialValue: EditForm(record.session))
        self.record = record
        self.labels = labels
        self.send = send
    }

    var body: some View {
        Page {
            Heading(labels.log.editTitle, style: .title)
            start
            if record.session.status == .logged {
                LineField(
                    name: labels.log.minutes, text: $form.minutes,
                    wrong: record.wrong?.of("activeSeconds", "minutes")
                )
                .keyboardType(.numberPad)
            }
            ChoiceGroup(
                labels.choices.foot, options: labels.vocabulary.feet.map { ($0.value, $0.text) }, chosen: form.foot
            ) {
                form.foot = $0
            }
            ChoiceGroup(
                labels.choices.receiver, options: labels.vocabulary.receivers.map { ($0.value, $0.text) },
                chosen: form.receiver
            ) {
                form.receiver = $0
            }
            TagRows(
                name: labels.log.tags, options: labels.vocabulary.tags.map { ($0.value, $0.text) }, chosen: $form.tags)
            LineField(
                name: labels.log.note, text: $form.note, help: labels.log.noteHint, wrong: record.wrong?.of("note"),
                isLong: true)
        } bottom: {
            Button(labels.common.save) { send(.save(form.edit, stamp: record.session.stamp)) }.buttonStyle(.action)
            Button(labels.common.cancel) { send(.cancel) }.buttonStyle(.tonal)
        }
    }

    /// The day and the time at which it began.
    private var start: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            DayPicker(title: labels.log.day, day: form.day, latest: record.today) { form.day = $0 }
            TimePicker(title: labels.log.time, time: form.time) { form.time = $0 }
            if let wrong = record.wrong?.of("startedAt", "startedLocal") {
                Text(wrong).foregroundStyle(ink.warning)
            }
        }
    }
}

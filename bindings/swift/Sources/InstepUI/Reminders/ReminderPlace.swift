import Instep
import InstepModels
import SwiftUI

/// The form of a reminder. It is not left with changes without a question, so the way back is a button of its own then.
struct ReminderPlace: View {
    let app: AppModel
    let entry: Entry
    let id: String?

    var body: some View {
        let model = app.models.of(entry) { ReminderModel(app, entry: entry, id: id) }
        let common = app.labels.common
        ModelScreen(model) { record in
            ReminderScreen(record: record, labels: app.labels, phrases: app.phrases, send: model.send)
        }
        .confirm(
            common.discardTitle, message: "", action: common.discardLeave, cancel: common.discardStay,
            isPresented: Binding {
                model.isLeaving
            } set: {
                if !$0 { model.send(.stay) }
            }
        ) { model.send(.leave) }
        .navigationBarBackButtonHidden(model.draft != nil)
        .toolbar {
            ToolbarItem(placement: .cancellationAction) {
                if model.draft != nil { Button(common.back) { model.send(.back) } }
            }
        }
    }
}

/// Time, days, kind, name, and the sessions that silence it; for a stored one also what can be done with it.
struct ReminderScreen: View {
    let record: ReminderRecord
    let labels: Labels
    let phrases: Phrases
    let send: (ReminderAction) -> Void

    var body: some View {
        Page {
            Heading(record.stored == nil ? words.addTitle : words.editTitle, style: .largeTitle)
            Card { TimePicker(title: words.time, time: record.fields.time) { time in edit { $0.time = time } } }
            DaysChooser(chosen: record.fields.days, week: record.week, labels: labels) { days in
                edit { $0.days = days }
            }
            ChoiceList(
                title: words.kind, options: labels.vocabulary.reminderKinds.map { ($0.value, $0.text) },
                chosen: record.fields.kind
            ) { kind in edit { $0.kind = kind } }
            LineField(name: words.name, text: name, help: words.nameHint)
            ChoiceList(
                title: words.silencedBy, options: labels.vocabulary.silencedBy.map { ($0.value, $0.text) },
                chosen: record.fields.silencedBy
            ) { silencedBy in edit { $0.silencedBy = silencedBy } }
            if let stored = record.stored {
                StoredReminder(reminder: stored, today: record.today, labels: labels, phrases: phrases, send: send)
            }
        } bottom: {
            Button(labels.common.save) { send(.save) }.buttonStyle(.action)
        }
    }

    private var words: RemindersLabels { labels.reminders }

    private var name: Binding<String> {
        Binding {
            record.fields.name
        } set: { text in
            edit { $0.name = text }
        }
    }

    private func edit(_ change: (inout ReminderFields) -> Void) {
        var fields = record.fields
        change(&fields)
        send(.edit(fields))
    }
}

import Instep
import InstepModels
import SwiftUI

/// The reminders. Coming back from the device's settings reads again what the device lets through.
struct RemindersPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { RemindersModel(app) }
        ModelScreen(model) { record in
            RemindersScreen(record: record, labels: app.labels, phrases: app.phrases, send: model.send)
        }
        .onChange(of: app.seams.notices.delivery) { _, _ in Task { await model.deliveryChanged() } }
    }
}

/// The first line says when the next one rings, and if it arrives.
struct RemindersScreen: View {
    let record: RemindersRecord
    let labels: Labels
    let phrases: Phrases
    let send: (RemindersAction) -> Void

    var body: some View {
        Page {
            Heading(labels.navigation.reminders, style: .largeTitle)
            if reminders.isEmpty {
                Text(words.empty)
            } else {
                Words(record.reminders.lead).font(.system(.title3, weight: .medium))
            }
            if let next = record.next {
                Button(words.skipOnce) { send(.skip(next)) }.buttonStyle(.link)
            }
            ForEach(record.reminders.warnings, id: \.kind) { warning in
                WarningCard(warning: warning) { send(.fix($0)) }
            }
            ForEach(reminders, id: \.id) { ReminderRow(reminder: $0, labels: labels, phrases: phrases, send: send) }
            if let quiet = record.quiet {
                Card { QuietHours(item: quiet, labels: labels, phrases: phrases) { send(.change($0)) } }
            }
            if !reminders.isEmpty { ToldRings(record: record, labels: words, phrases: phrases, send: send) }
            LinkRow(title: labels.settings.deviceSettings) { send(.openDeviceSettings) }
        } bottom: {
            Button(words.add) { send(.add) }.buttonStyle(.action)
        }
    }

    private var words: RemindersLabels { labels.reminders }
    private var reminders: [Reminder] { record.reminders.reminders }
}

/// The row of the quiet hours among the settings, with what changes them.
private struct QuietHours: View {
    @State private var isOpen = false
    let item: SettingItem
    let labels: Labels
    let phrases: Phrases
    let change: (SettingChange) -> Void

    var body: some View {
        SettingRow(item: item, isOpen: isOpen, labels: labels, phrases: phrases) {
            isOpen.toggle()
        } send: { action in
            if case .change(let made) = action { change(made) }
        }
    }
}

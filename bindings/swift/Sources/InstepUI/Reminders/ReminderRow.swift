import Instep
import InstepModels
import SwiftUI

/// A reminder: its time, large, its name and its days. A tap on the row pauses it, or turns it on again.
struct ReminderRow: View {
    @Environment(\.ink) private var ink
    let reminder: Reminder
    let labels: Labels
    let phrases: Phrases
    let send: (RemindersAction) -> Void

    var body: some View {
        Card {
            Toggle(
                isOn: Binding {
                    reminder.on
                } set: { _ in
                    send(.toggle(reminder))
                }
            ) {
                VStack(alignment: .leading, spacing: Space.small) {
                    Words(phrases.time(reminder.time)).font(.system(.title, weight: .semibold))
                    Text(reminder.title).font(.system(.body, weight: .medium))
                    Words(phrases.days(reminder.days)).foregroundStyle(ink.muted)
                    Words(reminder.state).foregroundStyle(ink.muted)
                }
                .foregroundStyle(reminder.on ? ink.onBackground : ink.muted)
            }
            .tint(ink.sage)
            .accessibilityLabel(reminder.title)
            .accessibilityHint(reminder.spoken)
            Button(labels.common.change) { send(.open(reminder)) }
                .buttonStyle(.link)
                .accessibilityHint(reminder.title)
        }
    }
}

/// The fate of reminders that rang: the newest of them, or those of one day.
struct ToldRings: View {
    @Environment(\.ink) private var ink
    let record: RemindersRecord
    let labels: RemindersLabels
    let phrases: Phrases
    let send: (RemindersAction) -> Void

    var body: some View {
        Heading(labels.whatHappened)
        if let day = record.day {
            Words(phrases.day(day, today: record.today)).font(.system(.body, weight: .medium))
        }
        if record.told.isEmpty { Text(labels.nothingRang).foregroundStyle(ink.muted) }
        ForEach(record.told, id: \.occurrence) { told in
            VStack(alignment: .leading, spacing: Space.small) {
                Words(SpokenText(text: told.text, spoken: told.spoken)).foregroundStyle(ink.muted)
                Text(told.answer)
            }
            .accessibilityElement(children: .combine)
        }
        HStack(spacing: Space.small) {
            Button(labels.dayBefore) { send(.tell((record.day ?? record.today).adding(days: -1))) }
                .buttonStyle(.tonal)
            Button(labels.dayAfter) { send(.tell(dayAfter)) }
                .buttonStyle(.tonal)
                .disabled(record.day == nil)
        }
    }

    private var dayAfter: CareDay? {
        guard let next = record.day?.adding(days: 1), next < record.today else { return nil }
        return next
    }
}

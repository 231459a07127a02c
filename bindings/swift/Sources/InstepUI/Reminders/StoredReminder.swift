import Instep
import InstepModels
import SwiftUI

/// Actions on a reminder that exists.
struct StoredReminder: View {
    @State private var choosesDay = false
    let reminder: Reminder
    let today: CareDay
    let labels: Labels
    let phrases: Phrases
    let send: (ReminderAction) -> Void

    /// The coming days until which a pause can last: four weeks.
    private static let days = 28

    var body: some View {
        Heading(labels.common.more)
        if reminder.on {
            Button(labels.reminders.pause) { send(.pause()) }.buttonStyle(.tonal)
            Button(labels.reminders.pauseUntil) { choosesDay.toggle() }.buttonStyle(.tonal)
            if choosesDay { dayList }
        } else {
            Button(labels.reminders.resume) { send(.resume) }.buttonStyle(.tonal)
        }
        Button(labels.common.remove, role: .destructive) { send(.remove) }.buttonStyle(.tonal)
    }

    private var dayList: some View {
        VStack(spacing: Space.small) {
            ForEach(1...Self.days, id: \.self) { ahead in
                let day = today.adding(days: ahead)
                let words = phrases.day(day, today: today)
                Button {
                    choosesDay = false
                    send(.pause(until: day))
                } label: {
                    Words(words)
                }
                .buttonStyle(.tonal)
            }
        }
    }
}

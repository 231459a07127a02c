import Instep
import InstepModels
import SwiftUI

/// The rest of Today: the welcome, the week, its review and the next reminder.
struct TodayAround: View {
    let parts: TodayParts

    var body: some View {
        WelcomeLines(lines: parts.today.welcome)
        VStack(alignment: .leading, spacing: Space.small) {
            Lamps(lamps: Lamp.week(parts.today.week, today: parts.today.careDay))
            Text(parts.today.weekText)
        }
        if let due = parts.today.reviewDue { ReviewCard(due: due, parts: parts) }
        NextReminderRow(parts: parts)
    }
}

/// The welcome, for somebody who has not logged anything yet.
private struct WelcomeLines: View {
    @Environment(\.ink) private var ink
    let lines: [String]

    var body: some View {
        if !lines.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                ForEach(lines, id: \.self) { Text($0).foregroundStyle(ink.muted) }
            }
        }
    }
}

private struct ReviewCard: View {
    let due: ReviewDue
    let parts: TodayParts

    var body: some View {
        Card {
            Text(due.text).accessibilityLabel(due.spoken)
            Button(parts.words.review) { parts.send(.open(.weeks)) }.buttonStyle(.link)
        }
    }
}

/// The reminder that rings next; under it what is in its way, with the button that removes it.
private struct NextReminderRow: View {
    let parts: TodayParts

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            if let next = parts.today.nextReminder {
                NextReminderCard(next: next, parts: parts)
                ForEach(Array(next.delivery.enumerated()), id: \.offset) { _, warning in
                    WarningCard(warning: warning) { parts.send(.fix($0)) }
                }
            } else {
                Card {
                    Text(parts.words.noReminder)
                    Button(parts.words.addReminder) { parts.send(.open(.reminder())) }.buttonStyle(.link)
                }
            }
        }
    }
}

private struct NextReminderCard: View {
    let next: NextReminder
    let parts: TodayParts

    var body: some View {
        Button {
            parts.send(.open(.reminders))
        } label: {
            Card {
                SmallText(parts.words.reminder)
                Text(next.text).font(.system(.body, weight: .medium)).accessibilityLabel(next.spoken)
                ForEach(parts.today.silentReminders, id: \.self) { SmallText($0) }
            }
            .multilineTextAlignment(.leading)
        }
        .buttonStyle(.plain)
    }
}

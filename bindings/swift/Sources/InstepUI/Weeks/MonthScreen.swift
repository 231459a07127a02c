import Instep
import InstepModels
import SwiftUI

/// Four weeks as a calendar of lights, and what can be said about them.
struct MonthScreen: View {
    @Environment(\.ink) private var ink
    let month: MonthReview
    let labels: Labels
    let openCharts: @MainActor () -> Void

    var body: some View {
        Page {
            Text(month.title).foregroundStyle(ink.muted).accessibilityLabel(month.spokenTitle)
            LampField(month: month, weekdays: labels.vocabulary.weekdays)
            ForEach(month.sections, id: \.part) { section in
                Card { ReviewLines(section) }
            }
            VStack(alignment: .leading, spacing: Space.small) {
                ForEach(month.weeks.filter { $0.daysSoFar > 0 }.reversed(), id: \.firstDay) { week in
                    Text(week.text).accessibilityLabel(week.spoken)
                }
            }
        } bottom: {
            Button(labels.weeks.charts, action: openCharts).buttonStyle(.tonal)
        }
    }
}

/// The field of lamps: a week a row, each row one thing for a screen reader.
private struct LampField: View {
    @Environment(\.ink) private var ink
    let month: MonthReview
    let weekdays: [WeekdayText]

    private static let days = 7

    var body: some View {
        VStack(spacing: Space.small) {
            HStack(spacing: 0) {
                // One or two letters: seven names beside each other fit at every text size.
                ForEach(weeks.first ?? [], id: \.day) { day in
                    Text(narrow(day.day)).foregroundStyle(ink.muted).frame(maxWidth: .infinity)
                }
            }
            .accessibilityHidden(true)
            ForEach(weeks, id: \.first?.day) { days in
                HStack(spacing: 0) {
                    ForEach(days, id: \.day) { day in
                        LampMark(light: Lamp.Light(sessions: day.sessions, begun: day.begun))
                            .frame(maxWidth: .infinity)
                    }
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(month.weeks.first { $0.firstDay == days.first?.day }?.spoken ?? "")
            }
        }
    }

    private var weeks: [[ReviewDay]] {
        stride(from: 0, to: month.days.count, by: Self.days).map {
            Array(month.days[$0..<min($0 + Self.days, month.days.count)])
        }
    }

    /// The first day of 1970 was a Thursday, the fourth day of a list that begins on Monday.
    private func narrow(_ day: CareDay) -> String {
        let place = Int(day.epochDay + 3) % Self.days
        return weekdays.indices.contains(place) ? weekdays[place].narrow : ""
    }
}

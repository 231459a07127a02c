import Instep
import SwiftUI

/// Chooses a time of day with the system's own control.
struct TimePicker: View {
    let title: String
    let time: TimeOfDay
    var earliest = TimeOfDay(hour: 0, minute: 0)
    var latest = TimeOfDay(hour: 23, minute: 59)
    let change: @MainActor (TimeOfDay) -> Void

    var body: some View {
        DatePicker(title, selection: selection, in: earliest.date...latest.date, displayedComponents: .hourAndMinute)
            // A clock without summer time: each time of day is there exactly once.
            .environment(\.timeZone, .gmt)
            .frame(minHeight: Space.flowTarget)
    }

    private var selection: Binding<Date> {
        Binding {
            time.date
        } set: { date in
            change(TimeOfDay(date, in: .gmt))
        }
    }
}

extension TimeOfDay {
    /// The time on a day in Greenwich.
    fileprivate var date: Date { Date(timeIntervalSinceReferenceDate: Double(hour * 60 + minute) * 60) }
}

import Foundation
import Instep
import SwiftUI

/// Chooses a day with the system's own control.
struct DayPicker: View {
    let title: String
    let day: CareDay
    /// The last day that can be chosen.
    let latest: CareDay
    let change: @MainActor (CareDay) -> Void

    var body: some View {
        DatePicker(title, selection: selection, in: ...latest.date, displayedComponents: .date)
            // A clock without summer time: each day has one beginning.
            .environment(\.timeZone, .gmt)
            .frame(minHeight: Space.flowTarget)
    }

    private var selection: Binding<Date> {
        Binding {
            day.date
        } set: { date in
            change(CareDay(date, in: .gmt))
        }
    }
}

extension CareDay {
    /// The beginning of the day in Greenwich.
    fileprivate var date: Date { Date(timeIntervalSince1970: Double(epochDay) * 86_400) }
}

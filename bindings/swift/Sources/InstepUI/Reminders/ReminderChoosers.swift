import Instep
import SwiftUI

/// Seven days, any of which can be chosen; those that are chosen are inverse and ticked.
struct DaysChooser: View {
    let chosen: [Weekday]
    let week: [Weekday]
    let labels: Labels
    let change: ([Weekday]) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            Heading(labels.reminders.days)
            Flow {
                ForEach(week, id: \.self) { day in
                    if let words = labels.vocabulary.weekdays.first(where: { $0.value == day }) {
                        ChoiceButton(title: words.short, spoken: words.text, isChosen: chosen.contains(day)) {
                            toggle(day)
                        }
                    }
                }
            }
            if chosen.count < week.count {
                Button(labels.reminders.everyDay) { change(Weekday.allCases) }.buttonStyle(.link)
            }
        }
    }

    private func toggle(_ day: Weekday) {
        change(Weekday.allCases.filter { $0 == day ? !chosen.contains(day) : chosen.contains($0) })
    }
}

/// Values of which exactly one is chosen, under their name.
struct ChoiceList<Value: Hashable>: View {
    let title: String
    let options: [(value: Value, text: String)]
    let chosen: Value
    let choose: (Value) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(title)
            ForEach(options, id: \.value) { option in
                ChoiceButton(title: option.text, isChosen: option.value == chosen) { choose(option.value) }
            }
        }
    }
}

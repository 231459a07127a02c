import Instep
import InstepModels
import SwiftUI

/// One setting: its name, its value and a line of help. The control that changes it stands below while it is open.
struct SettingRow: View {
    let item: SettingItem
    let isOpen: Bool
    let labels: Labels
    let phrases: Phrases
    let toggle: @MainActor () -> Void
    let send: (SettingsAction) -> Void

    var body: some View {
        switch item.control {
        case .toggle(let on, let made): SwitchRow(title: item.title, isOn: on, help: item.help) { _ in change(made) }
        case .link(let to): row { send(.open(to)) }
        case .choice(let options):
            row(open: toggle)
            if isOpen { OptionList(options: options, choose: change) }
        case .time(let time, let earliest, let latest):
            row(open: toggle)
            if isOpen {
                TimeEditor(stored: time, range: earliest...latest, labels: labels) {
                    // The start of the day is the one time of day among the settings.
                    change(.dayStart(time: $0))
                }
            }
        case .period(let from, let to, let off):
            row(open: toggle)
            if isOpen { PeriodEditor(from: from, to: to, off: off, labels: labels, change: change) }
        }
    }

    private func row(open: @escaping @MainActor () -> Void) -> some View {
        LinkRow(
            title: item.title, value: item.valueText.isEmpty ? nil : item.valueText, help: item.help, open: open)
    }

    private func change(_ made: SettingChange) {
        send(.change(made))
        if isOpen { toggle() }
    }
}

/// The values of a setting.
private struct OptionList: View {
    let options: [SettingOption]
    let choose: (SettingChange) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ForEach(options, id: \.code) { option in
                ChoiceButton(title: option.text, isChosen: option.chosen) { choose(option.change) }
            }
        }
    }
}

/// A time of day, which counts once it is saved.
private struct TimeEditor: View {
    @State private var time: TimeOfDay
    let range: ClosedRange<TimeOfDay>
    let labels: Labels
    let change: (TimeOfDay) -> Void

    init(
        stored: TimeOfDay, range: ClosedRange<TimeOfDay>, labels: Labels, change: @escaping (TimeOfDay) -> Void
    ) {
        _time = State(initialValue: stored)
        self.range = range
        self.labels = labels
        self.change = change
    }

    var body: some View {
        TimePicker(
            title: labels.reminders.time, time: time, earliest: range.lowerBound, latest: range.upperBound
        ) { time = $0 }
        Button(labels.common.save) { change(time) }.buttonStyle(.tonal)
    }
}

/// A span of the day that may be off. It counts once it is saved.
private struct PeriodEditor: View {
    @State private var from: TimeOfDay
    @State private var to: TimeOfDay
    /// The change that turns it off; nil where it is off.
    let off: SettingChange?
    let labels: Labels
    let change: (SettingChange) -> Void

    init(
        from: TimeOfDay?, to: TimeOfDay?, off: SettingChange, labels: Labels, change: @escaping (SettingChange) -> Void
    ) {
        // The night, where there are no quiet hours yet.
        _from = State(initialValue: from ?? TimeOfDay(hour: 22, minute: 0))
        _to = State(initialValue: to ?? TimeOfDay(hour: 7, minute: 0))
        self.off = from == nil ? nil : off
        self.labels = labels
        self.change = change
    }

    var body: some View {
        TimePicker(title: labels.reminders.quietFrom, time: from) { from = $0 }
        TimePicker(title: labels.reminders.quietTo, time: to) { to = $0 }
        Button(labels.common.save) { change(.quietHours(from: from, to: to)) }
            .buttonStyle(.tonal)
            .disabled(from == to)
        if let off {
            Button(labels.reminders.noQuiet) { change(off) }.buttonStyle(.tonal)
        }
    }
}

import Instep
import InstepModels
import SwiftUI

/// The settings.
struct SettingsPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { SettingsModel(app) }
        ModelScreen(model) { settings in
            SettingsScreen(groups: settings.groups, labels: app.labels, phrases: app.phrases, send: model.send)
        }
    }
}

/// Rows in groups. Of the rows whose values unfold one is open at a time.
struct SettingsScreen: View {
    @State private var open: String?
    let groups: [SettingGroup]
    let labels: Labels
    let phrases: Phrases
    let send: (SettingsAction) -> Void

    var body: some View {
        Page {
            Heading(labels.navigation.settings, style: .largeTitle)
            ForEach(groups, id: \.kind) { group in
                Heading(group.title)
                Card {
                    ForEach(group.rows, id: \.title) { item in row(item) }
                    if group.kind == .reminders {
                        LinkRow(title: labels.settings.deviceSettings) { send(.openDeviceSettings) }
                    }
                }
            }
        }
    }

    private func row(_ item: SettingItem) -> some View {
        SettingRow(item: item, isOpen: open == item.title, labels: labels, phrases: phrases) {
            open = open == item.title ? nil : item.title
        } send: {
            send($0)
        }
    }
}

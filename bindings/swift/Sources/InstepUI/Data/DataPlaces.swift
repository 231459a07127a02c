import Instep
import InstepModels
import SwiftUI

/// Draws the places of its routes.
struct DataPlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        switch entry.route {
        case .backups: BackupsPlace(app: app, entry: entry)
        case .export: ExportPlace(app: app, entry: entry)
        case .importData: ImportPlace(app: app, entry: entry)
        case .report: ReportPlace(app: app, entry: entry)
        case .check: CheckPlace(app: app, entry: entry)
        case .erase: ErasePlace(app: app, entry: entry)
        default: DataPlace(app: app, entry: entry)
        }
    }
}

/// Everything that can be done with the data as a whole.
private struct DataPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { SettingsModel(app) }
        ModelScreen(model) { settings in
            DataScreen(
                rows: settings.groups.first { $0.kind == .data }?.rows ?? [], labels: app.labels, send: model.send)
        }
    }
}

/// A row for each page about the data.
struct DataScreen: View {
    let rows: [SettingItem]
    let labels: Labels
    let send: (SettingsAction) -> Void

    var body: some View {
        Page {
            Heading(labels.navigation.data, style: .largeTitle)
            ForEach(rows, id: \.title) { item in
                if case .link(let link) = item.control {
                    LinkRow(
                        title: item.title, value: item.valueText.isEmpty ? nil : item.valueText, help: item.help
                    ) { send(.open(link)) }
                }
            }
        }
    }
}

import InstepModels
import SwiftUI

/// Draws the places of its routes.
struct MorePlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        switch entry.route {
        case .reminders: RemindersPlace(app: app, entry: entry)
        case .reminder(let id): ReminderPlace(app: app, entry: entry, id: id)
        case .settings: SettingsPlace(app: app, entry: entry)
        case .library: LibraryPlace(app: app, entry: entry)
        case .page(let id): LibraryPagePlace(app: app, entry: entry, page: id)
        default: MoreScreen(names: app.labels.navigation) { app.navigator.open($0) }
        }
    }
}

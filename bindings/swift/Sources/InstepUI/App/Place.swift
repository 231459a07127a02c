import InstepModels
import SwiftUI

/// Draws the place that a route names.
struct Place: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        switch entry.route {
        case .today: TodayPlace(app: app, entry: entry)
        case .firstRun, .guides, .guide: GuidePlaces(app: app, entry: entry)
        case .start, .safety, .safetyAnswers: StartPlaces(app: app, entry: entry)
        case .player: PlayerPlace(app: app, entry: entry)
        case .finish, .weeks, .month, .charts, .history, .entry, .trash, .log: WeeksPlaces(app: app, entry: entry)
        case .more, .reminders, .reminder, .library, .page, .settings: MorePlaces(app: app, entry: entry)
        case .data, .importData, .backups, .export, .report, .check, .erase: DataPlaces(app: app, entry: entry)
        case .about, .sources, .licences, .privacy, .problem: AboutPlaces(app: app, entry: entry)
        }
    }
}

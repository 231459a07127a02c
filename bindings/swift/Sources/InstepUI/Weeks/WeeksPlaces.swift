import Instep
import InstepModels
import SwiftUI

/// The minute after a session, the weeks and everything that was entered.
struct WeeksPlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        switch entry.route {
        case .finish(let session): FinishPlace(app: app, entry: entry, session: session)
        case .month(let day): MonthPlace(app: app, entry: entry, day: day)
        case .charts(let day): ChartsPlace(app: app, entry: entry, day: day)
        case .history(let day): HistoryPlace(app: app, entry: entry, day: day)
        case .entry(let session): EntryPlace(app: app, entry: entry, session: session)
        case .trash: TrashPlace(app: app, entry: entry)
        case .log(let guide): LogPlace(app: app, entry: entry, guide: guide)
        default: WeeksPlace(app: app, entry: entry)
        }
    }
}

/// A week, and those before it.
private struct WeeksPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { WeeksModel(app) }
        ModelScreen(model) { WeekScreen(record: $0, labels: app.labels, send: model.send) }
    }
}

/// Four weeks.
private struct MonthPlace: View {
    let app: AppModel
    let entry: Entry
    let day: Int64?

    var body: some View {
        let model = app.models.of(entry) {
            RecordModel(app) { try await $0.reviewMonth(day: day.map(CareDay.init(epochDay:))) }
        }
        ModelScreen(model) { month in
            MonthScreen(month: month, labels: app.labels) { app.navigator.open(.charts(day: day)) }
        }
        .navigationTitle(app.labels.navigation.month)
    }
}

/// The charts of a week and of its twelve weeks.
private struct ChartsPlace: View {
    let app: AppModel
    let entry: Entry
    let day: Int64?

    var body: some View {
        let model = app.models.of(entry) { RecordModel<ChartsRecord>(app, day: day) }
        ModelScreen(model) { ChartsScreen(record: $0, labels: app.labels.weeks) }
            .navigationTitle(app.labels.weeks.charts)
    }
}

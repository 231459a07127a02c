import Instep
import InstepModels
import SwiftUI

/// Every entry. In a wide window a session is shown beside the list.
struct HistoryPlace: View {
    let app: AppModel
    let entry: Entry
    let day: Int64?

    private static let listWidth: CGFloat = 400

    var body: some View {
        let model = app.models.of(entry) { HistoryModel(app, day: day) }
        ModelScreen(model) { record in
            GeometryReader { room in
                if room.size.width < Space.wide {
                    HistoryScreen(record: record, labels: app.labels, send: model.send)
                } else {
                    HStack(spacing: 0) {
                        HistoryScreen(
                            record: record, labels: app.labels, isWide: true, selected: model.detail?.session,
                            send: model.send
                        )
                        .frame(width: Self.listWidth)
                        detail(model)
                    }
                }
            }
        }
        .navigationTitle(app.labels.navigation.history)
    }

    @ViewBuilder private func detail(_ model: HistoryModel) -> some View {
        if let detail = model.detail {
            EntryView(app: app, model: detail, isBeside: true).id(detail.session)
        } else {
            Page { SmallText(app.labels.history.open) }
        }
    }
}

import Instep
import InstepModels
import SwiftUI

/// Entries that were deleted.
struct TrashPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { TrashModel(app) }
        ModelScreen(model) { TrashScreen(record: $0, labels: app.labels, send: model.send) }
            .navigationTitle(app.labels.navigation.trash)
    }
}

/// Each entry can be put back; all can be removed for good.
struct TrashScreen: View {
    let record: TrashRecord
    let labels: Labels
    let send: @MainActor (TrashAction) -> Void

    var body: some View {
        Page {
            if let text = record.emptyText { Text(text) }
            LazyVStack(alignment: .leading, spacing: Space.large) {
                ForEach(Array(record.entries.enumerated()), id: \.offset) { _, entry in
                    if let heading = entry.heading { Heading(heading) }
                    Card {
                        EntryLines(entry: entry)
                        Button(labels.history.restore) { send(.putBack(entry.content)) }.buttonStyle(.link)
                    }
                }
            }
            if record.hasMore { Button(labels.history.loadMore) { send(.more) }.buttonStyle(.tonal) }
            if !record.entries.isEmpty {
                Button(labels.history.emptyTrash, role: .destructive) { send(.askEmpty) }.buttonStyle(.tonal)
            }
        }
        .confirm(
            labels.history.emptyTrashTitle, message: message, action: labels.history.emptyTrash,
            cancel: labels.common.cancel, isPresented: isAsking
        ) {
            send(.empty)
        }
    }

    private var message: String { [record.asks?.text ?? "", labels.history.emptyTrashText].joined(separator: "\n\n") }

    private var isAsking: Binding<Bool> {
        Binding {
            record.asks != nil
        } set: { shown in
            if !shown { send(.cancel) }
        }
    }
}

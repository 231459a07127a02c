import Instep
import InstepModels
import SwiftUI

/// A session in a place of its own.
struct EntryPlace: View {
    let app: AppModel
    let entry: Entry
    let session: String

    var body: some View {
        let model = app.models.of(entry) { EntryModel(app, session: session, entry: entry) }
        EntryView(app: app, model: model)
    }
}

/// A session, or its form.
struct EntryView: View {
    let app: AppModel
    let model: EntryModel
    /// True beside the list it was chosen from.
    var isBeside = false

    var body: some View {
        ModelScreen(model) { record in
            if record.isEditing {
                EditScreen(record: record, labels: app.labels, send: model.send).id(record.session.stamp)
            } else {
                EntryScreen(record: record, labels: app.labels, send: model.send)
            }
        }
    }
}

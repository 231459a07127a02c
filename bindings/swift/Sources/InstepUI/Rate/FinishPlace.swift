import InstepModels
import SwiftUI

/// The minute after the session of a route.
struct FinishPlace: View {
    let app: AppModel
    let entry: Entry
    let session: String

    var body: some View {
        let model = app.models.of(entry) { FinishModel(app, session: session) }
        ModelScreen(model) { record in
            FinishScreen(record: record, labels: app.labels, send: model.send)
                .task(id: record.finish.undo?.token) {
                    if record.finish.undo != nil { await model.readAfterUndo() }
                }
        }
    }
}

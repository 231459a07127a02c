import Instep
import InstepModels
import SwiftUI

/// Today. Before anything was entered it makes way for the first screen, once.
struct TodayPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { TodayModel(app) }
        ModelScreen(model) { today in
            TodayScreen(today: today, labels: app.labels, send: model.send)
                .task(id: today.freshUntil.date) { await model.readWhenDue() }
                .onChange(of: isSeen && today.firstRun != nil, initial: true) { _, isFirst in
                    if isFirst { model.openFirstRun() }
                }
        }
    }

    /// False while a place fills the screen above it: another process may have left it there.
    private var isSeen: Bool { app.navigator.current.id == entry.id }
}

import InstepModels
import SwiftUI

/// The whole safety check.
struct SafetyPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { SafetyModel(app, entry) }
        ModelScreen(model) { state in
            if state.screen == .changes {
                StopPage(check: state.check, labels: app.labels, send: model.send)
            } else {
                CheckScreens(
                    state: state, labels: app.labels, canRead: !app.seams.voice.reader, send: model.send)
            }
        }
        .onDisappear { model.leave() }
    }
}

/// The answers that stand.
struct SafetyAnswersPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { SafetyAnswersModel(app) }
        ModelScreen(model) { SafetyAnswersScreen(record: $0, labels: app.labels, send: model.send) }
    }
}

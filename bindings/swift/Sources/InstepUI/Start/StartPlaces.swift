import Instep
import InstepModels
import SwiftUI

/// Draws Start, the safety check and its answers.
struct StartPlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        // With a screen reader the gesture of going back does what the button does.
        place.accessibilityAction(.escape) { app.navigator.back() }
    }

    @ViewBuilder private var place: some View {
        switch entry.route {
        case .start(let guide, let occurrence):
            StartPlace(app: app, entry: entry, checkFirst: false) {
                app.wishes.take(guide: guide)
                    ?? StartRequest(occurrence: occurrence.flatMap(Occurrence.init), guide: guide)
            }
        case .safety(let guide?):
            StartPlace(app: app, entry: entry, checkFirst: true) { StartRequest(guide: guide) }
        case .safety(nil): SafetyPlace(app: app, entry: entry)
        default: SafetyAnswersPlace(app: app, entry: entry)
        }
    }
}

/// Start; with `checkFirst` the safety check that a coming guide needs, and then its start.
private struct StartPlace: View {
    let app: AppModel
    let entry: Entry
    let checkFirst: Bool
    let request: () -> StartRequest

    var body: some View {
        let model = app.models.of(entry) { StartModel(app, entry, request: request(), checkFirst: checkFirst) }
        ModelScreen(model) { record in
            StartScreen(
                record: record, labels: app.labels, isVoiceOn: app.engine.voiceOn, canRead: !app.seams.voice.reader,
                send: model.send)
        }
        .onDisappear { model.leave() }
    }
}

import Instep
import InstepModels
import SwiftUI

/// Draws the first screen, the list of guides and a guide.
struct GuidePlaces: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        switch entry.route {
        case .firstRun: FirstRunPlace(app: app, entry: entry)
        case .guide(let id): GuidePane(app: app, model: app.models.of(entry) { GuideModel(app, id: id) })
        default: GuidesPlace(app: app, entry: entry)
        }
    }
}

/// A guide, wherever it stands.
struct GuidePane: View {
    let app: AppModel
    let model: GuideModel

    var body: some View {
        ModelScreen(model) { shown in
            switch shown {
            case .possible(let guide, let warnings):
                GuideScreen(guide: guide, warnings: warnings, labels: app.labels, send: model.send)
            case .refused(let refused):
                RefusedGuideScreen(refused: refused, canDial: model.canDial, labels: app.labels, send: model.send)
            }
        }
    }
}

import Instep
import InstepModels
import SwiftUI

/// The last calls of the app, to find a fault by.
struct ProblemPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { ProblemModel(app) }
        ModelScreen(model) { text in
            ProblemScreen(text: text, labels: app.labels, copy: { model.copy(text) }, share: { model.share(text) })
        }
    }
}

/// The text as it leaves, so that the person sees what is in it.
struct ProblemScreen: View {
    let text: String
    let labels: Labels
    let copy: @MainActor () -> Void
    let share: @MainActor () -> Void

    var body: some View {
        Page {
            Heading(labels.about.problem, style: .largeTitle)
            Text(labels.about.problemText)
            Card { Text(text).font(.system(.callout)) }
        } bottom: {
            Button(labels.about.copy, action: copy).buttonStyle(.tonal)
            Button(labels.common.share, action: share).buttonStyle(.tonal)
        }
    }
}

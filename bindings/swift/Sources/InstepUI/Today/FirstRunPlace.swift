import Instep
import InstepModels
import SwiftUI

/// The first screen. Once something was entered, it makes way for Today.
struct FirstRunPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { FirstRunModel(app) }
        ModelScreen(model) { today in
            FirstRunScreen(guide: today.firstRun, labels: app.labels, send: model.send)
                .onChange(of: today.firstRun == nil, initial: true) { _, isOver in
                    if isOver { model.send(.leave) }
                }
        }
    }
}

/// One promise and one button.
struct FirstRunScreen: View {
    @Environment(\.ink) private var ink
    let guide: String?
    let labels: Labels
    let send: (FirstRunAction) -> Void

    var body: some View {
        Page {
            SymbolButton(symbol: "xmark", name: labels.common.close) { send(.leave) }
                .frame(maxWidth: .infinity, alignment: .trailing)
            FeetAtDusk(alt: labels.firstRun.picture).frame(maxWidth: .infinity)
            Heading(labels.firstRun.title, style: .largeTitle)
            Text(labels.firstRun.promise).font(.system(.title3)).foregroundStyle(ink.muted)
        } bottom: {
            if let guide {
                Button(labels.firstRun.begin) { send(.begin(guide: guide)) }.buttonStyle(.action)
            }
            Button(labels.firstRun.bringData) { send(.bringData) }.buttonStyle(.link)
        }
        .accessibilityAction(.escape) { send(.leave) }
    }
}

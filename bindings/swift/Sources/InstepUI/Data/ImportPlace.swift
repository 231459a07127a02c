import Instep
import InstepModels
import SwiftUI

/// The import of a file.
struct ImportPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { ImportModel(app) }
        ModelScreen(model) { ImportScreen(stage: $0, labels: app.labels, send: model.send) }
    }
}

/// A look at the file first, then the import, then its report. The passphrase lives in this view alone.
struct ImportScreen: View {
    @State private var passphrase = ""
    let stage: ImportStage
    let labels: Labels
    let send: (ImportAction) -> Void

    var body: some View {
        Page {
            Heading(labels.data.import, style: .largeTitle)
            switch stage {
            case .choose: Text(labels.data.importHelp)
            case .working: ProgressView(labels.common.loading)
            case .sealed(let wrong):
                Text(labels.data.sealed)
                LineField(name: labels.data.passphrase, text: $passphrase, wrong: wrong?.title, isSecret: true)
            case .look(let report):
                Heading(labels.data.importTitle)
                ImportOutcome(report: report, labels: labels.data)
            case .done(let report): ImportOutcome(report: report, labels: labels.data)
            }
        } bottom: {
            actions
        }
    }

    @ViewBuilder private var actions: some View {
        switch stage {
        case .choose: Button(labels.data.import) { send(.choose) }.buttonStyle(.action)
        case .working: EmptyView()
        case .sealed:
            Button(labels.common.goOn) { send(.open(passphrase: passphrase)) }
                .buttonStyle(.action)
                .disabled(passphrase.isEmpty)
            another
        case .look:
            Button(labels.data.takeIn) { send(.takeIn(passphrase: passphrase.isEmpty ? nil : passphrase)) }
                .buttonStyle(.action)
            another
        case .done: Button(labels.common.done) { send(.finish) }.buttonStyle(.action)
        }
    }

    private var another: some View {
        Button(labels.common.change) { send(.choose) }.buttonStyle(.tonal)
    }
}

/// The counts, and each line that stays behind with its reason.
private struct ImportOutcome: View {
    let report: Imported
    let labels: DataLabels

    var body: some View {
        Text(report.text).announced(report.text)
        if !report.rejected.isEmpty {
            Heading(labels.rejected)
            ForEach(report.rejected, id: \.self) { line in
                Card {
                    Text(line.place).font(.system(.body, weight: .medium))
                    Text(line.reason)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

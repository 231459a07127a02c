import Instep
import InstepModels
import SwiftUI

/// The export of everything.
struct ExportPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { ExportModel(app) }
        ModelScreen(model) { ExportScreen(record: $0, labels: app.labels, send: model.send) }
    }
}

/// A passphrase lives in this view alone: leaving it, or a file that left, forgets it.
struct ExportScreen: View {
    @Environment(\.ink) private var ink
    @State private var format = ExportFormat.json
    @State private var isSealed = false
    @State private var passphrase = ""
    @State private var again = ""
    let record: ExportRecord
    let labels: Labels
    let send: (ExportWish) -> Void

    var body: some View {
        Page {
            Heading(words.export, style: .largeTitle)
            FormChoice(name: words.exportJson, help: words.exportJsonHelp, isChosen: format == .json) { format = .json }
            FormChoice(name: words.exportCsv, help: words.exportCsvHelp, isChosen: format == .csv) { format = .csv }
            Card {
                SwitchRow(title: words.encrypt, isOn: isSealed, help: words.passphraseNote) { isSealed = $0 }
                if isSealed {
                    LineField(name: words.passphrase, text: $passphrase, isSecret: true)
                    LineField(name: words.passphraseAgain, text: $again, wrong: fault, isSecret: true)
                }
            }
        } bottom: {
            if record.isWorking { Text(labels.common.loading).foregroundStyle(ink.muted) }
            Button(labels.common.save) { export(.save) }.buttonStyle(.action).disabled(!isReady)
            Button(labels.common.share) { export(.share) }.buttonStyle(.tonal).disabled(!isReady)
        }
        .onChange(of: record.done) { _, _ in
            passphrase = ""
            again = ""
        }
    }

    private var words: DataLabels { labels.data }
    private var fault: String? { !again.isEmpty && again != passphrase ? words.passphraseDiffers : nil }
    private var isReady: Bool { !record.isWorking && (!isSealed || (!passphrase.isEmpty && passphrase == again)) }

    private func export(_ handing: Handing) {
        send(ExportWish(format: format, passphrase: isSealed ? passphrase : nil, handing: handing))
    }
}

/// A form of the file, and its use.
private struct FormChoice: View {
    @Environment(\.ink) private var ink
    let name: String
    let help: String
    let isChosen: Bool
    let choose: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            ChoiceButton(title: name, isChosen: isChosen, choose: choose)
            Text(help).foregroundStyle(ink.muted)
        }
    }
}

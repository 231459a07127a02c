import Instep
import InstepModels
import SwiftUI

/// The backups, with a question before the data go back to one.
struct BackupsPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { BackupsModel(app) }
        let words = app.labels.data
        ModelScreen(model) { backups in
            BackupsScreen(backups: backups, isWorking: model.isWorking, labels: app.labels, send: model.send)
        }
        .confirm(
            words.restoreTitle,
            message: [model.look?.report.text, words.restoreText].compactMap { $0 }.joined(separator: "\n\n"),
            action: words.restoreYes, cancel: app.labels.common.cancel, isPresented: isAsking(model),
            perform: restore(model))
    }

    private func isAsking(_ model: BackupsModel) -> Binding<Bool> {
        Binding {
            model.look != nil && !model.isWorking
        } set: { shown in
            if !shown { model.send(.turnAway) }
        }
    }

    /// The dialog may be gone, and the look with it, before its button acts.
    private func restore(_ model: BackupsModel) -> @MainActor () -> Void {
        let backup = model.look?.backup
        return { if let backup { model.send(.restore(backup)) } }
    }
}

/// Backups, the newest first.
struct BackupsScreen: View {
    @Environment(\.ink) private var ink
    let backups: Backups
    let isWorking: Bool
    let labels: Labels
    let send: (BackupsAction) -> Void

    var body: some View {
        Page {
            Heading(labels.data.backups, style: .largeTitle)
            if let empty = backups.emptyText { Text(empty) }
            ForEach(backups.entries, id: \.path) { BackupCard(backup: $0, labels: labels, send: send) }
                .disabled(isWorking)
        } bottom: {
            if isWorking { Text(labels.common.loading).foregroundStyle(ink.muted) }
            Button(labels.data.makeBackup) { send(.make) }
                .buttonStyle(.tonal)
                .disabled(isWorking)
        }
    }
}

/// A backup: its day, time and size, and what can be done with it.
private struct BackupCard: View {
    let backup: BackupEntry
    let labels: Labels
    let send: (BackupsAction) -> Void

    var body: some View {
        Card {
            Words(SpokenText(text: backup.text, spoken: backup.spoken))
            Flow(spacing: Space.large) {
                Button(labels.data.restore) { send(.look(backup)) }
                Button(labels.common.save) { send(.handOn(backup, .save)) }
                Button(labels.common.share) { send(.handOn(backup, .share)) }
            }
            .buttonStyle(.link)
        }
    }
}

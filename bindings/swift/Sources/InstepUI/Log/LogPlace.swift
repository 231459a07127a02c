import Instep
import InstepModels
import SwiftUI

/// A massage without the player.
struct LogPlace: View {
    let app: AppModel
    let entry: Entry
    let guide: String?

    var body: some View {
        let model = app.models.of(entry) { LogModel(app, guide: guide) }
        ModelScreen(model) { LogScreen(record: $0, labels: app.labels, send: model.send) }
    }
}

/// The kind of it first, then its own questions and advice with the form.
struct LogScreen: View {
    let record: LogRecord
    let labels: Labels
    let send: @MainActor (LogAction) -> Void

    var body: some View {
        if let saved = record.saved {
            LogStored(saved: saved, labels: labels, send: send)
        } else if let type = record.type {
            LogFormScreen(record: record, type: type, labels: labels, send: send)
                .id([type.form.entry.guide ?? "", type.title])
        } else {
            Page {
                Heading(labels.log.title, style: .title)
                LogKinds(record: record, labels: labels, send: send)
                VStack(spacing: 0) {
                    ForEach(record.guides, id: \.id) { guide in
                        LinkRow(title: guide.title, help: guide.minutesText) { send(.guide(guide.id)) }
                    }
                }
            }
        }
    }
}

/// The kinds of a massage by hand. A session with the player is none of these.
struct LogKinds: View {
    let record: LogRecord
    let labels: Labels
    let send: @MainActor (LogAction) -> Void

    var body: some View {
        ChoiceGroup(labels.log.kind, options: kinds, chosen: record.kind) { send(.kind($0)) }
    }

    private var kinds: [(value: SessionKind, text: String)] {
        labels.vocabulary.sessionKinds.filter { $0.value != .guided }.map {
            ($0.value, $0.value == .byHand ? labels.log.byGuide : $0.text)
        }
    }
}

/// It is stored; this is to be known about the next one.
private struct LogStored: View {
    let saved: SessionSaved
    let labels: Labels
    let send: @MainActor (LogAction) -> Void

    var body: some View {
        Page {
            Heading(labels.log.saved, style: .title)
            Text(saved.session.text).accessibilityLabel(saved.session.spoken)
            LogChanges(changes: saved.safety, instead: saved.instead, labels: labels)
        } bottom: {
            Button(labels.common.close) { send(.close) }.buttonStyle(.tonal)
        }
    }
}

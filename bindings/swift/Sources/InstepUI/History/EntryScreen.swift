import Instep
import InstepModels
import SwiftUI

/// A session: when it was, what was rated, the note, and the time played of each step.
struct EntryScreen: View {
    @Environment(\.ink) private var ink
    let record: EntryRecord
    let labels: Labels
    let send: @MainActor (EntryAction) -> Void

    var body: some View {
        Page {
            Heading(session.title, style: .title)
            Text(session.text).accessibilityLabel(session.spoken)
            if !session.tagsText.isEmpty { Text(session.tagsText).foregroundStyle(ink.muted) }
            if let reason { labelled(labels.history.stopped, reason) }
            EntryRatings(record: record, labels: labels, send: send)
            if let note = session.note {
                Heading(labels.history.note)
                Text(note)
            }
            PlayedSteps(record: record, labels: labels)
        } bottom: {
            if session.deleted {
                Button(labels.history.restore) { send(.putBack) }.buttonStyle(.tonal)
            } else {
                SideBySide()() {
                    Button(labels.common.edit) { send(.edit) }.buttonStyle(.tonal)
                    Button(labels.common.delete, role: .destructive) { send(.delete) }.buttonStyle(.tonal)
                }
            }
        }
    }

    private var session: Session { record.session }

    /// Why it ended early.
    private var reason: String? {
        labels.vocabulary.stopReasons.first { $0.value == session.stopReason }?.text
    }

    private func labelled(_ name: String, _ value: String) -> some View {
        VStack(alignment: .leading, spacing: 0) {
            SmallText(name)
            Text(value)
        }
        .accessibilityElement(children: .combine)
    }
}

/// The steps that were played, each with its foot and its time.
private struct PlayedSteps: View {
    let record: EntryRecord
    let labels: Labels

    var body: some View {
        if let steps = record.session.steps, !steps.isEmpty {
            Heading(labels.history.steps)
            ForEach(Array(steps.enumerated()), id: \.offset) { place, step in
                VStack(alignment: .leading, spacing: 0) {
                    Text(step.title)
                    if let texts = record.session.stepTexts, texts.indices.contains(place) {
                        SmallText(texts[place].text).accessibilityLabel(texts[place].spoken)
                    }
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

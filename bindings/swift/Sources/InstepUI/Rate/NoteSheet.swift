import Instep
import SwiftUI

/// Writes the note of a session, over the screen.
struct NoteSheet: View {
    @Environment(\.dismiss) private var dismiss
    @State private var text: String
    private let labels: Labels
    private let save: @MainActor (String) -> Void

    init(note: String, labels: Labels, save: @escaping @MainActor (String) -> Void) {
        _text = State(initialValue: note)
        self.labels = labels
        self.save = save
    }

    var body: some View {
        Page {
            Heading(labels.finish.addNote)
            LineField(name: labels.log.note, text: $text, help: labels.log.noteHint, isLong: true)
        } bottom: {
            Button(labels.common.save) {
                save(text)
                dismiss()
            }
            .buttonStyle(.action)
            Button(labels.common.cancel) { dismiss() }.buttonStyle(.tonal)
        }
    }
}

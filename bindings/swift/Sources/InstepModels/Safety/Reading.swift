import Instep

/// Reads the screens of the check aloud, one after another, while the person wants it and no screen reader is on.
@MainActor final class Reading {
    private let app: AppModel
    private var said: CheckSubject?
    private(set) var isOn = false

    init(_ app: AppModel) { self.app = app }

    func toggle() {
        if isOn { stop() } else { isOn = true }
    }

    func stop() {
        if isOn { app.seams.voice.stop() }
        isOn = false
        said = nil
    }

    /// Reads a screen that was not read yet.
    func follow(_ state: CheckState) {
        guard isOn, !app.seams.voice.reader, state.subject != said else { return }
        said = state.subject
        app.seams.voice.say(state.spoken, language: app.labels.language.tag) {}
    }
}

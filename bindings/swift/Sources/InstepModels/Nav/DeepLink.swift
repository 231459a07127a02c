import Instep
import enum InstepCore.OccurrenceAction

extension AppModel {
    /// Opens the place that a notification asks for. `action` is what the tap means: `open` for the notification itself, or
    /// that of a button which brings the app to the front.
    public func follow(_ occurrence: Occurrence, action: OccurrenceAction = .open) async {
        let answer = try? await call { try await $0.answerOccurrence(occurrence: occurrence, action: action) }
        switch answer?.kind {
        case .routine: navigator.open(.start(occurrence: occurrence.description))
        case .review: navigator.open(.weeks)
        // A reminder that is gone, or a file that is locked: Today says what there is to do.
        case .sleepQuestion, nil: navigator.open(.today)
        }
    }
}

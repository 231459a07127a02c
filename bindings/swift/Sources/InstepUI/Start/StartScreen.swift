import Instep
import InstepModels
import SwiftUI

/// Start, or what is open over it: the look at the feet, the choices, the safety check.
struct StartScreen: View {
    let record: StartRecord
    let labels: Labels
    /// True while the steps will be read aloud.
    let isVoiceOn: Bool
    /// True where the app's own voice may read: no screen reader is on.
    let canRead: Bool
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        if let check = record.check, check.screen != .changes {
            CheckScreens(state: check, labels: labels, canRead: canRead) { send(.check($0)) }
        } else if record.check == nil, let feet = record.steps.feet {
            FeetScreen(record: record, feet: feet, labels: labels, send: send).id(feet.stage)
        } else if record.check == nil, record.steps.choosing {
            ChoicesPage(record: record, labels: labels, send: send)
        } else if let refusal = record.start.refused {
            RefusedPage(record: record, refusal: refusal, labels: labels, send: send)
        } else if record.check != nil {
            ChangesPage(record: record, labels: labels, send: send)
        } else {
            StartPage(record: record, labels: labels, isVoiceOn: isVoiceOn, send: send)
        }
    }
}

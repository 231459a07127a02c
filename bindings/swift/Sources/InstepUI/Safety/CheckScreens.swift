import Instep
import InstepModels
import SwiftUI

/// A screen of the safety check. The effect of the answers is drawn by Start, or by `StopPage`.
struct CheckScreens: View {
    let state: CheckState
    let labels: Labels
    let canRead: Bool
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        Group {
            switch state.screen {
            case .page(let form, let number, _):
                CheckPage(state: state, form: form, number: number, labels: labels, canRead: canRead, send: send)
            case .places(let line): PlacesPage(check: state.check, line: line, labels: labels, send: send)
            case .urgent(let card): UrgentPage(card: card, canDial: state.canDial, send: send)
            case .again(let line): AgainPage(line: line, labels: labels, send: send)
            case .readBack: ReadBackPage(state: state, labels: labels, canRead: canRead, send: send)
            case .changes: EmptyView()
            }
        }
        // Another screen begins at its head.
        .id(state.subject)
    }
}

/// Reads the questions aloud, or stops it.
struct ReadAloudButton: View {
    let state: CheckState
    let labels: SafetyLabels
    /// True where the app's own voice may read: no screen reader is on.
    let canRead: Bool
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        if canRead {
            Button(state.reading ? labels.stopReading : labels.readAloud) { send(.readAloud) }.buttonStyle(.link)
        }
    }
}

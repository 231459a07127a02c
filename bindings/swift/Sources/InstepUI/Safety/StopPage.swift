import Instep
import InstepModels
import SwiftUI

/// An answer that rules out every massage, without alarm.
struct StopPage: View {
    let check: SafetyCheck
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        Page {
            PageHead(labels.start.refused, back: labels.common.back) { send(.back) }
            ReadBackLines(told: check.readBack) { send(.openPage($0)) }
        } bottom: {
            Button(check.readBack.changeText) { send(.changeAnswers) }.buttonStyle(.tonal)
            Button(labels.common.close) { send(.back) }.buttonStyle(.tonal)
        }
    }
}

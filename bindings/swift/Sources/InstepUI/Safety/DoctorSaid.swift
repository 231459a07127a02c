import Instep
import InstepModels
import SwiftUI

/// A doctor's yes, which lifts something: it is asked once more before it is stored.
struct DoctorSaid: View {
    @State private var asked: SafetyChoice?
    @State private var isAsked = false
    let line: SafetyLine
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        let choices = line.choices.filter { $0.kind == .cleared }
        if !choices.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                SmallText(labels.safety.doctorSaid)
                ForEach(choices, id: \.text) { choice in
                    Button(choice.text) {
                        asked = choice
                        isAsked = true
                    }
                    .buttonStyle(.link)
                }
            }
            .confirm(
                labels.safety.doctorSaid, message: asked?.text ?? "", action: labels.common.yes,
                cancel: labels.common.no, isPresented: $isAsked
            ) {
                if let asked { send(.choose(line.question, asked)) }
            }
        }
    }
}

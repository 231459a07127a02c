import Instep
import InstepModels
import SwiftUI

/// Everything that was answered, to be confirmed or changed: a tap on an answer opens its page.
struct ReadBackPage: View {
    let state: CheckState
    let labels: Labels
    let canRead: Bool
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        let told = state.check.readBack
        Page {
            PageHead(told.title, back: labels.common.back) { send(.back) }
            SmallText(labels.safety.tapToChange)
            ReadAloudButton(state: state, labels: labels.safety, canRead: canRead, send: send)
            ReadBackLines(told: told) { send(.openPage($0)) }
        } bottom: {
            SteadyButton(title: told.confirmText, subject: told.title) { send(.confirm) }
            Button(told.changeText) { send(.changeAnswers) }.buttonStyle(.tonal)
        }
    }
}

/// The answers: what is so as cards with what it changes, what is not so and what was left open in groups.
struct ReadBackLines: View {
    @Environment(\.ink) private var ink
    let told: SafetyReadBack
    let open: @MainActor (SafetyPage) -> Void

    var body: some View {
        ForEach(told.answers, id: \.self) { line in
            Button {
                open(line.page)
            } label: {
                Card(outline: ink.accent) {
                    Text(line.text).font(.system(.body, weight: .medium))
                    if let change = line.change { SmallText(change) }
                }
                .multilineTextAlignment(.leading)
            }
            .buttonStyle(.plain)
        }
        group(told.noTitle, told.no)
        group(told.leftOpenTitle, told.leftOpen)
    }

    /// Short lines under one heading; those of one page are one control that opens it.
    @ViewBuilder private func group(_ title: String, _ lines: [ReadBackLine]) -> some View {
        if !lines.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                Heading(title, style: .headline)
                ForEach(SafetyPage.allCases, id: \.self) { page in
                    let lines = lines.filter { $0.page == page }
                    if !lines.isEmpty {
                        Button {
                            open(page)
                        } label: {
                            ReadBackGroup(lines: lines)
                        }
                        .buttonStyle(.plain)
                    }
                }
            }
        }
    }
}

/// Short lines of one page.
private struct ReadBackGroup: View {
    let lines: [ReadBackLine]

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            ForEach(lines, id: \.self) { SmallText($0.text) }
        }
        .multilineTextAlignment(.leading)
        .padding(.vertical, 6)
        .frame(maxWidth: .infinity, minHeight: Space.flowTarget, alignment: .leading)
        .contentShape(Rectangle())
    }
}

import Instep
import InstepModels
import SwiftUI

/// The guide, the question about the feet above its buttons, and what may be answered before.
struct StartPage: View {
    let record: StartRecord
    let labels: Labels
    let isVoiceOn: Bool
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        Page {
            QuestionFirst {
                HStack {
                    BackButton(text: labels.common.back) { send(.back) }
                    Spacer()
                    VoiceKey(labels: labels, isOn: isVoiceOn) { send(.voice($0)) }
                }
            } title: {
                StartTitle(start: record.start, labels: labels, send: send)
            } question: { style in
                StartQuestion(start: record.start, style: style)
            }
            StartRest(record: record, labels: labels, send: send)
        } bottom: {
            StartButtons(record: record, labels: labels, send: send)
        }
    }
}

/// The start, and below it the two other answers to the question about the feet.
private struct StartButtons: View {
    let record: StartRecord
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        if record.start.state == .questions {
            SteadyButton(title: labels.start.answerFirst, subject: record.start.state) { send(.answerFirst) }
        } else {
            let look = record.start.owedLook
            if record.mustRead { SmallText(labels.start.warnings) }
            SteadyButton(
                title: look?.nothingNew ?? labels.start.start, subject: record.start.state,
                isEnabled: !record.mustRead
            ) {
                send(.begin)
            }
            if let look {
                SideBySide()() {
                    Button(look.somethingNew) { send(.somethingNew) }.buttonStyle(.tonal)
                    Button(look.notSure) { send(.notSure) }.buttonStyle(.tonal)
                }
            }
        }
    }
}

/// The guide, its length, whose feet and hands, and the way to choose otherwise.
private struct StartTitle: View {
    let start: Start
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(start.title, style: .title)
            HStack(spacing: Space.medium) {
                VStack(alignment: .leading) {
                    SmallText(start.totalText)
                    SmallText(start.whoText)
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Button(labels.common.change) { send(.choose(true)) }.buttonStyle(.link)
            }
        }
    }
}

/// The question that is asked before each start; for feet that are not looked at, what stands before it.
private struct StartQuestion: View {
    @Environment(\.ink) private var ink
    let start: Start
    let style: QuestionStyle

    var body: some View {
        let look = start.state == .questions ? nil : start.owedLook
        if look != nil || start.state != .ready {
            switch style {
            case .picture:
                Card {
                    HStack(alignment: .top, spacing: Space.medium) {
                        lines(look).frame(maxWidth: .infinity, alignment: .leading)
                        if let look { LookPicture(zones: look.placeZones) }
                    }
                }
            case .plain: Card { lines(look) }
            case .bare: lines(look)
            }
        }
    }

    private func lines(_ look: StartFootCheck?) -> some View {
        VStack(alignment: .leading, spacing: Space.small) {
            Heading(look?.text ?? start.text)
            if let look { Text(look.placeText).foregroundStyle(ink.accent) }
            if start.state == .questions, !start.check.intro.isEmpty { SmallText(start.check.intro) }
        }
    }
}

extension Start {
    /// The look at the feet that is to be asked now.
    var owedLook: StartFootCheck? { footCheck?.owed == true ? footCheck : nil }
}

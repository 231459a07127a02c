import Instep
import InstepModels
import SwiftUI

/// A page of questions: each line with its own answers, or a list of ticks whose last line is "None of these".
struct CheckPage: View {
    let state: CheckState
    let form: SafetyForm
    /// Its place among the pages that are gone through, from 1.
    let number: Int
    let labels: Labels
    let canRead: Bool
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        Page {
            head
            if number == 1 {
                if !state.check.intro.isEmpty { SmallText(state.check.intro) }
                if let text = state.check.giverText { Text(text) }
            }
            if !form.head.isEmpty { SmallText(form.head) }
            ReadAloudButton(state: state, labels: labels.safety, canRead: canRead, send: send)
            if form.oneByOne {
                ForEach(form.lines, id: \.question) { OneByOne(line: $0, labels: labels, send: send) }
            } else {
                Ticks(position: state.position, form: form, labels: labels, send: send)
            }
        } bottom: {
            if let missing { SmallText(missing).announced(missing) }
            SteadyButton(
                title: labels.common.goOn, subject: form.page, isEnabled: state.position.isComplete(form)
            ) {
                send(.goOn)
            }
        }
    }

    private var head: some View {
        PageHead(form.title, back: labels.common.back) {
            send(.back)
        } trailing: {
            if let text = state.pageText { Words(text).font(.system(.callout)) }
            if !form.complete {
                Menu {
                    Button(form.declinedText) { send(.decline(form)) }
                } label: {
                    Image(systemName: "ellipsis")
                        .frame(minWidth: Space.target, minHeight: Space.target)
                        .accessibilityLabel(labels.common.more)
                }
            }
        }
    }

    /// The answers that are missing.
    private var missing: String? {
        if let text = form.missingText { return text }
        let ticked = form.lines.filter(\.ticked).map(\.question.flag)
        if ticked.contains(where: state.position.footOpen.contains) { return labels.safety.whichFoot }
        if ticked.contains(where: state.position.sureOpen.contains) { return labels.safety.howSure }
        return nil
    }
}

/// A line that is answered by itself. Nothing is chosen beforehand.
struct OneByOne: View {
    let line: SafetyLine
    let labels: Labels
    /// False where its question is the heading of the screen.
    var isNamed = true
    let send: @MainActor (CheckAction) -> Void

    private static let replies: Set<Reply> = [.no, .yes, .unsure]

    var body: some View {
        VStack(alignment: .leading, spacing: Space.small) {
            if isNamed { Heading(line.question.item, style: .headline) }
            SideBySide()() {
                ForEach(line.question.options.filter(Self.replies.contains), id: \.self) { option in
                    ChoiceButton(title: labels.text(of: option), isChosen: reply == option, fills: true) {
                        send(.answer(line.question, option))
                    }
                }
            }
            if reply == .cleared || reply == .declined { SmallText(line.answerText) }
            DoctorSaid(line: line, labels: labels, send: send)
        }
    }

    private var reply: Reply? {
        let given = line.answers.map(\.reply)
        return given.first { $0 != .no } ?? given.first
    }
}

extension Labels {
    /// The words of an answer.
    func text(of reply: Reply) -> String { vocabulary.replies.first { $0.value == reply }?.text ?? "" }

    /// The name of a foot, as a line of its own.
    func text(of foot: Foot) -> String { vocabulary.feet.first { $0.value == foot }?.text ?? "" }
}

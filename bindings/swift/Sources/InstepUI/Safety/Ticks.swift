import Instep
import InstepModels
import SwiftUI

/// The lines of a tick list, and "None of these" as the last one.
struct Ticks: View {
    @Environment(\.ink) private var ink
    let position: CheckPosition
    let form: SafetyForm
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        let none = position.noneOf(form)
        VStack(spacing: Space.small) {
            ForEach(form.lines, id: \.question) { line in
                TickLine(position: position, line: line, saysNo: none == nil, labels: labels, send: send)
            }
            if let none {
                orElse
                NoneOfThese(text: none.text, isGiven: none.given, wasSeen: position.noneSeen) {
                    send(.noneSeen)
                } choose: {
                    send(.noneOfThese(form))
                }
            }
        }
    }

    /// Sets the last line apart from the ticks.
    private var orElse: some View {
        HStack(spacing: Space.medium) {
            Rectangle().fill(ink.line).frame(height: 1.5)
            SmallText(labels.safety.orElse)
            Rectangle().fill(ink.line).frame(height: 1.5)
        }
    }
}

/// A line to tick. What the tick asks opens below it; taking the tick away is a no.
private struct TickLine: View {
    @Environment(\.ink) private var ink
    let position: CheckPosition
    let line: SafetyLine
    /// True where a no is said on its line: there is no last line that says it.
    let saysNo: Bool
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            Button {
                send(.answer(line.question, line.ticked ? .no : .yes))
            } label: {
                face
            }
            .buttonStyle(.plain)
            .accessibilityLabel(line.question.item)
            .accessibilityValue(note ?? "")
            .accessibilityAddTraits(line.ticked ? [.isToggle, .isSelected] : .isToggle)
            if line.ticked { FollowUps(position: position, line: line, labels: labels, send: send) }
        }
        .background(line.ticked ? ink.surface : .clear, in: RoundedRectangle(cornerRadius: 20))
        .overlay {
            RoundedRectangle(cornerRadius: 20)
                .stroke(line.ticked ? ink.onBackground : ink.line, lineWidth: line.ticked ? 2 : 1.5)
        }
    }

    private var note: String? { saysNo && !line.isOpen && !line.ticked ? line.answerText : nil }

    private var face: some View {
        HStack(spacing: Space.medium) {
            Image(systemName: line.ticked ? "checkmark.square.fill" : "square").font(.system(.title3))
            VStack(alignment: .leading, spacing: 2) {
                Text(line.question.item).font(.system(.body, weight: .medium))
                if let note { SmallText(note) }
            }
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .multilineTextAlignment(.leading)
        .padding(Space.medium)
        .frame(minHeight: 64)
        .contentShape(Rectangle())
    }
}

/// The follow-ups of a tick, in the order of the core.
private struct FollowUps: View {
    let position: CheckPosition
    let line: SafetyLine
    let labels: Labels
    let send: @MainActor (CheckAction) -> Void

    var body: some View {
        if !line.choices.isEmpty {
            VStack(alignment: .leading, spacing: Space.small) {
                row(labels.safety.whichFoot, .foot, isOpen: position.footOpen.contains(flag))
                row(labels.safety.howSure, .sure, isOpen: position.sureOpen.contains(flag))
                if !position.isOpen(flag) {
                    if line.choices.contains(where: { $0.kind != .cleared }) { SmallText(line.answerText) }
                    if line.choices.contains(where: { $0.kind == .place }) {
                        Button(labels.safety.whereIsIt) { send(.openPlaces(flag)) }.buttonStyle(.link)
                    }
                }
                DoctorSaid(line: line, labels: labels, send: send)
            }
            .padding([.horizontal, .bottom], Space.medium)
        }
    }

    private var flag: Flag { line.question.flag }

    /// While nothing of it was chosen, nothing is shown as chosen.
    @ViewBuilder private func row(_ title: String, _ kind: FollowUpKind, isOpen: Bool) -> some View {
        let choices = line.choices.filter { $0.kind == kind }
        if !choices.isEmpty {
            SmallText(title)
            SideBySide()() {
                ForEach(choices, id: \.text) { choice in
                    ChoiceButton(title: choice.text, isChosen: choice.chosen && !isOpen, fills: true) {
                        send(.choose(line.question, choice))
                    }
                }
            }
        }
    }
}

/// The last line of a list. It takes no tap before all of it was on the screen, and takes no tick away.
///
/// A screen reader scrolls what it reads onto the screen, so that it is seen by then.
private struct NoneOfThese: View {
    @Environment(\.ink) private var ink
    let text: String
    let isGiven: Bool
    let wasSeen: Bool
    let see: @MainActor () -> Void
    let choose: @MainActor () -> Void

    var body: some View {
        Button(action: choose) {
            HStack(spacing: Space.medium) {
                Image(systemName: isGiven ? "checkmark.circle.fill" : "circle").font(.system(.title3))
                    .accessibilityHidden(true)
                Text(text).font(.system(.body, weight: .medium)).frame(maxWidth: .infinity, alignment: .leading)
            }
            .multilineTextAlignment(.leading)
            .padding(Space.medium)
            .frame(minHeight: 64)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .disabled(!wasSeen)
        .accessibilityAddTraits(isGiven ? .isSelected : [])
        .overlay {
            RoundedRectangle(cornerRadius: 20)
                .stroke(isGiven ? ink.onBackground : ink.line, lineWidth: isGiven ? 2 : 1.5)
        }
        .background {
            GeometryReader { row in
                Color.clear.onChange(of: row.isSeenToItsEnd, initial: true) { _, isSeen in
                    if isSeen, !wasSeen { see() }
                }
            }
        }
    }
}

extension GeometryProxy {
    /// True while the lower edge lies within what is seen of the scroll view. Pages begin at their head: then all of it
    /// was seen, also of something that is higher than the screen.
    fileprivate var isSeenToItsEnd: Bool {
        guard size.height > 0 else { return false }
        guard let seen = bounds(of: .scrollView) else { return true }
        return seen.minY < size.height && seen.maxY >= size.height - 1
    }
}

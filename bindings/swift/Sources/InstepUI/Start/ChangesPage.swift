import Instep
import InstepModels
import SwiftUI

/// Changes of tonight by the answers, before the question about the feet.
struct ChangesPage: View {
    let record: StartRecord
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        let start = record.start
        Page {
            PageHead(labels.start.changes, back: labels.common.back) { send(.check(.back)) }
            Warnings(record: record, labels: labels, send: send)
            // A warning is told once.
            Changes(
                changes: start.check.changes.filter { $0.effect != .warn || start.warnings.isEmpty }, saysLift: false)
        } bottom: {
            if record.mustRead { SmallText(labels.start.warnings) }
            SteadyButton(
                title: labels.common.goOn, subject: CheckSubject.changes, isEnabled: !record.mustRead
            ) {
                send(.check(.confirm))
            }
            Button(start.check.readBack.changeText) { send(.check(.changeAnswers)) }.buttonStyle(.tonal)
        }
    }
}

/// A guide that the safety check refuses: why, what would lift it, and what is possible all the same. No alarm.
struct RefusedPage: View {
    let record: StartRecord
    let refusal: StartRefusal
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        let start = record.start
        Page {
            PageHead(labels.start.refused, back: labels.common.back) { send(.back) }
            Text(refusal.title).font(.system(.title3))
            Changes(changes: refusal.changes, saysLift: true)
            Findings(
                findings: start.footCheck?.findings ?? [], stillThere: record.steps.stillThere, labels: labels,
                send: send)
            if !refusal.possibleCards.isEmpty {
                Heading(labels.start.possible)
                PossibleGuides(cards: refusal.possibleCards) { send(.guide($0)) }
            }
        } bottom: {
            Button(start.check.readBack.changeText) { send(.check(.changeAnswers)) }.buttonStyle(.tonal)
            Button(labels.common.close) { send(.leave) }.buttonStyle(.tonal)
        }
    }
}

/// Changes, the most urgent first. What would lift several in a row stands once, behind the last.
struct Changes: View {
    let changes: [SafetyChange]
    let saysLift: Bool

    var body: some View {
        ForEach(groups, id: \.self) { group in
            Card {
                ForEach(group, id: \.self) { Text($0.message) }
                if saysLift, let lift = group.last?.lift { SmallText(lift) }
            }
        }
    }

    private var groups: [[SafetyChange]] {
        changes.reduce(into: []) { groups, change in
            if let last = groups.last?.last, !saysLift || last.lift == change.lift {
                groups[groups.count - 1].append(change)
            } else {
                groups.append([change])
            }
        }
    }
}

/// Earlier findings on the feet, with whom to show them to, and the question if they are still there.
struct Findings: View {
    @Environment(\.ink) private var ink
    let findings: [FootFinding]
    let stillThere: Set<FindingId>
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        if !findings.isEmpty {
            Heading(labels.start.seenBefore)
            ForEach(findings, id: \.id) { finding in
                Card {
                    Text(finding.text)
                    if let advice = finding.advice { Text(advice).foregroundStyle(ink.warning) }
                    SideBySide()() {
                        ChoiceButton(
                            title: labels.start.stillThere, isChosen: stillThere.contains(finding.id), fills: true
                        ) {
                            send(.stillThere(finding.id))
                        }
                        Button(labels.start.gone) { send(.gone(finding.id)) }.buttonStyle(.tonal)
                    }
                }
            }
        }
    }
}

import Instep
import InstepModels
import SwiftUI

/// The finding that was stored and its effect; with a sign that may be urgent, its three lines at once.
struct StoredPage: View {
    @Environment(\.ink) private var ink
    let stored: FootCheck
    /// Findings that were known before.
    let known: Set<FindingId>
    let check: SafetyCheck
    let labels: Labels
    let send: @MainActor (StartAction) -> Void

    var body: some View {
        let words = labels.footCheck
        Page {
            Heading(stored.outcome == .notSure ? words.notSureText : words.stored, style: .title)
            ForEach(stored.findings.filter { !known.contains($0.id) }, id: \.id) { finding in
                Text(finding.text)
                if let advice = finding.advice { Text(advice).foregroundStyle(ink.warning) }
            }
            if stored.undo != nil {
                Button(words.takeBack) { send(.feet(.takeBack)) }.buttonStyle(.link)
            }
            if lines.isEmpty, !stored.changes.isEmpty {
                Heading(words.result)
                Changes(changes: stored.changes, saysLift: true)
            }
            ForEach(lines, id: \.question) { line in
                OneByOne(line: line, labels: labels) { send(.check($0)) }
            }
        } bottom: {
            Text(words.anythingElse).font(.system(.body, weight: .medium))
            Button(words.somethingElse) { send(.feet(.oneMore)) }.buttonStyle(.tonal).disabled(isAsking)
            SteadyButton(title: words.nothingMore, subject: FeetStage.stored, isEnabled: !isAsking) {
                send(.feet(.nothingMore))
            }
        }
    }

    /// The signs that the look asks, as they stand in the check.
    private var lines: [SafetyLine] {
        let asked = stored.ask.map(\.question.sign)
        let all = check.pages.first { $0.page == .rightNow }?.lines ?? []
        return all.filter { $0.question.sign != nil && asked.contains($0.question.sign) }
    }

    private var isAsking: Bool { lines.contains(where: \.isOpen) }
}

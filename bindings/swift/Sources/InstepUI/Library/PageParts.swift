import Instep
import SwiftUI

/// The label of the evidence, in a line under the title, always at the same place.
struct EvidenceLine: View {
    @Environment(\.ink) private var ink
    let evidence: String
    let label: String?

    var body: some View {
        if !evidence.isEmpty { Text(evidence).foregroundStyle(ink.accent) }
        if let label, label != evidence { Text(label).foregroundStyle(ink.accent) }
    }
}

/// Facts, each under its name.
struct FactsCard: View {
    @Environment(\.ink) private var ink
    let facts: [LibraryFact]

    var body: some View {
        Card {
            ForEach(facts, id: \.name) { fact in
                VStack(alignment: .leading, spacing: Space.small) {
                    Text(fact.name).foregroundStyle(ink.muted)
                    Text(fact.text)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// A part of a page under its heading, with the claims that are told in it.
struct SectionView: View {
    let section: LibrarySection
    let labels: LibraryLabels
    let browse: @MainActor (String) -> Void

    var body: some View {
        Heading(section.title)
        EvidenceLine(evidence: "", label: section.label)
        Text(section.body)
        ForEach(section.claims, id: \.id) { ClaimCard(claim: $0, labels: labels, browse: browse) }
    }
}

/// A claim: the claim itself, what was found, and who says so. Its evidence stands right under its title.
struct ClaimCard: View {
    @Environment(\.ink) private var ink
    let claim: ClaimText
    let labels: LibraryLabels
    /// True where the page is about it, and has its title and its evidence.
    var isAlone = false
    let browse: @MainActor (String) -> Void

    var body: some View {
        Card {
            if !isAlone {
                Heading(claim.title, style: .headline)
                EvidenceLine(evidence: claim.evidenceText, label: claim.label)
            }
            Text(claim.says)
            Text(claim.found)
            Text(claim.checkedText).font(.system(.callout)).foregroundStyle(ink.muted)
        }
        ForEach(claim.sources + claim.refs, id: \.id) { source in
            SourceCard(source: source, open: labels.openSource, browse: browse)
        }
    }
}

/// Pages under a heading; nothing where there are none.
struct Listed: View {
    let title: String
    let entries: [LibraryEntry]
    let open: (String) -> Void

    var body: some View {
        if !entries.isEmpty {
            Heading(title)
            EntryList(entries: entries, open: open)
        }
    }
}

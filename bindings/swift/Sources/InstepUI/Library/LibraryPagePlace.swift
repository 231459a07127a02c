import Instep
import InstepModels
import SwiftUI

/// A page of the library. Leaving it ends the reading.
struct LibraryPagePlace: View {
    let app: AppModel
    let entry: Entry
    let page: String

    var body: some View {
        let model = app.models.of(entry) { LibraryPageModel(app, page: page) }
        ModelScreen(model) { record in
            LibraryPageView(
                page: record, labels: app.labels,
                isReadingAloud: app.seams.voice.reader ? nil : model.isReadingAloud, send: model.send)
        }
        .onDisappear { model.stopReading() }
    }
}

/// An article, a claim, a technique, a guide or a preparation.
struct LibraryPageView: View {
    let page: LibraryPage
    let labels: Labels
    /// If the page is being read aloud; nil where a screen reader reads it.
    let isReadingAloud: Bool?
    let send: (LibraryPageAction) -> Void

    var body: some View {
        Page {
            PageTop(page: page, own: own, labels: labels, isReadingAloud: isReadingAloud, send: send)
            ForEach(page.sections, id: \.title) { section in
                SectionView(section: section, labels: words) { send(.browse($0)) }
            }
            TraditionOffer(page: page, labels: words) { send(.showTradition) }
            if let own {
                ClaimCard(claim: own, labels: words, isAlone: true) { send(.browse($0)) }
            } else if !page.claims.isEmpty {
                Heading(page.headings.claims)
                ForEach(page.claims, id: \.id) { claim in
                    ClaimCard(claim: claim, labels: words) { send(.browse($0)) }
                }
            }
            Listed(title: page.headings.techniques, entries: page.techniques) { send(.open($0)) }
            Listed(title: page.headings.guides, entries: page.guides) { send(.open($0)) }
            if !page.sources.isEmpty { Heading(page.headings.sources) }
            ForEach(page.sources, id: \.id) { source in
                SourceCard(source: source, open: words.openSource) { send(.browse($0)) }
            }
        }
    }

    private var words: LibraryLabels { labels.library }

    /// The claim that a page of a claim is about: its label stands where the label of a page stands.
    private var own: ClaimText? { page.kind == .claim && page.claims.count == 1 ? page.claims.first : nil }
}

/// The title of a page, its evidence, the reading aloud, its pictures and its facts.
private struct PageTop: View {
    let page: LibraryPage
    let own: ClaimText?
    let labels: Labels
    let isReadingAloud: Bool?
    let send: (LibraryPageAction) -> Void

    var body: some View {
        Heading(page.title, style: .largeTitle)
        EvidenceLine(evidence: own?.evidenceText ?? page.evidenceText, label: own?.label ?? page.label)
        if !page.summary.isEmpty { Text(page.summary) }
        if let isReadingAloud {
            Button(isReadingAloud ? labels.library.stopReading : labels.library.readAloud) {
                send(isReadingAloud ? .stopReading : .readAloud)
            }
            .buttonStyle(.link)
        }
        if let technique = page.technique, !technique.pictures.isEmpty {
            MovementCard(technique: technique, label: labels.library.playMotion)
        }
        if page.kind == .guide {
            Button(labels.library.play) { send(.play(page.id)) }.buttonStyle(.tonal)
        }
        if !page.facts.isEmpty { FactsCard(facts: page.facts) }
    }
}

/// Says that something is hidden, and offers to show it.
private struct TraditionOffer: View {
    let page: LibraryPage
    let labels: LibraryLabels
    let show: @MainActor () -> Void

    var body: some View {
        if let text = page.keptBack {
            Card {
                Text(text)
                Button(labels.showTradition, action: show).buttonStyle(.tonal)
            }
        } else if page.kind == .keptBack {
            Button(labels.showTradition, action: show).buttonStyle(.tonal)
        }
    }
}

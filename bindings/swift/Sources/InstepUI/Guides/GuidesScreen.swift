import Instep
import InstepModels
import SwiftUI

/// Every guide, favourites first, or those that a filter leaves; or the hidden ones.
struct GuidesScreen: View {
    let guides: Guides
    let filter: GuidesFilter
    let labels: Labels
    let send: (GuidesAction) -> Void

    var body: some View {
        Page {
            if filter.isHidden {
                BackButton(text: labels.navigation.guides) { send(.filter(GuidesFilter())) }
                Heading(labels.guides.hidden, style: .largeTitle)
            } else {
                Heading(labels.navigation.guides, style: .largeTitle)
                Filters(guides: guides, filter: filter, words: labels.guides) { send(.filter($0)) }
            }
            if let text = guides.emptyText { empty(text) }
            GuideCards(cards: guides.guides, labels: labels, send: send)
            if !filter.isHidden, guides.hidden > 0 {
                LinkRow(title: labels.guides.hidden) {
                    var hidden = filter
                    hidden.isHidden = true
                    send(.filter(hidden))
                }
            }
        }
    }

    /// Why there is nothing, and the button that changes it.
    private func empty(_ text: String) -> some View {
        Card {
            Text(text)
            if filter.limits {
                Button(labels.guides.clear) { send(.filter(GuidesFilter(isHidden: filter.isHidden))) }
                    .buttonStyle(.tonal)
            }
        }
    }
}

/// The cards, with headings where there are favourites and others.
private struct GuideCards: View {
    let cards: [GuideCard]
    let labels: Labels
    let send: (GuidesAction) -> Void

    var body: some View {
        let favourites = cards.filter(\.favourite)
        let others = cards.filter { !$0.favourite }
        let areParted = !favourites.isEmpty && !others.isEmpty
        VStack(alignment: .leading, spacing: Space.medium) {
            if areParted { Heading(labels.guides.favourites) }
            rows(favourites)
            if areParted { Heading(labels.guides.all) }
            rows(others)
        }
    }

    private func rows(_ cards: [GuideCard]) -> some View {
        ForEach(cards, id: \.id) { GuideRow(card: $0, labels: labels, send: send) }
    }
}

import Instep
import InstepModels
import SwiftUI

/// The library.
struct LibraryPlace: View {
    let app: AppModel
    let entry: Entry

    var body: some View {
        let model = app.models.of(entry) { LibraryModel(app) }
        ModelScreen(model) { LibraryList(library: $0, labels: app.labels, send: model.send) }
    }
}

/// Techniques by place first, then articles, techniques by kind, and the shelf that is kept apart.
struct LibraryList: View {
    let library: LibraryScreen
    let labels: Labels
    let send: (LibraryAction) -> Void

    var body: some View {
        Page {
            Heading(labels.navigation.library, style: .largeTitle)
            ByPlace(areas: library.areas, labels: labels.library, open: open)
            Heading(library.headings.articles)
            EntryList(entries: library.articles, open: open)
            Heading(library.headings.kinds)
            ByKind(kinds: library.kinds, open: open)
            Heading(library.headings.scalp)
            EntryList(entries: library.scalp, open: open)
            Tradition(shelf: library.tradition, labels: labels.library, send: send)
        }
    }

    private func open(_ page: String) { send(.open(page)) }
}

/// The shelf that is kept apart, and the button that opens or closes it.
private struct Tradition: View {
    let shelf: TraditionShelf
    let labels: LibraryLabels
    let send: (LibraryAction) -> Void

    var body: some View {
        Card {
            Heading(shelf.title)
            Text(shelf.text)
            EntryList(entries: shelf.entries) { send(.open($0)) }
            Button(shelf.shown ? labels.hideTradition : labels.showTradition) { send(.tradition(!shelf.shown)) }
                .buttonStyle(.tonal)
        }
    }
}

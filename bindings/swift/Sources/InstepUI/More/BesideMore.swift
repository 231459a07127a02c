import InstepModels
import SwiftUI

/// A place of More in a wide window, beside the list that led to it. For a page of the library that is the library,
/// otherwise the list of More, where the first place is seen until one is chosen.
struct BesideMore: View {
    let app: AppModel

    private static let listWidth: CGFloat = 340

    var body: some View {
        let columns = Columns(app.navigator.places(.more))
        HStack(spacing: 0) {
            list(columns).frame(width: Self.listWidth)
            NavigationStack(path: path(columns)) {
                if let first = columns.first {
                    Place(app: app, entry: first)
                        .id(first)
                        .toolbar(.hidden, for: .navigationBar)
                        .navigationDestination(for: Entry.self) { Place(app: app, entry: $0) }
                }
            }
        }
    }

    @ViewBuilder private func list(_ columns: Columns) -> some View {
        if let library = columns.library {
            LibraryPlace(app: app, entry: library).id(library)
        } else {
            MoreScreen(names: app.labels.navigation, chosen: columns.first?.route) { route in
                // The list leads to places beside it, not to places on top of one another.
                if app.navigator.places(.more).count > 1 { app.navigator.select(.more) }
                app.navigator.open(route)
            }
        }
    }

    private func path(_ columns: Columns) -> Binding<[Entry]> {
        Binding {
            columns.above
        } set: { path in
            app.navigator.setPath(columns.below + path, of: .more)
        }
    }
}

/// The places of More, as they stand in two columns.
@MainActor private struct Columns {
    /// The library, where a page of it is seen; nil where the list of More is.
    let library: Entry?
    /// The lowest place beside the list.
    let first: Entry?
    /// The places above that one.
    let above: [Entry]
    /// The places of the stack below `above`, without its root.
    let below: [Entry]

    init(_ places: [Entry]) {
        let shelf = places.lastIndex { $0.route == .library } ?? 0
        let isPage = if case .page = places.last?.route { shelf > 0 } else { false }
        let list = isPage ? shelf : 0
        let opened = Array(places.dropFirst(list + 1))
        library = isPage ? places[shelf] : nil
        // The reminders stand in for the list itself, and below a form that was opened from there.
        if isPage || opened.first.map({ MoreScreen.routes.contains($0.route) }) == true {
            first = opened.first
            above = Array(opened.dropFirst())
        } else {
            first = places.first.map { Entry(id: $0.id, route: .reminders) }
            above = opened
        }
        below = Array(places.dropFirst().dropLast(above.count))
    }
}

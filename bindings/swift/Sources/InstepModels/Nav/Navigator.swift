import Observation

/// One place on a stack. The same route opened twice is two entries, with a model each.
public struct Entry: Hashable, Identifiable, Sendable {
    /// Its own number.
    public let id: Int
    /// Its place.
    public let route: Route

    /// A place with the number of the one it stands for.
    public init(id: Int, route: Route) {
        self.id = id
        self.route = route
    }
}

/// Moves between places: a stack for each tab, and one on top for what fills the screen.
@MainActor @Observable
public final class Navigator {
    /// The tab that is seen, or lies below what fills the screen.
    public private(set) var tab = Tab.today
    /// The places that fill the screen, the visible one last; empty while a tab is seen.
    public private(set) var full: [Entry] = []
    private var tabs: [Tab: [Entry]] = [:]

    @ObservationIgnored private var ids = 0
    /// Places that handle going back by themselves.
    @ObservationIgnored private var guards: [Entry.ID: () -> Bool] = [:]
    /// Called after each move.
    @ObservationIgnored public var onMove: () -> Void = {}
    /// Called with the places that are open, after each move.
    @ObservationIgnored var onOpen: (Set<Entry.ID>) -> Void = { _ in }

    /// The first place of each tab, or the places that another process saved.
    public init(saved: [String] = []) {
        restore(saved)
    }

    /// The places of a tab, its root first.
    public func places(_ tab: Tab) -> [Entry] { tabs[tab] ?? [] }

    /// The place that is seen.
    public var current: Entry { full.last ?? places(tab).last ?? Entry(id: 0, route: .today) }

    /// Every place of every stack.
    public var all: [Entry] { Tab.allCases.flatMap { places($0) } + full }

    /// Lets a place handle going back while it is the visible one: the player asks first, a form asks for its changes.
    /// `onBack` returns false where the place is left after all. It may open or replace places.
    public func guardBack(_ entry: Entry, onBack: @escaping () -> Bool) {
        guards[entry.id] = onBack
    }

    /// Opens a place on top of what is seen. A tab's root shows that tab as it was left.
    public func open(_ route: Route) {
        if let root = Tab.allCases.first(where: { $0.root == route }) {
            tab = root
            full = []
        } else if current.route == route {
            return
        } else {
            push(route, ontoFull: route.tab == nil || !full.isEmpty)
        }
        moved()
    }

    /// Shows a tab; its first place when it is the one that is seen.
    public func select(_ new: Tab) {
        if new == tab, full.isEmpty { tabs[new] = Array(places(new).prefix(1)) }
        tab = new
        full = []
        moved()
    }

    /// Puts a place where the visible one is, so that back does not lead there again.
    public func replace(_ route: Route) {
        let staysFull = !full.isEmpty && (route.tab == nil || full.count > 1)
        if !full.isEmpty {
            if staysFull { full.removeLast() } else { full = [] }
        } else {
            tabs[tab]?.removeLast()
        }
        if let root = Tab.allCases.first(where: { $0.root == route }) {
            tab = root
            if places(root).isEmpty { tabs[root] = [entry(route)] }
        } else {
            push(route, ontoFull: staysFull || route.tab == nil)
        }
        moved()
    }

    /// Goes back by one place, unless that place has other plans; false where that leaves the app.
    @discardableResult
    public func back() -> Bool {
        if guards[current.id]?() == true { return true }
        if !full.isEmpty {
            full.removeLast()
        } else if places(tab).count > 1 {
            tabs[tab]?.removeLast()
        } else if tab != .today {
            tab = .today
        } else {
            return false
        }
        moved()
        return true
    }

    /// Takes the places of a tab that lie above its root, as a swipe of the person leaves them.
    public func setPath(_ path: [Entry], of tab: Tab) {
        let places = places(tab)
        if path.count < places.count - 1, guards[current.id]?() == true { return }
        tabs[tab] = Array(places.prefix(1)) + path
        moved()
    }

    /// Leaves everything that fills the screen.
    public func home(_ new: Tab? = nil) {
        if let new { tab = new }
        full = []
        moved()
    }

    /// Forgets every place but the roots: after the data was replaced or erased.
    public func reset() { restore([]) }

    /// Shows the places that another process saved.
    public func restore(_ saved: [String]) {
        let routes = saved.compactMap(Route.init(text:))
        tab = Tab.allCases.first { $0.root == routes.first } ?? .today
        full = []
        tabs = Dictionary(uniqueKeysWithValues: Tab.allCases.map { ($0, [entry($0.root)]) })
        for route in routes.dropFirst() { push(route, ontoFull: route.tab == nil || !full.isEmpty) }
        moved()
    }

    /// The places as `restore` takes them in another process.
    public func save() -> [String] {
        [tab.root.text] + (places(tab).dropFirst() + full).map(\.route.text)
    }

    private func push(_ route: Route, ontoFull: Bool) {
        if ontoFull {
            full.append(entry(route))
        } else {
            tabs[tab, default: []].append(entry(route))
        }
    }

    private func entry(_ route: Route) -> Entry {
        ids += 1
        return Entry(id: ids, route: route)
    }

    private func moved() {
        let open = Set(all.map(\.id))
        guards = guards.filter { open.contains($0.key) }
        onOpen(open)
        onMove()
    }
}

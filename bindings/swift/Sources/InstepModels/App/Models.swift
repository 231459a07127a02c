import Instep

/// Keeps the model of each place for as long as the place is on a stack: it outlives other tabs, and ends when the place
/// is left.
@MainActor public final class Models {
    private var kept: [Entry.ID: AnyObject] = [:]

    /// No models yet.
    public init() {}

    /// The model of a place; `make` is called the first time.
    public func of<Model: AnyObject>(_ entry: Entry, make: () -> Model) -> Model {
        if let model = kept[entry.id] as? Model { return model }
        let model = make()
        kept[entry.id] = model
        return model
    }

    /// Forgets the models of all other places.
    func keep(_ open: Set<Entry.ID>) {
        kept = kept.filter { open.contains($0.key) }
    }
}

/// Choices on a guide's page for the session that is about to start. They stay in memory, as they may hold answers about
/// somebody else; a route holds no more than the guide's id.
@MainActor public final class Wishes {
    private var kept: StartRequest?

    /// No choices yet.
    public init() {}

    /// Keeps a request until Start takes it.
    public func put(_ request: StartRequest) { kept = request }

    /// The request that was put for a guide, once; nil where Start was opened another way.
    public func take(guide: String?) -> StartRequest? {
        defer { kept = nil }
        return kept?.guide == guide ? kept : nil
    }
}

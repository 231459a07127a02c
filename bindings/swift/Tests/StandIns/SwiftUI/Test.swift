/// An element of the tree that a view becomes: read, tapped and typed into by tests.
@MainActor public final class _Node {
    public var kind: String
    /// Its own words; empty where they are those of its children.
    public var text: String
    public var value: String?
    public var hint: String?
    public var traits: Set<String> = []
    public var disabled = false
    /// The type of the style that a button is drawn in.
    public var style = ""
    /// True while no finger reaches it.
    public var untouchable = false
    /// True where only the eye finds it.
    public var hidden = false
    /// True where a screen reader finds one element and not those inside.
    public var whole = false
    public var children: [_Node]
    /// Actions of the accessibility rotor, by name.
    public var actions: [(name: String, run: () -> Void)] = []
    public var adjust: ((Bool) -> Void)?
    var tag: AnyHashable?
    var layout: [ObjectIdentifier: Any] = [:]
    /// True where a screen reader goes through the elements inside before it goes on.
    var contains = false
    /// The screen reader finds the highest first among the elements of a container.
    var priority = 0.0
    var tap: (() -> Void)?
    var type: ((String) -> Void)?
    var pick: ((Date) -> Void)?
    var drag: ((CGPoint) -> Void)?
    /// Touches a point of it.
    public var touch: ((CGPoint) -> Void)?
    var key: String?
    var item: String?

    init(_ kind: String, _ text: String = "", children: [_Node] = []) {
        self.kind = kind
        self.text = text
        self.children = children
    }

    public var all: [_Node] { [self] + children.flatMap(\.all) }

    /// True for an element that can be touched or typed into.
    public var isControl: Bool { tap != nil || type != nil || pick != nil || adjust != nil }

    /// Words that a screen reader says: its own, or those inside it.
    public var label: String {
        if !text.isEmpty { return text }
        return children.filter { !$0.hidden }.map(\.label).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Elements that a screen reader stops at, in order.
    public var elements: [_Node] {
        if hidden { return [] }
        if isControl || whole || (!text.isEmpty && children.isEmpty) { return [self] }
        let inside = children.flatMap(\.elements)
        guard contains else { return inside }
        return inside.enumerated().sorted {
            ($0.element.priority, $1.offset) > ($1.element.priority, $0.offset)
        }.map(\.element)
    }

    func dump(_ indent: String) -> String {
        var line = "\(indent)\(kind)"
        if !text.isEmpty { line += " \"\(text)\"" }
        if let value { line += " = \(value)" }
        if disabled { line += " (disabled)" }
        return children.reduce(line + "\n") { $0 + $1.dump(indent + "  ") }
    }
}

/// A window for tests: it draws its view anew whenever it is asked.
@MainActor public final class _Window {
    /// A step of a test that looked for something that is not there.
    public struct Missing: Error, CustomStringConvertible {
        public let description: String
    }

    var kept: [String: AnyObject] = [:]
    private var tasks: [String: (id: AnyHashable, task: Task<Void, Never>)] = [:]
    private var appeared: Set<String> = []
    private var seen: Set<String> = []
    private var vanishing: [String: () -> Void] = [:]
    private let root: any View
    private var env: EnvironmentValues
    /// Pages of the web that were opened.
    public internal(set) var opened: [URL] = []

    public init(_ root: some View, environment: (inout EnvironmentValues) -> Void = { _ in }) {
        var values = EnvironmentValues()
        environment(&values)
        self.root = root
        env = values
    }

    /// Changes the surroundings of the whole window: its size, the size of text, the colours.
    public func change(_ change: (inout EnvironmentValues) -> Void) { change(&env) }

    /// Draws once, begins the tasks of what appeared, and ends those of what went away.
    @discardableResult public func draw() -> [_Node] {
        seen = []
        var env = env
        env.openURL = OpenURLAction { [weak self] in self?.opened.append($0) }
        let nodes = _Context(path: "", env: env, host: self).render(root)
        for (path, running) in tasks where !seen.contains(path) {
            running.task.cancel()
            tasks[path] = nil
        }
        for path in appeared where !seen.contains(path) {
            appeared.remove(path)
            vanishing.removeValue(forKey: path)?()
        }
        return nodes
    }

    public var all: [_Node] { draw().flatMap(\.all) }

    /// Elements that a screen reader stops at, in order.
    public var elements: [_Node] { draw().flatMap(\.elements) }

    public var description: String { draw().map { $0.dump("") }.joined() }

    /// Every text that is seen.
    public var texts: [String] { all.filter { !$0.text.isEmpty }.map(\.text) }

    public func close() {
        for running in tasks.values { running.task.cancel() }
        tasks = [:]
    }

    func run(_ path: String, id: AnyHashable, _ work: @escaping @MainActor @Sendable () async -> Void) {
        seen.insert(path)
        if let running = tasks[path], running.id == id { return }
        tasks[path]?.task.cancel()
        tasks[path] = (id, Task { @MainActor in await work() })
    }

    func appear(_ path: String, _ work: () -> Void) {
        seen.insert(path)
        if appeared.insert(path).inserted { work() }
    }

    func vanish(_ path: String, _ work: @escaping () -> Void) {
        seen.insert(path)
        appeared.insert(path)
        vanishing[path] = work
    }

    func keep<T: AnyObject>(_ key: String, _ make: @autoclosure () -> T) -> T {
        if let old = kept[key] as? T { return old }
        let new = make()
        kept[key] = new
        return new
    }
}

extension _Window {
    /// The first control with this label; the one at a place where several bear it.
    /// https://developer.apple.com/documentation/swiftui/_window/control(_:at:)
    public func control(_ label: String, at place: Int = 0) -> _Node? {
        let found = all.filter { $0.label == label && $0.isControl && !$0.disabled && !$0.untouchable }
        return place < found.count ? found[place] : nil
    }

    /// https://developer.apple.com/documentation/swiftui/_window/tap(_:at:)
    public func tap(_ label: String, at place: Int = 0) throws {
        guard let node = control(label, at: place), let tap = node.tap else { throw missing("control \"\(label)\"") }
        tap()
    }

    /// https://developer.apple.com/documentation/swiftui/_window/type(_:into:)
    public func type(_ text: String, into label: String) throws {
        guard let type = control(label)?.type else { throw missing("field \"\(label)\"") }
        type(text)
    }

    /// https://developer.apple.com/documentation/swiftui/_window/pick(_:in:)
    public func pick(_ date: Date, in label: String) throws {
        guard let pick = control(label)?.pick else { throw missing("date of \"\(label)\"") }
        pick(date)
    }

    /// Swipes up or down on an adjustable control, as with a screen reader.
    /// https://developer.apple.com/documentation/swiftui/_window/adjust(_:up:)
    public func adjust(_ label: String, up: Bool) throws {
        guard let adjust = control(label)?.adjust else { throw missing("adjustable \"\(label)\"") }
        adjust(up)
    }

    /// Runs an action of the accessibility rotor; `magicTap` and `escape` by these names.
    /// https://developer.apple.com/documentation/swiftui/_window/act(_:)
    public func act(_ name: String) throws {
        guard let action = all.flatMap(\.actions).last(where: { $0.name == name }) else {
            throw missing("action \"\(name)\"")
        }
        action.run()
    }

    /// Presses a key of a keyboard: `space`, `return`, `escape`, or its letter.
    /// https://developer.apple.com/documentation/swiftui/_window/press(_:)
    public func press(_ key: String) throws {
        guard let tap = all.last(where: { $0.key == key && !$0.disabled })?.tap else { throw missing("key \(key)") }
        tap()
    }

    private func missing(_ what: String) -> Missing { Missing(description: "no \(what) in\n\(description)") }
}

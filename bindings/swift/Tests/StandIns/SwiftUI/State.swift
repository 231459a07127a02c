final class _Box<V>: @unchecked Sendable {
    var value: V
    var now: _Box<V>?
    init(_ value: V) { self.value = value }
}

/// https://developer.apple.com/documentation/swiftui/state
@propertyWrapper public struct State<Value>: _Linked {
    let box: _Box<Value>
    public init(wrappedValue: Value) { box = _Box(wrappedValue) }
    public init(initialValue: Value) { box = _Box(initialValue) }
    public var wrappedValue: Value {
        get { (box.now ?? box).value }
        nonmutating set { (box.now ?? box).value = newValue }
    }
    public var projectedValue: Binding<Value> {
        let box = box.now ?? box
        return Binding(get: { box.value }, set: { box.value = $0 })
    }
    func _link(_ context: _Context, _ name: String) {
        let kept = context.host.keep(context.path + "." + name, box)
        if kept !== box { box.now = kept }
    }
}

extension State where Value: ExpressibleByNilLiteral {
    public init() { self.init(wrappedValue: nil) }
}

/// https://developer.apple.com/documentation/swiftui/binding
@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
    let get: () -> Value
    let set: (Value) -> Void
    public init(get: @escaping () -> Value, set: @escaping (Value) -> Void) {
        self.get = get
        self.set = set
    }
    public static func constant(_ value: Value) -> Binding { Binding(get: { value }, set: { _ in }) }
    public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }
    public var projectedValue: Binding { self }
    public subscript<T>(dynamicMember path: WritableKeyPath<Value, T>) -> Binding<T> {
        Binding<T>(
            get: { get()[keyPath: path] },
            set: {
                var value = get()
                value[keyPath: path] = $0
                set(value)
            })
    }
}

/// https://developer.apple.com/documentation/swiftui/bindable
@propertyWrapper @dynamicMemberLookup public struct Bindable<Value: AnyObject & Observable> {
    public var wrappedValue: Value
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
    public init(_ value: Value) { wrappedValue = value }
    public var projectedValue: Bindable { self }
    public subscript<T>(dynamicMember path: ReferenceWritableKeyPath<Value, T>) -> Binding<T> {
        let object = wrappedValue
        return Binding(get: { object[keyPath: path] }, set: { object[keyPath: path] = $0 })
    }
}

/// https://developer.apple.com/documentation/swiftui/environmentkey
public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

/// https://developer.apple.com/documentation/swiftui/environmentvalues
public struct EnvironmentValues {
    var values: [ObjectIdentifier: Any] = [:]
    var objects: [ObjectIdentifier: AnyObject] = [:]
    /// The size of the window, for views that ask for theirs.
    public var _size = CGSize(width: 393, height: 760)
    /// False where nothing was scrolled: the end of each scroll view lies below the edge.
    public var _isScrolled = true
    /// The style in which a button is drawn.
    var buttonStyle: (any ButtonStyle)?
    public init() {}
    public subscript<K: EnvironmentKey>(_ key: K.Type) -> K.Value {
        get { values[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }
    public var dismiss = DismissAction()
    public var openURL = OpenURLAction()
    public var scenePhase = ScenePhase.active
    public var isEnabled = true
    public var colorScheme = ColorScheme.light
    public var layoutDirection = LayoutDirection.leftToRight
    public var locale = Locale(identifier: "en_GB")
    public var timeZone = TimeZone.current
    public var accessibilityReduceMotion = false
    public var accessibilityVoiceOverEnabled = false
    public var dynamicTypeSize = DynamicTypeSize.large
    public var horizontalSizeClass: UserInterfaceSizeClass? = .compact
    public var verticalSizeClass: UserInterfaceSizeClass? = .regular
}

/// https://developer.apple.com/documentation/swiftui/scenephase
public enum ScenePhase: Sendable { case background, inactive, active }

/// https://developer.apple.com/documentation/swiftui/colorscheme
public enum ColorScheme: Sendable { case light, dark }

/// https://developer.apple.com/documentation/swiftui/layoutdirection
public enum LayoutDirection: Sendable { case leftToRight, rightToLeft }

/// https://developer.apple.com/documentation/swiftui/userinterfacesizeclass
public enum UserInterfaceSizeClass: Sendable { case compact, regular }

/// https://developer.apple.com/documentation/swiftui/dynamictypesize
public enum DynamicTypeSize: Int, Sendable, Comparable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    public var isAccessibilitySize: Bool { self >= .accessibility1 }
}

/// https://developer.apple.com/documentation/swiftui/dismissaction
@MainActor @preconcurrency public struct DismissAction {
    var run: @MainActor () -> Void = {}
    nonisolated init(run: @MainActor @escaping () -> Void = {}) { self.run = run }
    public func callAsFunction() { run() }
}

/// https://developer.apple.com/documentation/swiftui/openurlaction
@MainActor @preconcurrency public struct OpenURLAction {
    var run: @MainActor (URL) -> Void
    nonisolated init(run: @MainActor @escaping (URL) -> Void = { _ in }) { self.run = run }
    public func callAsFunction(_ url: URL) { run(url) }
}

/// https://developer.apple.com/documentation/swiftui/environment
@propertyWrapper public struct Environment<Value>: _Linked {
    let box = _Box<Value?>(nil)
    let read: (EnvironmentValues) -> Value?
    public init(_ path: KeyPath<EnvironmentValues, Value>) { read = { $0[keyPath: path] } }
    public init(_ type: Value.Type) where Value: AnyObject, Value: Observable {
        read = { $0.objects[ObjectIdentifier(type)] as? Value }
    }
    public var wrappedValue: Value {
        guard let value = box.value else { fatalError("nothing in the environment for \(Value.self)") }
        return value
    }
    func _link(_ context: _Context, _ name: String) { box.value = read(context.env) }
}

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/environment(_:_:)
    public func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        _environment { $0[keyPath: path] = value }
    }
    /// https://developer.apple.com/documentation/swiftui/view/environment(_:)
    public func environment<T: AnyObject & Observable>(_ object: T?) -> some View {
        _environment { $0.objects[ObjectIdentifier(T.self)] = object }
    }
    /// https://developer.apple.com/documentation/swiftui/view/modifier(_:)
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View {
        _modified { view, context in context.at("\(M.self)").render(modifier.body(content: _AnyContent(view: view))) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/task(priority:_:)
    public func task(
        priority: TaskPriority = .userInitiated, _ work: @escaping @MainActor @Sendable () async -> Void
    ) -> some View {
        task(id: 0, priority: priority, work)
    }
    /// https://developer.apple.com/documentation/swiftui/view/task(id:priority:_:)
    public func task<T: Hashable>(
        id: T, priority: TaskPriority = .userInitiated, _ work: @escaping @MainActor @Sendable () async -> Void
    ) -> some View {
        _modified { view, context in
            context.host.run(context.path + ".task", id: AnyHashable(id), work)
            return context.at("task").render(view)
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/onappear(perform:)
    public func onAppear(perform work: (@MainActor () -> Void)? = nil) -> some View {
        _modified { view, context in
            context.host.appear(context.path + ".appear") { work?() }
            return context.at("appear").render(view)
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/ondisappear(perform:)
    public func onDisappear(perform work: (@MainActor () -> Void)? = nil) -> some View {
        _modified { view, context in
            context.host.vanish(context.path + ".disappear") { work?() }
            return context.at("disappear").render(view)
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/onchange(of:initial:_:)
    public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ work: @escaping (V, V) -> Void
    ) -> some View {
        _modified { view, context in
            let box = context.host.keep(context.path + ".change", _Box<V?>(initial ? nil : value))
            if box.value != value {
                let old = box.value ?? value
                box.value = value
                work(old, value)
            }
            return context.at("change").render(view)
        }
    }
}

/// https://developer.apple.com/documentation/swiftui/scaledmetric
@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint>: _Linked {
    let value: Value
    let factor = _Box(1.0)
    public init(wrappedValue: Value, relativeTo style: Font.TextStyle = .body) { value = wrappedValue }
    public var wrappedValue: Value { value * Value(factor.value) }
    /// Roughly as the system scales the text of a body.
    func _link(_ context: _Context, _ name: String) {
        let steps = context.env.dynamicTypeSize.rawValue - DynamicTypeSize.large.rawValue
        factor.value = steps > 3 ? 1.35 + 0.35 * Double(steps - 3) : 1 + 0.12 * Double(steps)
    }
}

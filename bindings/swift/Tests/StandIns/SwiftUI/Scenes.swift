extension Scene {
    /// https://developer.apple.com/documentation/swiftui/scene/onchange(of:initial:_:)
    public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping (V, V) -> Void
    ) -> some Scene { self }
}

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/onopenurl(perform:)
    public func onOpenURL(perform action: @escaping (URL) -> Void) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/localizedstringkey
public struct LocalizedStringKey: Equatable, ExpressibleByStringInterpolation, Sendable {
    let key: String
    public init(_ key: String) { self.key = key }
    public init(stringLiteral key: String) { self.key = key }
}

extension Text {
    /// https://developer.apple.com/documentation/swiftui/text/init(_:tablename:bundle:comment:)
    nonisolated public init(_ key: LocalizedStringKey, bundle: Bundle? = nil) { words = key.key }
    /// https://developer.apple.com/documentation/swiftui/text/init(timerinterval:pausetime:countsdown:showshours:)
    nonisolated public init(timerInterval: ClosedRange<Date>, countsDown: Bool = true) { words = "" }
}

/// https://developer.apple.com/documentation/swiftui/link
public struct Link<L: View>: _Primitive {
    let label: L
    public init(destination: URL, @ViewBuilder label: () -> L) { self.label = label() }
    public func _nodes(_ context: _Context) -> [_Node] { context.render(label) }
}

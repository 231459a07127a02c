/// https://developer.apple.com/documentation/swiftui/proposedviewsize
public struct ProposedViewSize: Equatable, Sendable {
    public var width: CGFloat?
    public var height: CGFloat?
    public static let unspecified = ProposedViewSize(width: nil, height: nil)
    public init(width: CGFloat?, height: CGFloat?) {
        self.width = width
        self.height = height
    }
    public init(_ size: CGSize) { self.init(width: size.width, height: size.height) }
    public func replacingUnspecifiedDimensions(by size: CGSize = CGSize(width: 10, height: 10)) -> CGSize {
        CGSize(width: width ?? size.width, height: height ?? size.height)
    }
}

/// https://developer.apple.com/documentation/swiftui/layoutvaluekey
public protocol LayoutValueKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

/// https://developer.apple.com/documentation/swiftui/layoutsubview
public struct LayoutSubview: Equatable, @unchecked Sendable {
    let index: Int
    let values: [ObjectIdentifier: Any]
    /// Each view is as wide as a short word, and takes less where it is offered less.
    public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize {
        CGSize(width: min(proposal.width ?? 120, 120), height: 48)
    }
    public func place(at position: CGPoint, anchor: UnitPoint = .topLeading, proposal: ProposedViewSize) {}
    public subscript<K: LayoutValueKey>(key: K.Type) -> K.Value {
        values[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue
    }
    public static func == (left: Self, right: Self) -> Bool { left.index == right.index }
}

/// https://developer.apple.com/documentation/swiftui/layoutsubviews
public struct LayoutSubviews: RandomAccessCollection, Equatable, Sendable {
    let views: [LayoutSubview]
    public var startIndex: Int { 0 }
    public var endIndex: Int { views.count }
    public subscript(index: Int) -> LayoutSubview { views[index] }
}

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/layoutvalue(key:value:)
    public func layoutValue<K: LayoutValueKey>(key: K.Type, value: K.Value) -> some View {
        _one { $0.layout[ObjectIdentifier(key)] = value }
    }
}

/// https://developer.apple.com/documentation/swiftui/layout
public protocol Layout: Sendable {
    associatedtype Cache = Void
    typealias Subviews = LayoutSubviews
    func makeCache(subviews: Subviews) -> Cache
    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache) -> CGSize
    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache)
}

extension Layout where Cache == Void {
    /// https://developer.apple.com/documentation/swiftui/layout/makecache(subviews:)
    public func makeCache(subviews: Subviews) {}
}

extension Layout {
    /// https://developer.apple.com/documentation/swiftui/layout/callasfunction(_:)
    @MainActor public func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View {
        _LaidOut(layout: self, content: content())
    }
}

/// Runs a layout, so that a fault in it shows.
struct _LaidOut<L: Layout, C: View>: _Primitive {
    let layout: L
    let content: C
    func _nodes(_ context: _Context) -> [_Node] {
        let nodes = context.render(content)
        let subviews = LayoutSubviews(views: nodes.enumerated().map { LayoutSubview(index: $0, values: $1.layout) })
        var cache = layout.makeCache(subviews: subviews)
        let proposal = ProposedViewSize(width: context.env._size.width, height: nil)
        let size = layout.sizeThatFits(proposal: proposal, subviews: subviews, cache: &cache)
        let bounds = CGRect(origin: .zero, size: size)
        layout.placeSubviews(in: bounds, proposal: proposal, subviews: subviews, cache: &cache)
        return [_Node("\(L.self)", children: nodes)]
    }
}

/// https://developer.apple.com/documentation/swiftui/spacer
public struct Spacer: _Primitive {
    public init(minLength: CGFloat? = nil) {}
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

/// https://developer.apple.com/documentation/swiftui/divider
public struct Divider: _Primitive {
    public init() {}
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

/// https://developer.apple.com/documentation/swiftui/horizontalalignment
public enum HorizontalAlignment: Sendable { case leading, center, trailing }

/// https://developer.apple.com/documentation/swiftui/verticalalignment
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }

/// https://developer.apple.com/documentation/swiftui/alignment
public enum Alignment: Sendable {
    case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing
}

/// https://developer.apple.com/documentation/swiftui/textalignment
public enum TextAlignment: Sendable { case leading, center, trailing }

/// https://developer.apple.com/documentation/swiftui/vstack
public struct VStack<C: View>: _Primitive {
    let content: C
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("VStack", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/lazyvstack
public struct LazyVStack<C: View>: _Primitive {
    let content: C
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("VStack", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/hstack
public struct HStack<C: View>: _Primitive {
    let content: C
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("HStack", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/zstack
public struct ZStack<C: View>: _Primitive {
    let content: C
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) { self.content = content() }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("ZStack", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/grid
public struct Grid<C: View>: _Primitive {
    let content: C
    public init(
        alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil,
        @ViewBuilder content: () -> C
    ) {
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("Grid", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/gridrow
public struct GridRow<C: View>: _Primitive {
    let content: C
    public init(alignment: VerticalAlignment? = nil, @ViewBuilder content: () -> C) { self.content = content() }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("GridRow", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/scrollview
public struct ScrollView<C: View>: _Primitive {
    let content: C
    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("ScrollView", children: context.render(content))] }
}

/// https://developer.apple.com/documentation/swiftui/viewthatfits
public struct ViewThatFits<C: View>: _Primitive {
    let content: C
    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> C) {
        self.content = content()
    }
    /// Nothing is measured here: the last one is what is left when nothing else fits.
    public func _nodes(_ context: _Context) -> [_Node] { context.render(content).suffix(1) }
}

/// https://developer.apple.com/documentation/swiftui/edgeinsets
public struct EdgeInsets: Equatable, Sendable {
    public var top: CGFloat = 0
    public var leading: CGFloat = 0
    public var bottom: CGFloat = 0
    public var trailing: CGFloat = 0
    public init() {}
}

/// https://developer.apple.com/documentation/swiftui/geometryproxy
public struct GeometryProxy: Sendable {
    public let size: CGSize
    public let safeAreaInsets = EdgeInsets()
    let isSeen: Bool
    /// All that is drawn lies within its scroll view, until a test says that it lies below the edge.
    public func bounds(of coordinateSpace: NamedCoordinateSpace) -> CGRect? {
        CGRect(origin: CGPoint(x: 0, y: isSeen ? 0 : -size.height), size: size)
    }
}

/// https://developer.apple.com/documentation/swiftui/namedcoordinatespace
public struct NamedCoordinateSpace: Equatable, Sendable {
    public static let scrollView = NamedCoordinateSpace()
}

/// https://developer.apple.com/documentation/swiftui/geometryreader
public struct GeometryReader<C: View>: _Primitive {
    let content: (GeometryProxy) -> C
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) { self.content = content }
    public func _nodes(_ context: _Context) -> [_Node] {
        context.at("geometry").render(content(GeometryProxy(size: context.env._size, isSeen: context.env._isScrolled)))
    }
}

/// https://developer.apple.com/documentation/swiftui/foreach
public struct ForEach<D: RandomAccessCollection, ID: Hashable, C: View>: _Primitive {
    let data: D
    let id: KeyPath<D.Element, ID>
    let content: (D.Element) -> C
    public init(_ data: D, id: KeyPath<D.Element, ID>, @ViewBuilder content: @escaping (D.Element) -> C) {
        self.data = data
        self.id = id
        self.content = content
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        data.flatMap { context.at("\($0[keyPath: id])").render(content($0)) }
    }
}

extension ForEach where D.Element: Identifiable, ID == D.Element.ID {
    public init(_ data: D, @ViewBuilder content: @escaping (D.Element) -> C) {
        self.init(data, id: \.id, content: content)
    }
}

/// https://developer.apple.com/documentation/swiftui/timelineschedule
public protocol TimelineSchedule {}

/// https://developer.apple.com/documentation/swiftui/animationtimelineschedule
public struct AnimationTimelineSchedule: TimelineSchedule, Sendable {
    public init(minimumInterval: Double? = nil, paused: Bool = false) {}
}

/// https://developer.apple.com/documentation/swiftui/periodictimelineschedule
public struct PeriodicTimelineSchedule: TimelineSchedule, Sendable {
    public init(from startDate: Date, by interval: TimeInterval) {}
}

/// https://developer.apple.com/documentation/swiftui/everyminutetimelineschedule
public struct EveryMinuteTimelineSchedule: TimelineSchedule, Sendable {
    public init() {}
}

extension TimelineSchedule where Self == AnimationTimelineSchedule {
    /// https://developer.apple.com/documentation/swiftui/timelineschedule/animation
    public static var animation: AnimationTimelineSchedule { AnimationTimelineSchedule() }
    /// https://developer.apple.com/documentation/swiftui/timelineschedule/animation(minimuminterval:paused:)
    public static func animation(minimumInterval: Double? = nil, paused: Bool = false) -> AnimationTimelineSchedule {
        AnimationTimelineSchedule(minimumInterval: minimumInterval, paused: paused)
    }
}

extension TimelineSchedule where Self == PeriodicTimelineSchedule {
    /// https://developer.apple.com/documentation/swiftui/timelineschedule/periodic(from:by:)
    public static func periodic(from startDate: Date, by interval: TimeInterval) -> PeriodicTimelineSchedule {
        PeriodicTimelineSchedule(from: startDate, by: interval)
    }
}

/// https://developer.apple.com/documentation/swiftui/timelineviewdefaultcontext
public typealias TimelineViewDefaultContext = TimelineView<EveryMinuteTimelineSchedule, Never>.Context

/// https://developer.apple.com/documentation/swiftui/timelineview
public struct TimelineView<Schedule: TimelineSchedule, C: View>: _Primitive {
    /// https://developer.apple.com/documentation/swiftui/timelineview/context
    public struct Context {
        public let date: Date
    }
    let content: (TimelineViewDefaultContext) -> C
    public init(_ schedule: Schedule, @ViewBuilder content: @escaping (TimelineViewDefaultContext) -> C) {
        self.content = content
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        context.at("timeline").render(content(TimelineViewDefaultContext(date: Date())))
    }
}

/// https://developer.apple.com/documentation/swiftui/navigationstack
public struct NavigationStack<Data, Root: View>: _Primitive {
    let path: Binding<Data>
    let root: Root
    let top: (Data) -> AnyHashable?
    let pop: (inout Data) -> Void
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection, Data.Element: Hashable {
        self.path = path
        self.root = root()
        top = { $0.last.map(AnyHashable.init) }
        pop = { $0 = Data($0.dropLast()) }
    }
    /// Only what is on top is seen. The root goes on living below it.
    public func _nodes(_ context: _Context) -> [_Node] {
        var inner = context
        let destinations = _Destinations()
        inner.env.destinations = destinations
        let below = inner.at("root").render(root)
        guard let value = top(path.wrappedValue) else { return [_Node("NavigationStack", children: below)] }
        let shown = destinations.make(value).map { inner.at("\(value)").render($0) } ?? []
        let back = _Node("Button", "Back")
        back.tap = { pop(&path.wrappedValue) }
        return [_Node("NavigationStack", children: [back] + shown)]
    }
}

final class _Destinations {
    var make: (AnyHashable) -> (any View)? = { _ in nil }
}

extension EnvironmentValues {
    enum DestinationsKey: EnvironmentKey {
        static var defaultValue: _Destinations? { nil }
    }
    var destinations: _Destinations? {
        get { self[DestinationsKey.self] }
        set { self[DestinationsKey.self] = newValue }
    }
}

/// https://developer.apple.com/documentation/swiftui/tabview
public struct TabView<V: Hashable, C: View>: _Primitive {
    let selection: Binding<V>
    let content: C
    public init(selection: Binding<V>, @ViewBuilder content: () -> C) {
        self.selection = selection
        self.content = content()
    }
    /// The page of the chosen tab, and a button for each.
    public func _nodes(_ context: _Context) -> [_Node] {
        let pages = context.render(content)
        let shown = pages.filter { ($0.tag?.base as? V) == selection.wrappedValue }
        let bar = pages.compactMap { page -> _Node? in
            guard let tag = page.tag?.base as? V, let item = page.item else { return nil }
            let node = _Node("Tab", item)
            node.tap = { selection.wrappedValue = tag }
            if tag == selection.wrappedValue { node.traits.insert("isSelected") }
            return node
        }
        return [_Node("TabView", children: shown + bar)]
    }
}

/// https://developer.apple.com/documentation/swiftui/navigationbaritem/titledisplaymode
public enum NavigationBarItem {
    /// https://developer.apple.com/documentation/swiftui/navigationbaritem/titledisplaymode
    public enum TitleDisplayMode: Sendable { case automatic, inline, large }
}

/// https://developer.apple.com/documentation/swiftui/toolbaritemplacement
public enum ToolbarItemPlacement: Sendable {
    case automatic, cancellationAction, confirmationAction, primaryAction, bottomBar
}

/// https://developer.apple.com/documentation/swiftui/toolbaritem
public struct ToolbarItem<C: View>: _Primitive {
    let content: C
    public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] { context.render(content) }
}

/// https://developer.apple.com/documentation/swiftui/toolbarplacement
public enum ToolbarPlacement: Sendable { case tabBar, navigationBar }

/// https://developer.apple.com/documentation/swiftui/visibility
public enum Visibility: Sendable { case automatic, visible, hidden }

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/navigationdestination(for:destination:)
    public func navigationDestination<D: Hashable, C: View>(
        for type: D.Type, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View {
        _modified { view, context in
            context.env.destinations?.make = { ($0.base as? D).map { destination($0) } }
            return context.render(view)
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/navigationtitle(_:)
    public func navigationTitle<S: StringProtocol>(_ title: S) -> some View {
        _modified { view, context in
            let node = _Node("Title", String(title))
            node.traits.insert("isHeader")
            return [node] + context.render(view)
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/navigationbartitledisplaymode(_:)
    public func navigationBarTitleDisplayMode(_ mode: NavigationBarItem.TitleDisplayMode) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/navigationbarbackbuttonhidden(_:)
    public func navigationBarBackButtonHidden(_ hidden: Bool = true) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/toolbar(content:)
    public func toolbar<C: View>(@ViewBuilder content: @escaping () -> C) -> some View {
        _modified { view, context in
            [_Node("Toolbar", children: context.at("bar").render(content()))] + context.render(view)
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/toolbar(_:for:)
    public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/tabitem(_:)
    public func tabItem<C: View>(@ViewBuilder _ label: @escaping () -> C) -> some View {
        _modified { view, context in
            let node = _Node("Page", children: context.render(view))
            node.item = context.at("item").render(label()).map(\.label).joined(separator: ", ")
            return [node]
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/tag(_:)
    public func tag<V: Hashable>(_ tag: V) -> some View { _one { $0.tag = AnyHashable(tag) } }
    /// https://developer.apple.com/documentation/swiftui/view/sheet(ispresented:ondismiss:)
    public func sheet<C: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> C
    ) -> some View {
        _presented("Sheet", isPresented, onDismiss, content)
    }
    /// https://developer.apple.com/documentation/swiftui/view/fullscreencover(ispresented:ondismiss:)
    public func fullScreenCover<C: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> C
    ) -> some View {
        _presented("Cover", isPresented, onDismiss, content)
    }
    /// A view that lies over another takes every touch: only it is found.
    func _presented<C: View>(
        _ kind: String, _ shown: Binding<Bool>, _ onDismiss: (() -> Void)?, _ content: @escaping () -> C
    ) -> some View {
        _modified { view, context in
            let below = context.render(view)
            guard shown.wrappedValue else { return below }
            var inner = context.at(kind)
            inner.env.dismiss = DismissAction {
                shown.wrappedValue = false
                onDismiss?()
            }
            return [_Node(kind, children: inner.render(content()))]
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/alert(_:ispresented:actions:)
    public func alert<A: View, M: View, S: StringProtocol>(
        _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: @escaping () -> A,
        @ViewBuilder message: @escaping () -> M
    ) -> some View {
        _modified { view, context in
            let below = context.render(view)
            guard isPresented.wrappedValue else { return below }
            let inner = context.at("alert")
            let alert = _Node(
                "Alert", children: [_Node("Text", String(title))] + inner.render(message()) + inner.render(actions()))
            for node in alert.all {
                guard let tap = node.tap else { continue }
                node.tap = {
                    isPresented.wrappedValue = false
                    tap()
                }
            }
            return [alert]
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/confirmationdialog(_:ispresented:titlevisibility:actions:)
    public func confirmationDialog<A: View, M: View, S: StringProtocol>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic,
        @ViewBuilder actions: @escaping () -> A, @ViewBuilder message: @escaping () -> M
    ) -> some View {
        alert(title, isPresented: isPresented, actions: actions, message: message)
    }
    /// https://developer.apple.com/documentation/swiftui/view/swipeactions(edge:allowsfullswipe:content:)
    public func swipeActions<C: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: @escaping () -> C
    ) -> some View {
        _modified { view, context in
            context.render(view) + [_Node("Swipe", children: context.at("swipe").render(content()))]
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/refreshable(action:)
    public func refreshable(action: @escaping @MainActor @Sendable () async -> Void) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/safeareainset(edge:alignment:spacing:content:)
    public func safeAreaInset<C: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: @escaping () -> C
    ) -> some View {
        _modified { view, context in
            let inset = context.at("inset").render(content())
            return edge == .top ? inset + context.render(view) : context.render(view) + inset
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/background(alignment:content:)
    public func background<C: View>(alignment: Alignment = .center, @ViewBuilder content: () -> C) -> some View {
        let behind = content()
        return _modified { view, context in context.at("background").render(behind) + context.render(view) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/overlay(alignment:content:)
    public func overlay<C: View>(alignment: Alignment = .center, @ViewBuilder content: @escaping () -> C) -> some View {
        _modified { view, context in context.render(view) + context.at("overlay").render(content()) }
    }
}

/// https://developer.apple.com/documentation/swiftui/verticaledge
public enum VerticalEdge: Sendable { case top, bottom }

/// https://developer.apple.com/documentation/swiftui/horizontaledge
public enum HorizontalEdge: Sendable { case leading, trailing }

// MARK: - App

/// https://developer.apple.com/documentation/swiftui/scene
@MainActor @preconcurrency public protocol Scene {
    associatedtype Body: Scene
    @MainActor @preconcurrency var body: Body { get }
}

extension Never: Scene {}

/// https://developer.apple.com/documentation/swiftui/app
@MainActor @preconcurrency public protocol App {
    associatedtype Body: Scene
    @MainActor @preconcurrency var body: Body { get }
    @MainActor @preconcurrency init()
}

extension App {
    /// https://developer.apple.com/documentation/swiftui/app/main()
    public static func main() {}
}

/// https://developer.apple.com/documentation/swiftui/windowgroup
public struct WindowGroup<C: View>: Scene {
    public let _content: C
    public init(@ViewBuilder content: () -> C) { _content = content() }
    public var body: Never { fatalError("a primitive scene has no body") }
}

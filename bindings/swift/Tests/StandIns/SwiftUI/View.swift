@_exported import Foundation
@_exported import Observation

/// https://developer.apple.com/documentation/swiftui/view
@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError("a primitive view has no body") }
}

/// A view that says itself which nodes it becomes.
@MainActor @preconcurrency public protocol _Primitive: View where Body == Never {
    func _nodes(_ context: _Context) -> [_Node]
}

extension _Primitive {
    public var body: Never { fatalError("a primitive view has no body") }
}

/// https://developer.apple.com/documentation/swiftui/viewmodifier
@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = _AnyContent
    @ViewBuilder @MainActor @preconcurrency func body(content: Content) -> Body
}

/// The view that a modifier is applied to.
public struct _AnyContent: _Primitive {
    let view: any View
    public func _nodes(_ context: _Context) -> [_Node] { context.render(view) }
}

/// The place of a view in the tree while it is drawn.
@MainActor public struct _Context {
    var path: String
    var env: EnvironmentValues
    var host: _Window

    func at(_ step: String) -> _Context {
        var context = self
        context.path += "/" + step
        return context
    }

    func render(_ view: any View) -> [_Node] {
        if let primitive = view as? any _Primitive { return primitive._nodes(self) }
        let context = at("\(type(of: view))")
        for child in Mirror(reflecting: view).children {
            (child.value as? any _Linked)?._link(context, child.label ?? "")
        }
        return context.render(view.body)
    }
}

/// A property that gets its value from where its view stands in the tree.
@MainActor protocol _Linked {
    func _link(_ context: _Context, _ name: String)
}

/// https://developer.apple.com/documentation/swiftui/viewbuilder
@MainActor @resultBuilder public enum ViewBuilder {
    public static func buildExpression<C: View>(_ content: C) -> C { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<C: View>(_ content: C) -> C { content }
    public static func buildBlock<each C: View>(_ content: repeat each C) -> TupleView<(repeat each C)> {
        var views: [any View] = []
        repeat views.append(each content)
        return TupleView(views: views)
    }
    public static func buildIf<C: View>(_ content: C?) -> C? { content }
    public static func buildEither<A: View, B: View>(first: A) -> _ConditionalContent<A, B> { .first(first) }
    public static func buildEither<A: View, B: View>(second: B) -> _ConditionalContent<A, B> { .second(second) }
}

/// https://developer.apple.com/documentation/swiftui/emptyview
public struct EmptyView: _Primitive {
    public nonisolated init() {}
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

/// https://developer.apple.com/documentation/swiftui/tupleview
public struct TupleView<T>: _Primitive {
    let views: [any View]
    public func _nodes(_ context: _Context) -> [_Node] {
        views.enumerated().flatMap { context.at("\($0)").render($1) }
    }
}

/// https://developer.apple.com/documentation/swiftui/_conditionalcontent
public enum _ConditionalContent<A: View, B: View>: _Primitive {
    case first(A)
    case second(B)
    public func _nodes(_ context: _Context) -> [_Node] {
        switch self {
        case .first(let view): context.at("a").render(view)
        case .second(let view): context.at("b").render(view)
        }
    }
}

extension Optional: View where Wrapped: View {
    public var body: Never { fatalError("a primitive view has no body") }
}

extension Optional: _Primitive where Wrapped: View {
    public func _nodes(_ context: _Context) -> [_Node] { map { context.render($0) } ?? [] }
}

/// https://developer.apple.com/documentation/swiftui/anyview
public struct AnyView: _Primitive {
    let view: any View
    public init(_ view: some View) { self.view = view }
    public func _nodes(_ context: _Context) -> [_Node] { context.render(view) }
}

/// https://developer.apple.com/documentation/swiftui/group
public struct Group<Content: View>: _Primitive {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    public func _nodes(_ context: _Context) -> [_Node] { context.render(content) }
}

/// https://developer.apple.com/documentation/swiftui/modifiedcontent
public struct _Modified<V: View>: _Primitive {
    let view: V
    let change: (V, _Context) -> [_Node]
    public func _nodes(_ context: _Context) -> [_Node] { change(view, context) }
}

extension View {
    func _modified(_ change: @escaping (Self, _Context) -> [_Node]) -> some View {
        _Modified(view: self, change: change)
    }

    /// Changes the one element that a view is; several become one group.
    func _one(_ change: @escaping (_Node) -> Void) -> some View {
        _modified { view, context in
            var nodes = context.render(view)
            if nodes.count != 1 { nodes = [_Node("Group", children: nodes)] }
            change(nodes[0])
            return nodes
        }
    }

    /// Changes values that the views inside read.
    func _environment(_ change: @escaping (inout EnvironmentValues) -> Void) -> some View {
        _modified { view, context in
            var inner = context
            change(&inner.env)
            return inner.render(view)
        }
    }
}

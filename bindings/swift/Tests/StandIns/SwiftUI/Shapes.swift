/// https://developer.apple.com/documentation/swiftui/shape
@MainActor @preconcurrency public protocol Shape: _Primitive {
    nonisolated func path(in rect: CGRect) -> Path
}

extension Shape {
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

extension Shape {
    /// https://developer.apple.com/documentation/swiftui/shape/fill(_:)
    public func fill<S: ShapeStyle>(_ style: S) -> some View { _Drawn() }
    /// https://developer.apple.com/documentation/swiftui/shape/stroke(_:linewidth:)
    public func stroke<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1) -> some View { _Drawn() }
    /// https://developer.apple.com/documentation/swiftui/shape/stroke(_:style:)
    public func stroke<S: ShapeStyle>(_ style: S, style stroke: StrokeStyle) -> some View { _Drawn() }
    /// https://developer.apple.com/documentation/swiftui/shape/trim(from:to:)
    public func trim(from start: CGFloat = 0, to end: CGFloat = 1) -> some Shape { _AnyShape() }
    /// https://developer.apple.com/documentation/swiftui/shape/scale(x:y:anchor:)
    public func scale(x: CGFloat = 1, y: CGFloat = 1, anchor: UnitPoint = .center) -> some Shape { _AnyShape() }
    /// https://developer.apple.com/documentation/swiftui/shape/offset(x:y:)
    public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some Shape { _AnyShape() }
}

/// Something for the eye alone.
public struct _Drawn: _Primitive {
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

public struct _AnyShape: Shape {
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

/// https://developer.apple.com/documentation/swiftui/path
public struct Path: Shape, Equatable, Sendable {
    /// One part of a path.
    public enum _Part: Equatable, Sendable {
        case move(CGPoint)
        case line(CGPoint)
        case curve(CGPoint, CGPoint, CGPoint)
        case close
    }
    nonisolated public private(set) var _parts: [_Part] = []
    nonisolated public init() {}
    nonisolated public init(_ draw: (inout Path) -> Void) { draw(&self) }
    nonisolated public init(ellipseIn rect: CGRect) { _parts = [.move(rect.origin), .close] }
    nonisolated public var isEmpty: Bool { _parts.isEmpty }
    nonisolated public mutating func move(to point: CGPoint) { _parts.append(.move(point)) }
    nonisolated public mutating func addLine(to point: CGPoint) { _parts.append(.line(point)) }
    nonisolated public mutating func addCurve(to end: CGPoint, control1: CGPoint, control2: CGPoint) {
        _parts.append(.curve(end, control1, control2))
    }
    nonisolated public mutating func addPath(_ path: Path) { _parts += path._parts }
    nonisolated public mutating func closeSubpath() { _parts.append(.close) }
    nonisolated public func path(in rect: CGRect) -> Path { self }
}

/// https://developer.apple.com/documentation/swiftui/circle
public struct Circle: Shape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

/// https://developer.apple.com/documentation/swiftui/rectangle
public struct Rectangle: Shape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

/// https://developer.apple.com/documentation/swiftui/capsule
public struct Capsule: Shape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

/// https://developer.apple.com/documentation/swiftui/roundedrectangle
public struct RoundedRectangle: Shape {
    nonisolated public init(cornerRadius: CGFloat) {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

/// https://developer.apple.com/documentation/swiftui/unevenroundedrectangle
public struct UnevenRoundedRectangle: Shape {
    nonisolated public init(
        topLeadingRadius: CGFloat = 0, bottomLeadingRadius: CGFloat = 0, bottomTrailingRadius: CGFloat = 0,
        topTrailingRadius: CGFloat = 0
    ) {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}

/// https://developer.apple.com/documentation/swiftui/fillstyle
public struct FillStyle: Sendable {
    public init(eoFill: Bool = false, antialiased: Bool = true) {}
}

/// https://developer.apple.com/documentation/swiftui/strokestyle
public struct StrokeStyle: Sendable {
    public init(
        lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter, dash: [CGFloat] = []
    ) {}
}

/// https://developer.apple.com/documentation/coregraphics/cglinecap
public enum CGLineCap: Sendable { case butt, round, square }

/// https://developer.apple.com/documentation/coregraphics/cglinejoin
public enum CGLineJoin: Sendable { case miter, round, bevel }

/// https://developer.apple.com/documentation/swiftui/unitpoint
public enum UnitPoint: Sendable { case center, topLeading, top, bottom, leading, trailing }

/// https://developer.apple.com/documentation/swiftui/shapestyle
public protocol ShapeStyle: Sendable {}

/// https://developer.apple.com/documentation/swiftui/color
public struct Color: ShapeStyle, View, _Primitive, Hashable {
    let rgb: [Double]
    nonisolated public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
        rgb = [red, green, blue, opacity]
    }
    nonisolated public static var clear: Color { Color(red: 0, green: 0, blue: 0, opacity: 0) }
    nonisolated public func opacity(_ opacity: Double) -> Color {
        Color(red: rgb[0], green: rgb[1], blue: rgb[2], opacity: opacity)
    }
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

/// https://developer.apple.com/documentation/swiftui/radialgradient
public struct RadialGradient: ShapeStyle, View, _Primitive {
    nonisolated public init(colors: [Color], center: UnitPoint, startRadius: CGFloat, endRadius: CGFloat) {}
    public func _nodes(_ context: _Context) -> [_Node] { [] }
}

/// https://developer.apple.com/documentation/swiftui/graphicscontext
public struct GraphicsContext {
    /// https://developer.apple.com/documentation/swiftui/graphicscontext/shading
    public struct Shading {
        /// https://developer.apple.com/documentation/swiftui/graphicscontext/shading/color(_:)
        public static func color(_ color: Color) -> Shading { Shading() }
    }
    public var opacity = 1.0
    public func fill(_ path: Path, with shading: Shading, style: FillStyle = FillStyle()) {}
    public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {}
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
    public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint = .center) {}
    public mutating func translateBy(x: CGFloat, y: CGFloat) {}
    public mutating func scaleBy(x: CGFloat, y: CGFloat) {}
    public mutating func clip(to path: Path) {}
    public func drawLayer(content: (inout GraphicsContext) throws -> Void) rethrows {
        var inner = self
        try content(&inner)
    }
}

/// https://developer.apple.com/documentation/swiftui/canvas
public struct Canvas: _Primitive {
    let draw: (inout GraphicsContext, CGSize) -> Void
    public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) { draw = renderer }
    /// Draws, so that a fault in drawing shows; for the eye alone.
    public func _nodes(_ context: _Context) -> [_Node] {
        var graphics = GraphicsContext()
        draw(&graphics, CGSize(width: 200, height: 400))
        return []
    }
}

/// https://developer.apple.com/documentation/swiftui/font
public struct Font: Sendable {
    /// https://developer.apple.com/documentation/swiftui/font/weight
    public enum Weight: Sendable { case regular, medium, semibold, bold }
    /// https://developer.apple.com/documentation/swiftui/font/width
    public struct Width: Sendable {
        public static let condensed = Width()
        public static let compressed = Width()
    }
    /// https://developer.apple.com/documentation/swiftui/font/design
    public enum Design: Sendable { case `default`, rounded }
    /// https://developer.apple.com/documentation/swiftui/font/textstyle
    public enum TextStyle: Sendable {
        case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption
    }
    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { Font() }
    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { Font() }
    public func monospacedDigit() -> Font { self }
}

/// https://developer.apple.com/documentation/swiftui/edge
public enum Edge: Sendable {
    /// https://developer.apple.com/documentation/swiftui/edge/set
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1)
        public static let bottom = Set(rawValue: 2)
        public static let leading = Set(rawValue: 4)
        public static let trailing = Set(rawValue: 8)
        public static let horizontal: Set = [.leading, .trailing]
        public static let vertical: Set = [.top, .bottom]
        public static let all: Set = [.horizontal, .vertical]
    }
}

/// https://developer.apple.com/documentation/swiftui/animation
public struct Animation: Sendable {
    public static func easeInOut(duration: TimeInterval) -> Animation { Animation() }
}

/// https://developer.apple.com/documentation/swiftui/withanimation(_:_:)
@MainActor public func withAnimation<R>(_ animation: Animation? = nil, _ body: () throws -> R) rethrows -> R {
    try body()
}

/// https://developer.apple.com/documentation/swiftui/angle
public struct Angle: Sendable {
    public static func degrees(_ degrees: Double) -> Angle { Angle() }
}

/// https://developer.apple.com/documentation/swiftui/safearearegions
public struct SafeAreaRegions: Sendable {
    public static let all = SafeAreaRegions()
}

// Looks only: nothing is laid out or drawn here.
extension View {
    /// https://developer.apple.com/documentation/swiftui/view/font(_:)
    public func font(_ font: Font?) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/fontwidth(_:)
    public func fontWidth(_ width: Font.Width?) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/clipped(antialiased:)
    public func clipped(antialiased: Bool = false) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/fontweight(_:)
    public func fontWeight(_ weight: Font.Weight?) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/monospaceddigit()
    public func monospacedDigit() -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/foregroundstyle(_:)
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/tint(_:)
    public func tint<S: ShapeStyle>(_ tint: S?) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/background(_:)
    public func background<S: ShapeStyle>(_ style: S) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/background(_:in:)
    public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/overlay(_:in:)
    public func overlay<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/padding(_:_:)
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/padding(_:)
    public func padding(_ length: CGFloat) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/frame(width:height:alignment:)
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        self
    }
    /// https://developer.apple.com/documentation/swiftui/view/frame(minwidth:idealwidth:maxwidth:minheight:idealheight:maxheight:alignment:)
    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View {
        self
    }
    /// https://developer.apple.com/documentation/swiftui/view/fixedsize(horizontal:vertical:)
    public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/layoutpriority(_:)
    public func layoutPriority(_ value: Double) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/linelimit(_:)
    public func lineLimit(_ number: Int?) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/minimumscalefactor(_:)
    public func minimumScaleFactor(_ factor: CGFloat) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/multilinetextalignment(_:)
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/opacity(_:)
    public func opacity(_ opacity: Double) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/offset(x:y:)
    public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/position(x:y:)
    public func position(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/rotationeffect(_:)
    public func rotationEffect(_ angle: Angle) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/scaleeffect(_:)
    public func scaleEffect(_ scale: CGFloat) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/aspectratio(_:contentmode:)
    public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/clipshape(_:)
    public func clipShape<S: Shape>(_ shape: S) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/contentshape(_:)
    public func contentShape<S: Shape>(_ shape: S) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/ignoressafearea(_:edges:)
    public func ignoresSafeArea(_ regions: SafeAreaRegions = .all, edges: Edge.Set = .all) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/animation(_:value:)
    public func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/allowshittesting(_:)
    public func allowsHitTesting(_ enabled: Bool) -> some View {
        _modified { view, context in
            let nodes = context.render(view)
            if !enabled { nodes.flatMap(\.all).forEach { $0.untouchable = true } }
            return nodes
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/id(_:)
    public func id<ID: Hashable>(_ id: ID) -> some View {
        _modified { view, context in context.at("id \(id)").render(view) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/pickerstyle(_:)
    public func pickerStyle<S: PickerStyle>(_ style: S) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/labelshidden()
    public func labelsHidden() -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/keyboardtype(_:)
    public func keyboardType(_ type: UIKeyboardType) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/autocorrectiondisabled(_:)
    public func autocorrectionDisabled(_ disable: Bool = true) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/privacysensitive(_:)
    public func privacySensitive(_ sensitive: Bool = true) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/statusbarhidden(_:)
    public func statusBarHidden(_ hidden: Bool = true) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/interactivedismissdisabled(_:)
    public func interactiveDismissDisabled(_ disabled: Bool = true) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/textselection(_:)
    public func textSelection(_ selectability: EnabledTextSelectability) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/scrollbouncebehavior(_:)
    public func scrollBounceBehavior(_ behavior: ScrollBounceBehavior) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/contentmode
public enum ContentMode: Sendable { case fit, fill }

/// https://developer.apple.com/documentation/uikit/uikeyboardtype
public enum UIKeyboardType: Sendable { case `default`, numberPad }

/// https://developer.apple.com/documentation/swiftui/pickerstyle
public protocol PickerStyle {}

/// https://developer.apple.com/documentation/swiftui/inlinepickerstyle
public struct InlinePickerStyle: PickerStyle {}

/// https://developer.apple.com/documentation/swiftui/menupickerstyle
public struct MenuPickerStyle: PickerStyle {}

extension PickerStyle where Self == InlinePickerStyle {
    /// https://developer.apple.com/documentation/swiftui/pickerstyle/inline
    public static var inline: InlinePickerStyle { InlinePickerStyle() }
}

extension PickerStyle where Self == MenuPickerStyle {
    /// https://developer.apple.com/documentation/swiftui/pickerstyle/menu
    public static var menu: MenuPickerStyle { MenuPickerStyle() }
}

/// https://developer.apple.com/documentation/swiftui/enabledtextselectability
public struct EnabledTextSelectability: Sendable {
    public static let enabled = EnabledTextSelectability()
}

/// https://developer.apple.com/documentation/swiftui/scrollbouncebehavior
public struct ScrollBounceBehavior: Sendable {
    public static let basedOnSize = ScrollBounceBehavior()
}

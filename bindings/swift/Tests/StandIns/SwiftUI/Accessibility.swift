/// https://developer.apple.com/documentation/swiftui/accessibilitytraits
public struct AccessibilityTraits: Sendable {
    let names: Set<String>
    public static let isHeader = Self(names: ["isHeader"])
    public static let isButton = Self(names: ["isButton"])
    public static let isSelected = Self(names: ["isSelected"])
    public static let isModal = Self(names: ["isModal"])
    public static let isImage = Self(names: ["isImage"])
    public static let updatesFrequently = Self(names: ["updatesFrequently"])
    public static let startsMediaSession = Self(names: ["startsMediaSession"])
    public static let isToggle = Self(names: ["isToggle"])
}

extension AccessibilityTraits: ExpressibleByArrayLiteral {
    public init(arrayLiteral traits: AccessibilityTraits...) {
        names = traits.reduce(into: []) { $0.formUnion($1.names) }
    }
}

/// https://developer.apple.com/documentation/swiftui/accessibilitychildbehavior
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }

/// https://developer.apple.com/documentation/swiftui/accessibilityadjustmentdirection
public enum AccessibilityAdjustmentDirection: Sendable { case increment, decrement }

/// https://developer.apple.com/documentation/swiftui/accessibilityactionkind
public struct AccessibilityActionKind: Equatable, Sendable {
    let name: String
    public static let `default` = Self(name: "default")
    public static let escape = Self(name: "escape")
    public static let magicTap = Self(name: "magicTap")
}

/// https://developer.apple.com/documentation/swiftui/keyequivalent
public struct KeyEquivalent: ExpressibleByExtendedGraphemeClusterLiteral, Sendable {
    let name: String
    public init(_ character: Character) { name = String(character) }
    public init(extendedGraphemeClusterLiteral character: Character) { name = String(character) }
    public static let space = KeyEquivalent(name: "space")
    public static let `return` = KeyEquivalent(name: "return")
    public static let escape = KeyEquivalent(name: "escape")
    public static let leftArrow = KeyEquivalent(name: "leftArrow")
    public static let rightArrow = KeyEquivalent(name: "rightArrow")
    init(name: String) { self.name = name }
}

/// https://developer.apple.com/documentation/swiftui/eventmodifiers
public struct EventModifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let command = EventModifiers(rawValue: 1)
}

/// https://developer.apple.com/documentation/swiftui/localcoordinatespace
public struct LocalCoordinateSpace: Sendable {
    public static let local = LocalCoordinateSpace()
}

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/accessibilitylabel(_:)
    public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View {
        _one {
            $0.text = String(label)
            $0.whole = !label.isEmpty
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityvalue(_:)
    public func accessibilityValue<S: StringProtocol>(_ value: S) -> some View {
        _one { $0.value = value.isEmpty ? nil : String(value) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityhint(_:)
    public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { _one { $0.hint = String(hint) } }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityhidden(_:)
    public func accessibilityHidden(_ hidden: Bool) -> some View {
        _one { $0.hidden = hidden }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityaddtraits(_:)
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
        _one { $0.traits.formUnion(traits.names) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityremovetraits(_:)
    public func accessibilityRemoveTraits(_ traits: AccessibilityTraits) -> some View {
        _one { $0.traits.subtract(traits.names) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityelement(children:)
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        _one { node in
            switch children {
            case .ignore:
                node.children.forEach { $0.hidden = true }
                node.whole = true
            case .combine:
                node.text = node.label
                node.whole = true
            case .contain: node.contains = true
            }
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilitysortpriority(_:)
    public func accessibilitySortPriority(_ priority: Double) -> some View { _one { $0.priority = priority } }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityidentifier(_:)
    public func accessibilityIdentifier(_ identifier: String) -> some View { self }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityadjustableaction(_:)
    public func accessibilityAdjustableAction(
        _ work: @escaping (AccessibilityAdjustmentDirection) -> Void
    ) -> some View {
        _one { $0.adjust = { work($0 ? .increment : .decrement) } }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityaction(_:_:)
    public func accessibilityAction(
        _ kind: AccessibilityActionKind = .default, _ work: @escaping @MainActor () -> Void
    ) -> some View {
        _one { $0.actions.append((kind.name, work)) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityaction(named:_:)
    public func accessibilityAction<S: StringProtocol>(
        named name: S, _ work: @escaping @MainActor () -> Void
    ) -> some View {
        _one { $0.actions.append((String(name), work)) }
    }
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityactions(_:)
    public func accessibilityActions<C: View>(@ViewBuilder _ content: () -> C) -> some View {
        let actions = content()
        return _modified { view, context in
            var nodes = context.render(view)
            if nodes.count != 1 { nodes = [_Node("Group", children: nodes)] }
            for node in context.at("actions").render(actions).flatMap(\.all) {
                if let tap = node.tap { nodes[0].actions.append((node.label, tap)) }
            }
            return nodes
        }
    }
    /// https://developer.apple.com/documentation/swiftui/view/keyboardshortcut(_:modifiers:)
    public func keyboardShortcut(_ key: KeyEquivalent, modifiers: EventModifiers = .command) -> some View {
        _one { node in (node.all.first { $0.tap != nil } ?? node).key = key.name }
    }
    /// https://developer.apple.com/documentation/swiftui/view/ontapgesture(count:perform:)
    public func onTapGesture(count: Int = 1, perform work: @escaping @MainActor () -> Void) -> some View {
        _one { $0.tap = work }
    }
    /// https://developer.apple.com/documentation/swiftui/view/ontapgesture(count:coordinatespace:perform:)
    public func onTapGesture(
        count: Int = 1, coordinateSpace: LocalCoordinateSpace = .local, perform work: @escaping (CGPoint) -> Void
    ) -> some View {
        _one { $0.touch = work }
    }
    /// https://developer.apple.com/documentation/swiftui/view/disabled(_:)
    public func disabled(_ disabled: Bool) -> some View { _environment { $0.isEnabled = $0.isEnabled && !disabled } }
    /// https://developer.apple.com/documentation/swiftui/view/buttonstyle(_:)
    public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { _environment { $0.buttonStyle = style } }
}

/// https://developer.apple.com/documentation/accessibility/accessibilitynotification
public enum AccessibilityNotification {
    /// https://developer.apple.com/documentation/accessibility/accessibilitynotification/announcement
    public struct Announcement {
        /// Everything that was announced.
        @MainActor public static var _posted: [String] = []
        let words: String
        public init(_ announcement: String) { words = announcement }
        @MainActor public func post() { Self._posted.append(words) }
    }
}

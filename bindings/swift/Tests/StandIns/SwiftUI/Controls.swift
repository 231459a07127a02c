/// https://developer.apple.com/documentation/swiftui/text
public struct Text: _Primitive, Equatable {
    let words: String
    nonisolated public init<S: StringProtocol>(_ words: S) { self.words = String(words) }
    nonisolated public init(verbatim words: String) { self.words = words }
    public func _nodes(_ context: _Context) -> [_Node] { words.isEmpty ? [] : [_Node("Text", words)] }
    nonisolated public static func == (left: Text, right: Text) -> Bool { left.words == right.words }
    nonisolated public static func + (left: Text, right: Text) -> Text { Text(left.words + right.words) }
    nonisolated public func font(_ font: Font?) -> Text { self }
    nonisolated public func fontWeight(_ weight: Font.Weight?) -> Text { self }
    nonisolated public func bold() -> Text { self }
    nonisolated public func monospacedDigit() -> Text { self }
    nonisolated public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
}

/// https://developer.apple.com/documentation/swiftui/image
public struct Image: _Primitive {
    let name: String
    public init(systemName: String) { name = systemName }
    public func _nodes(_ context: _Context) -> [_Node] {
        let node = _Node("Image")
        node.value = name
        return [node]
    }
    public func resizable() -> Image { self }
    public func scaledToFit() -> Image { self }
}

/// https://developer.apple.com/documentation/swiftui/label
public struct Label<Title: View, Icon: View>: _Primitive {
    let title: Title
    let icon: Icon
    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) {
        self.title = title()
        self.icon = icon()
    }
    public func _nodes(_ context: _Context) -> [_Node] { context.at("title").render(title) }
}

extension Label where Title == Text, Icon == Image {
    public init<S: StringProtocol>(_ title: S, systemImage: String) {
        self.title = Text(title)
        icon = Image(systemName: systemImage)
    }
}

/// https://developer.apple.com/documentation/swiftui/buttonrole
public struct ButtonRole: Equatable, Sendable {
    let name: String
    public static let destructive = ButtonRole(name: "destructive")
    public static let cancel = ButtonRole(name: "cancel")
}

/// https://developer.apple.com/documentation/swiftui/button
public struct Button<L: View>: _Primitive {
    let role: ButtonRole?
    let label: L
    let action: @MainActor () -> Void
    public init(role: ButtonRole? = nil, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {
        self.role = role
        self.label = label()
        self.action = action
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        var inner = context
        inner.env.buttonStyle = nil
        let drawn: [_Node]
        if let style = context.env.buttonStyle {
            drawn = style._render(inner.at("style"), ButtonStyleConfiguration(role: role, label: .init(view: label)))
        } else {
            drawn = inner.at("label").render(label)
        }
        let node = _Node("Button", children: drawn)
        node.tap = action
        node.style = context.env.buttonStyle.map { "\(type(of: $0))" } ?? ""
        node.disabled = !context.env.isEnabled
        return [node]
    }
}

extension Button where L == Text {
    public init<S: StringProtocol>(_ title: S, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void) {
        self.role = role
        label = Text(title)
        self.action = action
    }
}

/// https://developer.apple.com/documentation/swiftui/buttonstyleconfiguration
@MainActor public struct ButtonStyleConfiguration {
    /// https://developer.apple.com/documentation/swiftui/buttonstyleconfiguration/label-swift.struct
    public struct Label: _Primitive {
        let view: any View
        public func _nodes(_ context: _Context) -> [_Node] { context.render(view) }
    }
    public let role: ButtonRole?
    public let label: Label
    public let isPressed = false
}

/// https://developer.apple.com/documentation/swiftui/buttonstyle
@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Configuration) -> Body
}

extension ButtonStyle {
    func _render(_ context: _Context, _ configuration: Configuration) -> [_Node] {
        for child in Mirror(reflecting: self).children {
            (child.value as? any _Linked)?._link(context, child.label ?? "")
        }
        return context.render(makeBody(configuration: configuration))
    }
}

/// https://developer.apple.com/documentation/swiftui/plainbuttonstyle
public struct PlainButtonStyle: ButtonStyle {
    nonisolated public init() {}
    public func makeBody(configuration: Configuration) -> some View { configuration.label }
}

extension ButtonStyle where Self == PlainButtonStyle {
    /// https://developer.apple.com/documentation/swiftui/buttonstyle/plain
    public static var plain: PlainButtonStyle { PlainButtonStyle() }
}

/// https://developer.apple.com/documentation/swiftui/toggle
public struct Toggle<L: View>: _Primitive {
    let on: Binding<Bool>
    let label: L
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> L) {
        on = isOn
        self.label = label()
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        let node = _Node("Toggle", children: context.render(label))
        node.value = on.wrappedValue ? "on" : "off"
        node.tap = { on.wrappedValue.toggle() }
        node.disabled = !context.env.isEnabled
        return [node]
    }
}

extension Toggle where L == Text {
    public init<S: StringProtocol>(_ title: S, isOn: Binding<Bool>) {
        on = isOn
        label = Text(title)
    }
}

/// https://developer.apple.com/documentation/swiftui/axis
public enum Axis: Sendable {
    case horizontal, vertical
    /// https://developer.apple.com/documentation/swiftui/axis/set
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}

/// https://developer.apple.com/documentation/swiftui/textfield
public struct TextField: _Primitive {
    let title: String
    let text: Binding<String>
    public init<S: StringProtocol>(_ title: S, text: Binding<String>, axis: Axis = .horizontal) {
        self.title = String(title)
        self.text = text
    }
    public func _nodes(_ context: _Context) -> [_Node] { [.field("TextField", title, text, context)] }
}

/// https://developer.apple.com/documentation/swiftui/securefield
public struct SecureField: _Primitive {
    let title: String
    let text: Binding<String>
    public init<S: StringProtocol>(_ title: S, text: Binding<String>) {
        self.title = String(title)
        self.text = text
    }
    public func _nodes(_ context: _Context) -> [_Node] { [.field("SecureField", title, text, context)] }
}

extension _Node {
    static func field(_ kind: String, _ title: String, _ text: Binding<String>, _ context: _Context) -> _Node {
        let node = _Node(kind, title)
        node.value = text.wrappedValue
        node.type = { text.wrappedValue = $0 }
        node.disabled = !context.env.isEnabled
        return node
    }
}

/// https://developer.apple.com/documentation/swiftui/picker
public struct Picker<L: View, V: Hashable, Content: View>: _Primitive {
    let label: L
    let selection: Binding<V>
    let content: Content
    public init(selection: Binding<V>, @ViewBuilder content: () -> Content, @ViewBuilder label: () -> L) {
        self.label = label()
        self.selection = selection
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        let node = _Node("Picker", context.at("label").render(label).map(\.label).joined(separator: ", "))
        for option in context.at("options").render(content).flatMap(\.all) {
            guard let tag = option.tag?.base as? V else { continue }
            let choice = _Node("Option", option.label)
            choice.tap = { selection.wrappedValue = tag }
            choice.disabled = !context.env.isEnabled
            if tag == selection.wrappedValue {
                node.value = choice.text
                choice.traits.insert("isSelected")
            }
            node.children.append(choice)
        }
        return [node]
    }
}

extension Picker where L == Text {
    public init<S: StringProtocol>(_ title: S, selection: Binding<V>, @ViewBuilder content: () -> Content) {
        self.init(selection: selection, content: content) { Text(title) }
    }
}

/// https://developer.apple.com/documentation/swiftui/menu
public struct Menu<L: View, Content: View>: _Primitive {
    let label: L
    let content: Content
    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> L) {
        self.label = label()
        self.content = content()
    }
    /// A tap unfolds it; each of its controls folds it again.
    public func _nodes(_ context: _Context) -> [_Node] {
        let isOpen = context.host.keep(context.path + ".menu", _Box(false))
        let node = _Node("Menu", children: context.at("label").render(label))
        node.tap = { isOpen.value.toggle() }
        node.disabled = !context.env.isEnabled
        guard isOpen.value else { return [node] }
        let items = _Node("Items", children: context.at("items").render(content))
        for item in items.all {
            guard let tap = item.tap else { continue }
            item.tap = {
                isOpen.value = false
                tap()
            }
        }
        return [node, items]
    }
}

extension Menu where L == Text {
    public init<S: StringProtocol>(_ title: S, @ViewBuilder content: () -> Content) {
        self.init(content: content) { Text(title) }
    }
}

/// https://developer.apple.com/documentation/swiftui/disclosuregroup
public struct DisclosureGroup<L: View, Content: View>: _Primitive {
    let isExpanded: Binding<Bool>
    let label: L
    let content: Content
    public init(
        isExpanded: Binding<Bool>, @ViewBuilder content: () -> Content, @ViewBuilder label: () -> L
    ) {
        self.isExpanded = isExpanded
        self.label = label()
        self.content = content()
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        let isOpen = isExpanded.wrappedValue
        let node = _Node("Disclosure", children: context.at("label").render(label))
        node.value = isOpen ? "expanded" : "collapsed"
        node.tap = { isExpanded.wrappedValue.toggle() }
        node.disabled = !context.env.isEnabled
        return [node] + (isOpen ? context.at("content").render(content) : [])
    }
}

/// https://developer.apple.com/documentation/swiftui/datepickercomponents
public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let hourAndMinute = Self(rawValue: 1)
    public static let date = Self(rawValue: 2)
}

/// https://developer.apple.com/documentation/swiftui/datepicker
public struct DatePicker: _Primitive {
    let title: String
    let selection: Binding<Date>
    public init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
    ) {
        self.title = String(title)
        self.selection = selection
    }
    public init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, in range: PartialRangeThrough<Date>,
        displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
    ) {
        self.title = String(title)
        self.selection = selection
    }
    public init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, in range: ClosedRange<Date>,
        displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
    ) {
        self.title = String(title)
        self.selection = selection
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        let node = _Node("DatePicker", title)
        node.value = selection.wrappedValue.ISO8601Format()
        node.pick = { selection.wrappedValue = $0 }
        node.disabled = !context.env.isEnabled
        return [node]
    }
}

/// https://developer.apple.com/documentation/swiftui/stepper
public struct Stepper: _Primitive {
    let title: String
    let change: (Bool) -> Void
    public init<S: StringProtocol, V: Strideable>(
        _ title: S, value: Binding<V>, in range: ClosedRange<V>, step: V.Stride = 1
    ) {
        self.title = String(title)
        change = { up in
            let next = value.wrappedValue.advanced(by: up ? step : 0 - step)
            value.wrappedValue = min(max(next, range.lowerBound), range.upperBound)
        }
    }
    public func _nodes(_ context: _Context) -> [_Node] {
        let node = _Node("Stepper", title)
        node.adjust = change
        node.disabled = !context.env.isEnabled
        return [node]
    }
}

/// https://developer.apple.com/documentation/swiftui/progressview
public struct ProgressView: _Primitive {
    let title: String
    public init() { title = "" }
    public init<S: StringProtocol>(_ title: S) { self.title = String(title) }
    public func _nodes(_ context: _Context) -> [_Node] { [_Node("ProgressView", title)] }
}

/// https://developer.apple.com/documentation/swiftui/sharelink
public struct ShareLink: _Primitive {
    let title: String
    public init<S: StringProtocol>(_ title: S, item: URL) { self.title = String(title) }
    public func _nodes(_ context: _Context) -> [_Node] {
        let node = _Node("ShareLink", title)
        node.tap = {}
        return [node]
    }
}

/// https://developer.apple.com/documentation/swiftui/accessibilityfocusstate
@propertyWrapper public struct AccessibilityFocusState<Value: Hashable>: _Linked {
    /// https://developer.apple.com/documentation/swiftui/accessibilityfocusstate/binding
    @propertyWrapper public struct Binding {
        let box: _Box<Value>
        public var wrappedValue: Value {
            get { box.value }
            nonmutating set { box.value = newValue }
        }
        public var projectedValue: Binding { self }
    }
    let box: _Box<Value>
    public init() where Value == Bool { box = _Box(false) }
    public var wrappedValue: Value {
        get { (box.now ?? box).value }
        nonmutating set { (box.now ?? box).value = newValue }
    }
    public var projectedValue: Binding { Binding(box: box.now ?? box) }
    func _link(_ context: _Context, _ name: String) {
        let kept = context.host.keep(context.path + "." + name, box)
        if kept !== box { box.now = kept }
    }
}

extension View {
    /// https://developer.apple.com/documentation/swiftui/view/accessibilityfocused(_:)
    public func accessibilityFocused(_ condition: AccessibilityFocusState<Bool>.Binding) -> some View {
        _one { if condition.wrappedValue { $0.traits.insert("_isFocused") } }
    }
}

/// The results that steps have given names to.
struct Bindings {
    private var values: [String: Value] = [:]

    /// Gives a result a name. Fails when it is taken: a later step must not mean another thing than it seems to.
    mutating func bind(_ name: String, _ value: Value) throws {
        guard values.updateValue(value, forKey: name) == nil else { throw Fault("the name `\(name)` is taken") }
    }

    /// The value with every text of the form `$name` or `$name.path` replaced by what it names. A text that begins with
    /// `$$` stands for the same text with one `$`.
    func resolve(_ value: Value) throws -> Value {
        switch value {
        case .text(let text) where text.hasPrefix("$$"): .text(String(text.dropFirst()))
        case .text(let text) where text.hasPrefix("$"): try named(text.dropFirst())
        case .list(let items): .list(try items.map(resolve))
        case .object(let fields): .object(try fields.mapValues(resolve))
        default: value
        }
    }

    private func named(_ reference: Substring) throws -> Value {
        let name = reference.prefix { $0 != "." && $0 != "[" }
        let path = reference[name.endIndex...]
        guard let value = values[String(name)] else { throw Fault("nothing is called `$\(name)`") }
        if path == "." { throw Fault("`$\(reference)` ends in the middle") }
        return try find(String(path.hasPrefix(".") ? path.dropFirst() : path), in: value)
    }
}

/// What stands at a path: `session.ratings[0].value`, `ratings.#` for the size of a list, `#` and `[0]` for a result that
/// is a list itself, and nothing for the result as a whole. Fails when the path leads nowhere.
func find(_ path: String, in value: Value) throws -> Value {
    var here = value
    for step in try steps(of: path) {
        switch (step, here) {
        case (.field(let name), .object(let fields)):
            guard let next = fields[name] else {
                throw Fault("`\(path)`: no `\(name)` among \(fields.keys.sorted().joined(separator: ", "))")
            }
            here = next
        case (.item(let n), .list(let items)):
            guard items.indices.contains(n) else { throw Fault("`\(path)`: no [\(n)] in \(items.count) items") }
            here = items[n]
        case (.size, .list(let items)): here = .integer(Int64(items.count))
        default: throw Fault("`\(path)`: \(step) of \(here)")
        }
    }
    return here
}

private enum PathStep {
    case field(String)
    case item(Int)
    case size
}

private func steps(of path: String) throws -> [PathStep] {
    var steps: [PathStep] = []
    if path.isEmpty { return steps }
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
        let name = part.prefix { $0 != "[" }
        var items = part[name.endIndex...]
        if name == "#" {
            steps.append(.size)
        } else if !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) {
            steps.append(.field(String(name)))
        } else if !(name.isEmpty && steps.isEmpty && !items.isEmpty) {
            // Only a list by itself begins with an item.
            throw Fault("`\(path)` is no path")
        }
        while !items.isEmpty {
            guard let end = items.firstIndex(of: "]"), case let digits = items[..<end].dropFirst(),
                digits.allSatisfy({ ("0"..."9").contains($0) }), let n = Int(digits)
            else { throw Fault("`\(path)` is no path") }
            steps.append(.item(n))
            items = items[items.index(after: end)...]
            guard items.isEmpty || items.first == "[" else { throw Fault("`\(path)` is no path") }
        }
    }
    return steps
}

/// Whether what stands there is what was expected. Numbers are equal when their values are: 6 is 6.0. Records are not
/// compared whole: a journey names the fields it is about.
func same(_ expected: Value, _ found: Value) throws -> Bool {
    switch (expected, found) {
    case (.object, _): throw Fault("a record can't be expected whole: name its fields by their paths")
    case (.list(let a), .list(let b)):
        return try a.count == b.count && zip(a, b).allSatisfy { try same($0, $1) }
    case (.integer(let a), .real(let b)): return Double(a) == b
    case (.real(let a), .integer(let b)): return a == Double(b)
    default: return expected == found
    }
}

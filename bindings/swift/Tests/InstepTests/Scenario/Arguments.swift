import Instep

/// A call's parameters, by name. Each must be taken, and only once.
final class Arguments {
    private var values: [String: Value]

    /// From a step's `with`, its references resolved.
    init(_ with: [String: Value]) {
        values = with
    }

    /// Takes one. An optional one may be left out.
    func take<T: Readable>(_ name: String) throws -> T {
        let given = values.removeValue(forKey: name) ?? .null
        do {
            let taken = try T(given)
            // A reader passes over what it does not know: what was taken must hold all that was given.
            try covered(given, by: Value(reflecting: taken), name)
            return taken
        } catch { throw Fault("`\(name)`: \(error)") }
    }

    /// Fails when something was given that the call does not take.
    func finish() throws {
        if let name = values.keys.min() { throw Fault("it has no parameter `\(name)`") }
    }
}

private func covered(_ given: Value, by taken: Value, _ path: String) throws {
    switch (given, taken) {
    case (.object(let given), .object(let taken)):
        for (name, value) in given {
            guard let there = taken[name] else { throw Fault("no field `\(path).\(name)`") }
            try covered(value, by: there, "\(path).\(name)")
        }
    case (.list(let given), .list(let taken)) where given.count == taken.count:
        for (given, taken) in zip(given, taken) { try covered(given, by: taken, "\(path)[]") }
    case (_, .instant(let taken)) where try OffsetTime(given).date == taken: break
    case _ where given == taken: break
    default: throw Fault("`\(path)`: \(given) was read as \(taken)")
    }
}

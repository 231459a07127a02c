import Foundation
import Instep

/// What can be made from a journey's JSON. A reader may be careless about what it does not know: `Arguments` compares
/// what was made with what was given.
protocol Readable {
    init(_ value: Value) throws
}

/// The fields of a record.
struct Fields {
    let values: [String: Value]

    init(_ value: Value) throws {
        guard case .object(let values) = value else { throw Fault("\(value) is no record") }
        self.values = values
    }

    /// One of them; one that is left out is null.
    subscript<T: Readable>(_ name: String) -> T {
        get throws {
            do { return try T(values[name] ?? .null) } catch { throw Fault("`\(name)`: \(error)") }
        }
    }
}

/// An enum with data: the variant, and its fields where it has some.
struct Variant {
    let name: String
    let fields: Fields

    init(_ value: Value) throws {
        switch value {
        case .text(let name): (self.name, fields) = (name, try Fields(.object([:])))
        case .object(let variant) where variant.count == 1:
            (name, fields) = (variant.first!.key, try Fields(variant.first!.value))
        default: throw Fault("\(value) is no variant")
        }
    }

    func unknown(_ type: Any.Type) -> Fault {
        Fault("\(type) has no variant `\(name)`")
    }
}

extension Bool: Readable {
    init(_ value: Value) throws {
        guard case .bool(let found) = value else { throw Fault("\(value) is no truth value") }
        self = found
    }
}

extension Int32: Readable {
    init(_ value: Value) throws {
        guard case .integer(let found) = value, let fits = Int32(exactly: found) else {
            throw Fault("\(value) is no Int32")
        }
        self = fits
    }
}

extension Int64: Readable {
    init(_ value: Value) throws {
        guard case .integer(let found) = value else { throw Fault("\(value) is no Int64") }
        self = found
    }
}

extension String: Readable {
    init(_ value: Value) throws {
        guard case .text(let found) = value else { throw Fault("\(value) is no text") }
        self = found
    }
}

extension UUID: Readable {
    init(_ value: Value) throws {
        guard case .text(let text) = value, let id = UUID(uuidString: text) else { throw Fault("\(value) is no id") }
        self = id
    }
}

extension Date: Readable {
    init(_ value: Value) throws {
        self = try OffsetTime(value).date
    }
}

extension Readable where Self: LosslessStringConvertible {
    init(_ value: Value) throws {
        guard case .text(let text) = value, let found = Self(text) else { throw Fault("\(value) is no \(Self.self)") }
        self = found
    }
}

extension CareDay: Readable {}
extension TimeOfDay: Readable {}
extension OffsetTime: Readable {}

extension Optional: Readable where Wrapped: Readable {
    init(_ value: Value) throws {
        self = value == .null ? nil : try Wrapped(value)
    }
}

extension Array: Readable where Element: Readable {
    init(_ value: Value) throws {
        guard case .list(let items) = value else { throw Fault("\(value) is no list") }
        self = try items.map { try Element($0) }
    }
}

extension Readable where Self: CaseIterable {
    init(_ value: Value) throws {
        let found = Self.allCases.first { value == .text(enumCode(String(describing: $0))) }
        guard let found else { throw Fault("\(value) is no \(Self.self)") }
        self = found
    }
}

import Foundation

@testable import Instep

/// What crosses between a journey and the typed surface: JSON, with instants kept apart.
indirect enum Value: Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case real(Double)
    case text(String)
    /// An instant without an offset. A journey writes it with one.
    case instant(Date)
    case list([Value])
    case object([String: Value])
}

extension Value: Decodable {
    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
            self = .null
        } else if let value = try? one.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? one.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? one.decode(Double.self) {
            self = .real(value)
        } else if let value = try? one.decode(String.self) {
            self = .text(value)
        } else if let value = try? one.decode([Value].self) {
            self = .list(value)
        } else {
            self = .object(try one.decode([String: Value].self))
        }
    }

    /// From a JSON text.
    init(json: String) throws {
        self = try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }
}

extension Value {
    /// Any record, enum, list or plain value as the core's JSON would show it: fields and cases by their names in
    /// snake_case. Read generically, so that a new field is seen without a line here.
    init(reflecting value: Any) throws {
        let mirror = Mirror(reflecting: value)
        switch value {
        case let value as Bool: self = .bool(value)
        case let value as Int32: self = .integer(Int64(value))
        case let value as Int64: self = .integer(value)
        case let value as Double: self = .real(value)
        case let value as String: self = .text(value)
        case let value as UUID: self = .text(value.uuidString.lowercased())
        // Days, times and everything else that the core writes as a text.
        case let value as any LosslessStringConvertible: self = .text(value.description)
        case let value as Date: self = .instant(value)
        case is Void: self = .null
        case let value as InstepError: self = try Value.error(value, mirror)
        default:
            switch mirror.displayStyle {
            case .optional: self = try mirror.children.first.map { try Value(reflecting: $0.value) } ?? .null
            case .collection: self = .list(try mirror.children.map { try Value(reflecting: $0.value) })
            case .struct, .tuple: self = .object(try Value.fields(of: mirror))
            case .enum: self = try Value.code(of: value, mirror)
            default: throw Fault("no rule how to read a \(type(of: value))")
            }
        }
    }

    private static func fields(of mirror: Mirror) throws -> [String: Value] {
        var fields: [String: Value] = [:]
        for (label, value) in mirror.children {
            guard let label else { throw Fault("a field of \(mirror.subjectType) has no name") }
            fields[snakeCase(label)] = try Value(reflecting: value)
        }
        return fields
    }

    private static func code(of value: Any, _ mirror: Mirror) throws -> Value {
        guard let (label, held) = mirror.children.first.map({ ($0.label, $0.value) }), let label else {
            return .text(enumCode(String(describing: value)))
        }
        return .object([snakeCase(label): .object(try fields(of: Mirror(reflecting: held)))])
    }

    /// An error names a field as Swift does, a scenario as the core does.
    private static func error(_ error: InstepError, _ mirror: Mirror) throws -> Value {
        guard let held = mirror.children.first?.value else { return .text(error.kind) }
        var fields = try fields(of: Mirror(reflecting: held))
        if case .text(let field)? = fields["field"] { fields["field"] = .text(coreName(field)) }
        return .object([error.kind: .object(fields)])
    }

    /// An error with its kind beside its fields: `{"invalid": {"field": …}}` becomes `{"kind": "invalid", "field": …}`.
    var flat: Value {
        guard case .object(let variant) = self, let (kind, held) = variant.first, case .object(let fields) = held else {
            return .object(["kind": self])
        }
        return .object(fields.merging(["kind": .text(kind)]) { field, _ in field })
    }
}

extension Value: CustomStringConvertible {
    var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .real(let value): "\(value)"
        case .text(let value): "\"\(value)\""
        case .instant(let value): "<\(OffsetTime(date: value, secondsFromGMT: 0))>"
        case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
        case .object(let fields):
            "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
        }
    }
}

/// The journey's fault, or a result that is not as it says.
struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// `expectedStamp` as `expected_stamp`: the rule for names in tests/scenarios/README.md, backwards.
func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { snake, letter in
        if letter.isUppercase, !snake.isEmpty { snake.append("_") }
        snake.append(contentsOf: letter.lowercased())
    }
}

/// A case without data as its code. One differs from its name: `self` is a keyword.
func enumCode(_ name: String) -> String {
    name == "ownFeet" ? "self" : snakeCase(name)
}

import Foundation
import Instep

/// A journey: what a person does, call by call, and what they must see. The format is described in
/// tests/scenarios/README.md; Rust and Kotlin play the same files.
struct Scenario {
    let name: String
    let start: Start
    let steps: [Step]

    /// From a file's text.
    init(_ text: String) throws {
        let keys = try Keys(Value(json: text), of: ["name", "why", "start", "steps"])
        name = try keys["name"]
        let _: String = try keys["why"]
        start = try Start(keys.value("start"))
        guard case .list(let steps) = keys.value("steps") else { throw Fault("`steps` is no list") }
        self.steps = try steps.enumerated().map { n, step in
            do { return try Step(step) } catch { throw Fault("steps[\(n)]: \(error)") }
        }
    }

    /// The names of all calls it makes, also those it makes by opening and shutting the data file.
    var calls: Set<String> {
        Set(steps.compactMap(\.call)).union(steps.contains(where: \.reopen) ? ["open", "shutdown"] : ["open"])
    }
}

/// The moment at which a new data file is opened.
struct Start {
    let now: String
    let zone: String
    let locale: FootCare.Locale?

    init(_ value: Value) throws {
        let keys = try Keys(value, of: ["now", "zone", "locale"])
        (now, zone, locale) = (try keys["now"], try keys["zone"], try keys["locale"])
    }
}

/// One call, and what comes of it.
struct Step {
    let at, zone, boot, call, bind: String?
    let monotonicMs: Int64?
    let reopen: Bool
    let with: [String: Value]
    let expect, error: [String: Value]?

    init(_ value: Value) throws {
        let keys = try Keys(
            value,
            of: ["//", "at", "zone", "boot", "monotonic_ms", "reopen", "call", "with", "bind", "expect", "error"])
        let _: String? = try keys["//"]
        (at, zone, boot, call) = (try keys["at"], try keys["zone"], try keys["boot"], try keys["call"])
        (bind, monotonicMs) = (try keys["bind"], try keys["monotonic_ms"])
        let reopen: Bool? = try keys["reopen"]
        self.reopen = reopen ?? false
        with = try keys.object("with") ?? [:]
        (expect, error) = (try keys.object("expect"), try keys.object("error"))

        if call == nil {
            guard self.reopen else { throw Fault("neither a `call` nor a `reopen`") }
            guard with.isEmpty, bind == nil, expect == nil, error == nil else {
                throw Fault("`with`, `bind`, `expect` and `error` need a `call`")
            }
        }
        guard expect == nil || error == nil else { throw Fault("`expect` and `error` exclude each other") }
        guard expect?.isEmpty != true, error?.isEmpty != true else {
            throw Fault("an empty `expect` or `error` expects nothing")
        }
    }
}

/// An object that may have these keys and no other.
private struct Keys {
    private let fields: Fields

    init(_ value: Value, of known: Set<String>) throws {
        fields = try Fields(value)
        if let key = Set(fields.values.keys).subtracting(known).min() { throw Fault("unknown key `\(key)`") }
    }

    func value(_ name: String) -> Value { fields.values[name] ?? .null }

    subscript<T: Readable>(_ name: String) -> T { get throws { try fields[name] } }

    func object(_ name: String) throws -> [String: Value]? {
        value(name) == .null ? nil : try Fields(value(name)).values
    }
}

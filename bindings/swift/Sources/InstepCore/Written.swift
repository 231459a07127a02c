import Foundation

/// The core sent something that is not what its type says.
struct Unreadable: Error {}

/// The numbers in a text of exactly this form, in which `d` is a digit and everything else stands for itself.
func digits(of text: some StringProtocol, in form: String) -> [Int]? {
    guard text.utf8.count == form.utf8.count else { return nil }
    var numbers: [Int] = []
    var inside = false
    for (byte, wanted) in zip(text.utf8, form.utf8) {
        if wanted == UInt8(ascii: "d") {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            if inside {
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
            } else {
                numbers.append(digit)
            }
            inside = true
        } else {
            guard byte == wanted else { return nil }
            inside = false
        }
    }
    return numbers
}

/// The number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// A value that is coded as its written form.
func decoded<T: LosslessStringConvertible>(from decoder: any Decoder) throws -> T {
    let container = try decoder.singleValueContainer()
    guard let value = T(try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(T.self)")
    }
    return value
}

extension LosslessStringConvertible {
    /// What the core wrote.
    init(core text: String) throws {
        guard let value = Self(text) else { throw Unreadable() }
        self = value
    }
}

extension UUID {
    /// What the core wrote.
    init(core text: String) throws {
        guard let id = UUID(uuidString: text) else { throw Unreadable() }
        self = id
    }
}

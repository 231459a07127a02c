import Foundation
import InstepCore

extension InstepError: LocalizedError {
    /// The title of the error, in the device's language.
    public var errorDescription: String? {
        try? FootCare.explain(error: self).title
    }

    /// What was kept.
    public var failureReason: String? {
        try? FootCare.explain(error: self).kept
    }

    /// What to do.
    public var recoverySuggestion: String? {
        try? FootCare.explain(error: self).mend
    }
}

/// Makes a call into the core. Whatever is thrown that is no error of the core's, a panic for one, becomes `internal`:
/// its text is for nobody and may hold anything.
func crossing<T>(_ call: () throws -> T) throws(InstepError) -> T {
    do {
        return try call()
    } catch let error as InstepCore.InstepError {
        throw InstepError(error)
    } catch {
        throw .internal
    }
}

/// `busy_timeout_ms` as `busyTimeoutMs`. A place in a file, as `session[3].started_at:12`, stays as it is.
func fieldName(_ name: String) -> String {
    guard isName(name) else { return name }
    let parts = name.split(separator: "_")
    return parts.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
}

/// `busyTimeoutMs` as `busy_timeout_ms`.
func coreName(_ name: String) -> String {
    guard isName(name) else { return name }
    return name.reduce(into: "") { snake, letter in
        if letter.isUppercase { snake.append("_") }
        snake.append(contentsOf: letter.lowercased())
    }
}

private func isName(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
}

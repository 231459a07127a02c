import Foundation
import Instep

/// A field that the core refused, by its name in the interface, and why.
public struct Wrong: Equatable, Sendable {
    let field: String
    let text: String

    /// The field that an error names; nil for every other error.
    init?(_ error: InstepError, locale: FootCare.Locale) {
        guard case .invalid(let field, _) = error else { return nil }
        self.field = field
        text = Failure(error, locale: locale).text.title
    }

    /// The reason, where it is about one of these fields.
    public func of(_ fields: String...) -> String? { fields.contains(field) ? text : nil }
}

extension ScreenModel {
    /// Makes a call for a form. A field that the core refuses is handed on, every other failure is shown over the screen.
    func submit<T: Sendable>(
        _ call: @escaping @Sendable (FootCare) async throws -> T, wrong: @escaping @MainActor (Wrong) -> Void,
        then: @escaping @MainActor (T) -> Void
    ) {
        let locale = app.locale
        act {
            do {
                return Result<T, Refusal>.success(try await call($0))
            } catch {
                guard let known = error as? InstepError, let wrong = Wrong(known, locale: locale) else { throw error }
                return .failure(Refusal(wrong: wrong))
            }
        } then: { result in
            switch result {
            case .success(let value): then(value)
            case .failure(let refusal): wrong(refusal.wrong)
            }
        }
    }
}

private struct Refusal: Error {
    let wrong: Wrong
}

extension String {
    /// The text; nil where it is nothing but space.
    var unlessBlank: String? { contains { !$0.isWhitespace } ? self : nil }

    /// The text without space at its ends.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

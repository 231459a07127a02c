import Instep

/// The state of a screen.
public enum Shown<Record> {
    /// Nothing was read yet.
    case loading
    /// The record to be drawn.
    case ready(Record)
    /// It could not be read.
    case failed(Failure)

    /// The record that is shown; nil while loading or after a failure.
    public var record: Record? {
        if case .ready(let record) = self { record } else { nil }
    }
}

/// A call that failed, in words: the event, what was kept, and what to do.
public struct Failure: Equatable, Sendable {
    /// The words to show.
    public let text: ErrorText
    /// The error itself, for what a screen does about it; never shown.
    public let error: InstepError

    /// The words of an error in a language.
    public init(_ error: InstepError, locale: FootCare.Locale) {
        self.error = error
        let text = try? FootCare.explain(error: error, locale: locale)
        self.text = text ?? ErrorText(title: "", kept: "", mend: "")
    }
}

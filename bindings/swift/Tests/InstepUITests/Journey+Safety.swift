import Instep
import SwiftUI
import Testing

extension Journey {
    /// The words of an answer.
    func words(_ reply: Reply) -> String { labels.vocabulary.replies.first { $0.value == reply }?.text ?? "" }

    /// A page of the whole check.
    func form(_ page: SafetyPage) async throws -> SafetyForm {
        let check = try await stage.core { try await $0.safety() }.check
        return try #require(check.pages.first { $0.page == page })
    }

    /// The words of a line.
    func item(_ flag: Flag) async throws -> String {
        let questions = try await stage.core { try await $0.safety() }.questions
        return try #require(questions.first { $0.flag == flag }).item
    }

    /// The answer that is stored; nil while there is none.
    func stored(_ flag: Flag) async throws -> Reply? {
        try await stage.core { try await $0.safety() }.answers.first { $0.flag == flag }?.reply
    }

    /// Says no to the first of the lines that are answered one by one.
    func sayNo(_ lines: Int) async throws {
        for line in 0..<lines { try await tap(words(.no), at: line) }
    }

    /// Says no to both lists of ticks.
    func sayNoneOfThese(_ pages: [SafetyForm]) async throws {
        for page in [SafetyPage.feet, .health] {
            try await tap(try #require(pages.first { $0.page == page }?.noneText))
            try await tap(labels.common.goOn)
        }
    }

    /// Taps the control that holds these words among others.
    func tap(holding words: String) async throws {
        let find = { self.window.all.first { node in node.isControl && node.all.contains { $0.text == words } } }
        try await wait("control with \"\(words)\"") { find() != nil }
        try await tap(try #require(find()).label)
    }

    /// True where something on the screen is chosen or ticked.
    var isAnythingChosen: Bool {
        window.all.contains { $0.traits.contains("isSelected") && !["Tab", "Option"].contains($0.kind) }
    }
}

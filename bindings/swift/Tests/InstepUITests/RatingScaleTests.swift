@testable import InstepUI
import Instep
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct RatingScaleTests {
    /// A scale alone in a window.
    private final class Held {
        var value: Int32?
        var answers: [Int32] = []
    }

    private func scale(_ steps: @MainActor (_Window, Held, Question, RatingLabels) throws -> Void) async throws {
        try await onStage { stage in
            let question = try #require(try await stage.core { try await $0.questions().questions.first?.question })
            let (held, labels) = (Held(), stage.labels.rating)
            let window = _Window(Wrapper(held: held, question: question, labels: labels))
            try steps(window, held, question, labels)
        }
    }

    private struct Wrapper: View {
        let held: Held
        let question: Question
        let labels: RatingLabels

        var body: some View {
            RatingScale(question: question, value: held.value, labels: labels, onClear: { held.value = nil }) {
                held.value = $0
                held.answers.append($0)
            }
        }
    }

    private func control(_ window: _Window) throws -> _Node {
        try #require(window.all.first { $0.adjust != nil })
    }

    @Test func unansweredIsNeverReadAsZero() async throws {
        try await scale { window, held, question, labels in
            #expect(try control(window).label == question.text)
            #expect(try control(window).value == labels.unanswered)
            #expect(!window.elements.contains { $0.value == question.targets.first?.spoken })
            try control(window).adjust?(false)
            #expect(held.value == nil)
            try control(window).adjust?(true)
            #expect(held.value == 0)
            #expect(try control(window).value == question.targets.first?.spoken)
        }
    }

    @Test func elevenPlacesAreOneControlForAScreenReader() async throws {
        try await scale { window, held, question, _ in
            #expect(window.elements.filter { $0.adjust != nil || $0.touch != nil }.count == 1)
            for _ in 0..<20 { try control(window).adjust?(true) }
            #expect(held.answers == Array(0...10))
            #expect(held.value == question.high)
        }
    }

    @Test func everyValueHasATileAndBothEndsTheirNumberWithTheirMeaning() async throws {
        try await scale { window, _, question, _ in
            #expect(window.all.filter { $0.touch != nil }.map(\.label) == (0...10).map { "\($0)" })
            let said = window.elements.map(\.label)
            #expect(said.contains("0, \(question.lowText)"))
            #expect(said.contains("10, \(question.highText)"))
        }
    }

    @Test func answerCanBeTakenAway() async throws {
        try await scale { window, held, _, labels in
            #expect(window.control(labels.clear) == nil)
            try control(window).adjust?(true)
            try window.tap(labels.clear)
            #expect(held.value == nil)
        }
    }
}

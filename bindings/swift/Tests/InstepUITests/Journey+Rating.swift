import SwiftUI
import Testing

extension Journey {
    /// The scale of a question: one control, whatever its values.
    func scale(_ question: String) async throws -> _Node {
        let find = { self.window.all.first { $0.adjust != nil && $0.label == question } }
        try await wait("scale of \"\(question)\"") { find() != nil }
        return try #require(find())
    }

    /// Lifts a finger on the tile of a value, or outside of it.
    func rate(_ question: String, _ value: Int, inside: Bool = true) async throws {
        let scale = try await scale(question)
        let tile = try #require(scale.all.first { $0.touch != nil && $0.label == String(value) })
        tile.touch?(CGPoint(x: inside ? 20 : -20, y: 20))
        taps += 1
    }
}

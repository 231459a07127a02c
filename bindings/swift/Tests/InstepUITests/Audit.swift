import SwiftUI

/// Finds what a person with a screen reader, or anybody in a hurry, would stumble over.
@MainActor enum Audit {
    /// The faults of what a window shows, in words; empty where there is none.
    static func faults(in window: _Window) -> [String] {
        let roots = window.draw()
        let all = roots.flatMap(\.all)
        var faults = roots.flatMap { unnamed($0, inside: false) }
        let filled = all.filter { $0.style == "ActionStyle" }
        if filled.count > 1 { faults.append("filled actions: \(filled.map(\.label).joined(separator: ", "))") }
        // An alert brings a title of its own.
        let needsNone = all.contains { $0.kind == "ProgressView" || $0.kind == "Alert" }
        if !needsNone, !all.contains(where: { $0.traits.contains("isHeader") }) {
            faults.append("no heading to jump to")
        }
        return faults
    }

    /// Controls and pictures that nothing can be said of. What is hidden, or inside an element with words, needs none.
    private static func unnamed(_ node: _Node, inside: Bool) -> [String] {
        if node.hidden || inside { return [] }
        if node.isControl, node.label.isEmpty { return ["a \(node.kind) without a name"] }
        if node.kind == "Image", node.text.isEmpty { return ["a picture without words: \(node.value ?? "")"] }
        let covers = node.isControl || node.whole
        return node.children.flatMap { unnamed($0, inside: covers) }
    }
}

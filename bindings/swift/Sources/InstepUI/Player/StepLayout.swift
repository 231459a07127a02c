import SwiftUI

/// A part of a step's layout.
enum StepPart: LayoutValueKey, Hashable {
    case picture, title
    case line(Int)

    static let defaultValue = StepPart.picture
}

/// Places the picture and the words of a step by their plan. What does not fit lies outside, where nothing is seen.
struct StepLayout: Layout {
    let art: StepArt
    /// The sentence whose turn it is.
    let turn: Int

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        proposal.replacingUnspecifiedDimensions()
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        var parts: [StepPart: LayoutSubview] = [:]
        for subview in subviews { parts[subview[StepPart.self]] = subview }
        let height: (StepPart, CGFloat) -> CGFloat = { part, width in
            parts[part]?.sizeThatFits(ProposedViewSize(width: width, height: nil)).height ?? 0
        }
        let plan = StepPlan(
            size: bounds.size, art: art, turn: turn, count: max(subviews.count - 2, 0),
            title: { height(.title, $0) }, line: { height(.line($0), $1) })
        for (part, subview) in parts {
            let frame =
                switch part {
                case .picture: plan.picture
                case .title: plan.title
                case .line(let index): plan.lines[index]
                }
            let outside = CGRect(x: 0, y: bounds.height * 2, width: bounds.width, height: bounds.height)
            let place = frame ?? outside
            subview.place(
                at: CGPoint(x: bounds.minX + place.minX, y: bounds.minY + place.minY),
                proposal: ProposedViewSize(place.size))
        }
    }
}

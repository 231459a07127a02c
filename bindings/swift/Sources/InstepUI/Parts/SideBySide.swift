import SwiftUI

/// Places controls of one width beside each other; below each other where the words of one need more room.
struct SideBySide: Layout {
    var spacing = Space.small

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        let widest = subviews.map { $0.sizeThatFits(.unspecified).width }.max() ?? 0
        let width = proposal.width ?? widest * CGFloat(subviews.count) + gaps(subviews)
        return CGSize(width: width, height: frames(of: subviews, width: width).map(\.maxY).max() ?? 0)
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        for (view, frame) in zip(subviews, frames(of: subviews, width: bounds.width)) {
            let place = CGPoint(x: bounds.minX + frame.minX, y: bounds.minY + frame.minY)
            view.place(at: place, proposal: ProposedViewSize(frame.size))
        }
    }

    private func gaps(_ subviews: Subviews) -> CGFloat { spacing * CGFloat(max(subviews.count - 1, 0)) }

    private func frames(of subviews: Subviews, width: CGFloat) -> [CGRect] {
        let share = (width - gaps(subviews)) / CGFloat(max(subviews.count, 1))
        let areBeside = subviews.allSatisfy { $0.sizeThatFits(.unspecified).width <= share }
        let offer = ProposedViewSize(width: areBeside ? share : width, height: nil)
        let heights = subviews.map { $0.sizeThatFits(offer).height }
        guard areBeside else {
            var top: CGFloat = 0
            return heights.map { height in
                defer { top += height + spacing }
                return CGRect(x: 0, y: top, width: width, height: height)
            }
        }
        let height = heights.max() ?? 0
        return subviews.indices.map { place in
            CGRect(x: CGFloat(place) * (share + spacing), y: 0, width: share, height: height)
        }
    }
}

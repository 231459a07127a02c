import SwiftUI

/// Places views one after another, in as many rows as they need.
struct Flow: Layout {
    var spacing = Space.small

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        let frames = frames(of: subviews, width: proposal.width ?? .infinity)
        return CGSize(width: frames.map(\.maxX).max() ?? 0, height: frames.map(\.maxY).max() ?? 0)
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        for (view, frame) in zip(subviews, frames(of: subviews, width: bounds.width)) {
            let place = CGPoint(x: bounds.minX + frame.minX, y: bounds.minY + frame.minY)
            view.place(at: place, proposal: ProposedViewSize(frame.size))
        }
    }

    private func frames(of subviews: Subviews, width: CGFloat) -> [CGRect] {
        var next = CGPoint.zero
        var rowHeight: CGFloat = 0
        return subviews.map { view in
            var size = view.sizeThatFits(.unspecified)
            if size.width > width { size = view.sizeThatFits(ProposedViewSize(width: width, height: nil)) }
            if next.x > 0, next.x + size.width > width {
                next = CGPoint(x: 0, y: next.y + rowHeight + spacing)
                rowHeight = 0
            }
            defer {
                next.x += size.width + spacing
                rowHeight = max(rowHeight, size.height)
            }
            return CGRect(origin: next, size: size)
        }
    }
}

/// Places views in columns of one width: as many as fit, and no row much shorter than the others. So no name is broken.
struct EvenColumns: Layout {
    /// The least width of a column.
    var least: CGFloat = 0
    var spacing = Space.small

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        guard !subviews.isEmpty else { return .zero }
        let widest = widest(of: subviews)
        let width = proposal.width ?? widest * CGFloat(subviews.count)
        let columns = columns(of: subviews, width: width)
        let heights = heights(of: subviews, columns: columns, width: width)
        return CGSize(width: width, height: heights.reduce(0, +) + spacing * CGFloat(heights.count - 1))
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        guard !subviews.isEmpty else { return }
        let columns = columns(of: subviews, width: bounds.width)
        let width = bounds.width / CGFloat(columns)
        var top = bounds.minY
        for (row, height) in heights(of: subviews, columns: columns, width: bounds.width).enumerated() {
            for place in row * columns..<min((row + 1) * columns, subviews.count) {
                let corner = CGPoint(x: bounds.minX + width * CGFloat(place % columns), y: top)
                subviews[place].place(at: corner, proposal: ProposedViewSize(width: width, height: height))
            }
            top += height + spacing
        }
    }

    private func widest(of subviews: Subviews) -> CGFloat {
        max(subviews.map { $0.sizeThatFits(.unspecified).width }.max() ?? 0, least, 1)
    }

    private func columns(of subviews: Subviews, width: CGFloat) -> Int {
        let count = subviews.count
        let most = Int(min(max(width / widest(of: subviews), 1), CGFloat(count)))
        let rows = (count + most - 1) / most
        return (count + rows - 1) / rows
    }

    private func heights(of subviews: Subviews, columns: Int, width: CGFloat) -> [CGFloat] {
        let proposal = ProposedViewSize(width: width / CGFloat(columns), height: nil)
        return stride(from: 0, to: subviews.count, by: columns).map { first in
            subviews[first..<min(first + columns, subviews.count)].map { $0.sizeThatFits(proposal).height }.max() ?? 0
        }
    }
}

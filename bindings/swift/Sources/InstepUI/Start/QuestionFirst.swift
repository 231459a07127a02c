import SwiftUI

/// The room of the question: with the picture, as a card without it, or as words alone.
enum QuestionStyle {
    case picture, plain, bare
}

/// Lays the question out so that all of it is seen without scrolling. Where there is little room, the picture goes first,
/// then the title goes below it, then the way back, and then the card around it.
struct QuestionFirst<Top: View, Title: View, Question: View>: View {
    @Environment(\.room) private var room
    let top: Top
    let title: Title
    let question: (QuestionStyle) -> Question

    init(
        @ViewBuilder top: () -> Top, @ViewBuilder title: () -> Title,
        @ViewBuilder question: @escaping (QuestionStyle) -> Question
    ) {
        self.top = top()
        self.title = title()
        self.question = question
    }

    var body: some View {
        Within(height: room - Space.large)() {
            ViewThatFits(in: .vertical) {
                column(.picture) {
                    pair(top, title)
                } below: {
                    EmptyView()
                }
                column(.plain) {
                    pair(top, title)
                } below: {
                    EmptyView()
                }
                column(.plain) {
                    top
                } below: {
                    title
                }
                column(.plain) {
                    EmptyView()
                } below: {
                    pair(top, title)
                }
                column(.bare) {
                    EmptyView()
                } below: {
                    pair(top, title)
                }
            }
        }
    }

    private func pair(_ first: some View, _ second: some View) -> some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            first
            second
        }
    }

    private func column(
        _ style: QuestionStyle, @ViewBuilder above: () -> some View, @ViewBuilder below: () -> some View
    ) -> some View {
        VStack(alignment: .leading, spacing: Space.medium) {
            above()
            question(style)
            below()
        }
    }
}

/// Offers a view a height that it may use, and takes no more than it needs.
private struct Within: Layout {
    let height: CGFloat

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        subviews.first?.sizeThatFits(ProposedViewSize(width: proposal.width, height: height)) ?? .zero
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        subviews.first?.place(at: bounds.origin, proposal: ProposedViewSize(width: bounds.width, height: height))
    }
}

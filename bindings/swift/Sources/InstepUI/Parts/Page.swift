import SwiftUI

/// A page that scrolls, with what stands at its lower edge whatever the size of the text.
struct Page<Content: View, Bottom: View>: View {
    @Environment(\.ink) private var ink
    let content: Content
    let bottom: Bottom

    init(@ViewBuilder content: () -> Content, @ViewBuilder bottom: () -> Bottom = { EmptyView() }) {
        self.content = content()
        self.bottom = bottom()
    }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.large) { content }
                .padding(Space.large)
                .frame(maxWidth: 680, alignment: .leading)
                .frame(maxWidth: .infinity)
        }
        .safeAreaInset(edge: .bottom) {
            VStack(spacing: Space.small) { bottom }
                .padding(.horizontal, Space.large)
        }
        .background(ink.background)
        .foregroundStyle(ink.onBackground)
    }
}

/// A surface on a page.
struct Card<Content: View>: View {
    @Environment(\.ink) private var ink
    let content: Content

    init(@ViewBuilder content: () -> Content) { self.content = content() }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.medium) { content }
            .padding(Space.large)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(ink.surface, in: RoundedRectangle(cornerRadius: 24))
            .overlay {
                RoundedRectangle(cornerRadius: 24).stroke(ink.line)
            }
    }
}

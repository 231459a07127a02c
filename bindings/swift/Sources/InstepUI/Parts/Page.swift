import SwiftUI

/// A page that scrolls, with what stands at its lower edge whatever the size of the text: at the side in a window that is
/// low.
struct Page<Content: View, Bottom: View>: View {
    @Environment(\.ink) private var ink
    @Environment(\.verticalSizeClass) private var verticalSizeClass
    let content: Content
    let bottom: Bottom

    init(@ViewBuilder content: () -> Content, @ViewBuilder bottom: () -> Bottom = { EmptyView() }) {
        self.content = content()
        self.bottom = bottom()
    }

    var body: some View {
        Group {
            if Bottom.self == EmptyView.self {
                scroll
            } else if verticalSizeClass == .compact {
                HStack(alignment: .bottom, spacing: 0) {
                    scroll
                    VStack(spacing: Space.small) { bottom }
                        .padding(.vertical, Space.medium)
                        .padding(.trailing, Space.large)
                        .frame(width: 300)
                }
            } else {
                VStack(spacing: 0) {
                    scroll
                    VStack(spacing: Space.small) { bottom }
                        .padding(.horizontal, Space.large)
                        .padding(.vertical, Space.small)
                        .frame(maxWidth: 680)
                }
            }
        }
        .background(ink.background)
        .foregroundStyle(ink.onBackground)
    }

    private var scroll: some View {
        GeometryReader { room in
            ScrollView {
                VStack(alignment: .leading, spacing: Space.large) { content }
                    .padding(Space.large)
                    .frame(maxWidth: 680, alignment: .leading)
                    .frame(maxWidth: .infinity)
            }
            .environment(\.room, room.size.height)
        }
    }
}

private enum RoomKey: EnvironmentKey {
    static let defaultValue: CGFloat = 0
}

extension EnvironmentValues {
    /// The height of a page that is seen without scrolling.
    var room: CGFloat {
        get { self[RoomKey.self] }
        set { self[RoomKey.self] = newValue }
    }
}

/// A surface on a page.
struct Card<Content: View>: View {
    @Environment(\.ink) private var ink
    let outline: Color?
    let surface: Color?
    let content: Content

    /// A card in the usual colours, or in others where it warns or leads.
    init(outline: Color? = nil, surface: Color? = nil, @ViewBuilder content: () -> Content) {
        self.outline = outline
        self.surface = surface
        self.content = content()
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.medium) { content }
            .padding(Space.large)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(surface ?? ink.surface, in: RoundedRectangle(cornerRadius: 24))
            .overlay {
                RoundedRectangle(cornerRadius: 24).stroke(outline ?? ink.line, lineWidth: outline == nil ? 1 : 2)
            }
    }
}

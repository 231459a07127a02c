import SwiftUI

/// The room that a screen of the player has.
struct PlayerRoom {
    /// True where the slab stands at the end side.
    let isWide: Bool
    /// A tablet or a window: the words grow with it.
    let isLarge: Bool
    let slabHeight: CGFloat
    let slabWidth: CGFloat

    private static let small: CGFloat = 720
    private static let large: CGFloat = 600

    init(_ size: CGSize) {
        isWide = size.width > size.height
        isLarge = min(size.width, size.height) >= Self.large
        slabHeight = size.height * (size.height < Self.small ? 0.36 : 0.35)
        slabWidth = size.width * 0.34
    }

    /// The distance of words from the edges of the screen.
    var edge: CGFloat { isLarge ? 32 : 18 }
    var topEdge: CGFloat { isWide && !isLarge ? 8 : edge }
}

/// The part above the slab, or before it in landscape. The slab reaches the lower edge and both corners, under the bars of
/// the system; its words keep clear of them.
struct PlayerFrame<Content: View, SlabContent: View>: View {
    let content: (PlayerRoom) -> Content
    let slab: (PlayerRoom) -> SlabContent

    init(
        @ViewBuilder content: @escaping (PlayerRoom) -> Content,
        @ViewBuilder slab: @escaping (PlayerRoom) -> SlabContent
    ) {
        self.content = content
        self.slab = slab
    }

    var body: some View {
        GeometryReader { space in
            let insets = space.safeAreaInsets
            let room = PlayerRoom(
                CGSize(
                    width: space.size.width + insets.leading + insets.trailing,
                    height: space.size.height + insets.top + insets.bottom))
            if room.isWide {
                HStack(spacing: 0) {
                    edged(room)
                    slab(room).frame(width: room.slabWidth - insets.trailing)
                }
            } else {
                VStack(spacing: 0) {
                    edged(room)
                    slab(room).frame(height: room.slabHeight - insets.bottom)
                }
            }
        }
    }

    private func edged(_ room: PlayerRoom) -> some View {
        content(room)
            .padding(.horizontal, room.edge)
            .padding(.top, room.topEdge)
            .padding(.bottom, 10)
            .frame(maxWidth: .infinity, maxHeight: .infinity)
    }
}

import Instep
import SwiftUI

/// Two soles with a low sun behind them.
struct FeetAtDusk: View {
    @Environment(\.ink) private var ink
    @Environment(\.room) private var room
    @ScaledMetric private var scale: CGFloat = 1
    let alt: String

    var body: some View {
        ZStack {
            Circle()
                .fill(
                    RadialGradient(
                        colors: [ink.accent.opacity(0.5), ink.accent.opacity(0.2), .clear], center: .center,
                        startRadius: 0, endRadius: height * 0.46)
                )
                .offset(y: height * 0.04)
            FootPictures(pictures: [.plain(.sole, .left), .plain(.sole, .right)], gap: 12)
        }
        .frame(height: height)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(alt)
        .accessibilityAddTraits(.isImage)
    }

    /// Words that grow take room from the picture.
    private var height: CGFloat { min(max(room * 0.46, 120), 420) / scale }
}

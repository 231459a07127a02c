import Instep
import InstepModels
import SwiftUI

/// The player in each of its states. It never scrolls.
///
/// Only the count reads the countdown, in a leaf of its own: nothing else is drawn again each second.
struct PlayerScreen: View {
    @Environment(\.ink) private var ink
    let state: PlayerScreenState
    let labels: Labels
    let device: PlayerDevice
    let send: @MainActor (PlayerAction) -> Void

    var body: some View {
        Group {
            if state.asksWhy {
                StopQuestion(labels: labels, send: send)
            } else if let card = state.player.card, card.kind == .stopSigns {
                StopSigns(card: card, saved: state.player.saved, labels: labels.stop, send: send)
            } else {
                SessionScreen(state: state, labels: labels.player, device: device, send: send)
            }
        }
        .background(ink.background)
        .foregroundStyle(ink.onBackground)
        .accessibilityElement(children: .contain)
        .accessibilityAction(.magicTap) { send(state.asksWhy ? .goOn : .slab) }
        .announced(state.announcement)
    }
}

/// The order in which a screen reader goes through the player.
enum PlayerOrder {
    static let slab = 5.0
    static let next = 4.0
    static let back = 3.0
    static let stop = 2.0
}

import Instep
import InstepModels
import SwiftUI

/// A session: the time that is left, the foot and the words, the keys, and the slab.
struct SessionScreen: View {
    let state: PlayerScreenState
    let labels: PlayerLabels
    let device: PlayerDevice
    let send: @MainActor (PlayerAction) -> Void

    var body: some View {
        PlayerFrame { room in
            VStack(spacing: Space.small) {
                if player.slab != nil {
                    TopBar(player: player, stop: labels.stop) { send(.askWhy) }
                }
                stage(room).frame(maxWidth: .infinity, maxHeight: .infinity)
                KeysRow(keys: player.keys(labels, send))
            }
        } slab: { room in
            if let slab = player.slab {
                SlabView(words: words(slab), isWide: room.isWide, tap: { send(.slab) }, count: count(slab))
            }
        }
    }

    private var player: Player { state.player }

    @ViewBuilder private func stage(_ room: PlayerRoom) -> some View {
        if let cue = state.fullScreen {
            ChangeOfFoot(cue: cue, head: player.heading)
        } else {
            StepStage(state: state, labels: labels, room: room, device: device)
                .id(player.segment)
                .contentShape(Rectangle())
                .onTapGesture { send(.sayAgain) }
                .background {
                    Button(labels.sayAgain) { send(.sayAgain) }
                        .keyboardShortcut("s", modifiers: [])
                        .opacity(0)
                        .accessibilityHidden(true)
                }
        }
    }

    private func words(_ slab: Slab) -> SlabWords {
        SlabWords(side: slab.sideText, action: slab.text, waits: slab.waits, others: player.others(labels, send))
    }

    /// The count on the slab; nil where neither a count nor the clock is shown.
    private func count(_ slab: Slab) -> ((CGSize, Color) -> SlabCount)? {
        guard player.showsCount(slab) else { return nil }
        return { size, color in
            SlabCount(state: state, labels: labels, clock: device.clock, height: size.height, color: color)
        }
    }
}

/// The count of repetitions, or the clock.
struct SlabCount: View {
    let state: PlayerScreenState
    let labels: PlayerLabels
    let clock: any DeviceClock
    let height: CGFloat
    let color: Color

    var body: some View {
        Group {
            if let counted = state.player.slab?.countText, state.player.clock.counts != .leadIn {
                CountText(text: counted, name: labels.repetitions, height: height)
            } else {
                SecondsView(countdown: state.countdown, clock: clock, name: labels.timeLeft, height: height)
            }
        }
        .foregroundStyle(color)
    }
}

/// The picture and the words of a step, with the hand that works on it. Each step begins with a new count of passes.
private struct StepStage: View {
    @State private var passes = Passes()
    let state: PlayerScreenState
    let labels: PlayerLabels
    let room: PlayerRoom
    let device: PlayerDevice

    var body: some View {
        StepView(step: shown, room: room, device: device)
    }

    private var player: Player { state.player }

    private var shown: StepShown {
        let card = player.card
        let tags = [player.tag, player.label ?? "", state.isMuted ? labels.muted : ""]
        let pictograms = [player.pictograms.tool] + player.pictograms.things + [player.pictograms.seat]
        return StepShown(
            tag: card == nil ? tags.first { !$0.isEmpty } ?? "" : "",
            title: card?.title ?? player.heading.title,
            lines: card?.lines.map(plain) ?? player.lines + player.notes.map(plain),
            pictures: card == nil ? player.heading.pictures : player.heading.pictures.map(\.unlit),
            // More than three have no room.
            pictograms: Array(pictograms.compactMap { $0 }.prefix(3)),
            hand: hand, spoken: state.spokenLine)
    }

    private func plain(_ text: String) -> SpokenLine { SpokenLine(text: text, spoken: text, care: false) }

    /// Before a step and in a change of foot the picture is of the coming one: no hand is on it.
    private var hand: Hand? {
        let pictogram = (player.pictograms.hand ?? player.pictograms.tool)?.pictogram
        guard let pictogram, player.heading.pictures == player.pictures, player.card == nil else { return nil }
        guard device.moves else { return Hand(pictogram, player.motion, moves: false) { _ in 0 } }
        let (passMs, isAtWork) = (player.passMs, player.isAtWork)
        return Hand(pictogram, player.motion, moves: isAtWork) { passes.count(at: $0, passMs: passMs, moves: isAtWork) }
    }
}

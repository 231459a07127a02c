import Foundation
import Instep
import struct InstepCore.Cue
import struct InstepCore.Player
import enum InstepCore.StopReason
import Observation

/// Everything that the player's screen is drawn from.
public struct PlayerScreenState: Sendable {
    /// The record of the core.
    public let player: Player
    /// The count, to be read by a leaf only.
    public let countdown: Countdown
    /// True while it asks why the session is stopped.
    public let asksWhy: Bool
    /// The line of the record that is being said; nil while nothing is said.
    public let spokenLine: Int?
    /// The coming foot, which fills the room above the keys for three seconds; nil otherwise.
    public let fullScreen: Cue?
    /// True where the voice or a chime would sound and the volume is zero.
    public let isMuted: Bool
    /// The newest words for a screen reader; empty where none is on.
    public let announcement: String
}

/// Acts of the person on the player.
public enum PlayerAction: Sendable {
    /// Taps the slab: its deed is in the record.
    case slab
    case next, back
    /// Plays this step once more, while the session is paused.
    case again
    /// Counts one repetition.
    case rep
    case sayAgain
    /// Pauses and asks why.
    case askWhy
    /// Takes the question back and goes on.
    case goOn
    /// Ends the session: an answer to the question, or the key below a card for a cramp or an interrupted session.
    case stop(StopReason)
    /// Opens the dialler.
    case call
    /// Leaves the player after its end.
    case close
}

/// The model of the player's screen: the record that the engine plays, and whether it asks why the session is stopped.
@MainActor @Observable
public final class PlayerModel {
    private var asksWhy = false
    @ObservationIgnored private let app: AppModel
    @ObservationIgnored private let engine: PlayerEngine
    @ObservationIgnored private var hadSession = false
    @ObservationIgnored private var isLeft = false

    /// The player at its place.
    public init(_ app: AppModel, entry: Entry) {
        self.app = app
        engine = app.engine
        app.navigator.guardBack(entry) { [weak self] in self?.onBack() ?? false }
        follow()
        Task { await leaveWithoutSession() }
    }

    /// The state to be drawn; nil while there is no session.
    public var shown: PlayerScreenState? {
        guard let played = engine.played else { return nil }
        let (voice, effects) = (app.seams.voice, engine.effects)
        return PlayerScreenState(
            player: played.player, countdown: played.countdown, asksWhy: asksWhy && played.player.slab != nil,
            spokenLine: effects.line, fullScreen: effects.fullScreen,
            isMuted: voice.muted && played.player.slab?.waits == false,
            announcement: voice.reader ? effects.announcement : "")
    }

    /// An event that failed.
    public var failure: Failure? { engine.failure }

    /// Takes the failure off the screen.
    public func dismiss() { engine.dismiss() }

    /// Does what the person asked for.
    public func send(_ action: PlayerAction) {
        switch action {
        case .slab: engine.toggle()
        case .next: engine.next()
        case .back: engine.back()
        case .again: engine.again()
        case .rep: engine.rep()
        case .sayAgain: engine.sayAgain()
        case .askWhy: askWhy()
        case .goOn:
            asksWhy = false
            engine.goOn()
        case .stop(let reason):
            asksWhy = false
            engine.stop(reason)
        case .call: _ = app.seams.device.dial()
        case .close: close()
        }
    }

    private func askWhy() {
        engine.pause()
        asksWhy = true
    }

    /// Going back never ends a session by mistake: it pauses and asks. From the question it leads to the player again.
    private func onBack() -> Bool {
        guard let player = engine.played?.player else { return false }
        if player.slab == nil {
            close()
        } else if asksWhy {
            asksWhy = false
        } else if player.slab?.action == .continue {
            return false
        } else {
            askWhy()
        }
        return true
    }

    /// The place was kept, but the session was ended meanwhile.
    private func leaveWithoutSession() async {
        // The engine meets the same failure, and it is shown.
        guard let player = try? await app.call({ try await $0.player() }) as Player?? else { return }
        if player == nil, engine.played == nil, !isLeft { app.navigator.home() }
    }

    /// A session that was played to its end leads to the minute after; one that is gone leads home.
    private func follow() {
        let player = withObservationTracking {
            engine.played?.player
        } onChange: { [weak self] in
            Task { @MainActor in self?.follow() }
        }
        act(on: player)
    }

    private func act(on player: Player?) {
        guard !isLeft else { return }
        guard let player else {
            if hadSession { leave { $0.home() } }
            return
        }
        hadSession = true
        if player.slab == nil, player.card == nil { close() }
    }

    private func close() {
        let ended = engine.played?.player
        engine.leave()
        if let ended, ended.saved != nil, ended.state == .finished || !ended.ask.isEmpty {
            leave { $0.replace(.finish(session: ended.session.uuidString)) }
        } else {
            leave { $0.home() }
        }
    }

    private func leave(_ move: (Navigator) -> Void) {
        isLeft = true
        move(app.navigator)
    }
}

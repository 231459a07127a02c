import Foundation
import Instep
import struct InstepCore.Player
import Observation

/// A record of the player, with the count that began when it was read.
public struct Played: Equatable, Sendable {
    /// The record of the core.
    public let player: Player
    /// The count, for a leaf of the screen only: it changes each second.
    public let countdown: Countdown
}

/// Plays the session. It waits for the moment the core named or for an act of the person, and makes one call then. It
/// belongs to the app, so a session goes on whatever screen is seen.
///
/// Calls are made one after another, in the order of the acts. A session that sounds holds a lease of the data file until
/// it ends or was paused for long. One that is silent holds none: in the background it stands still.
@MainActor @Observable
public final class PlayerEngine {
    private static let leastWaitMs: Int64 = 10
    private static let retryMs: Int64 = 1000
    /// The time after which a paused session gives up its lease.
    private static let longPauseMs: Int64 = 600_000

    /// The session that is played or was interrupted; nil when there is none. After its end it stays until `leave`.
    public private(set) var played: Played?
    /// An event that failed, until `dismiss`.
    public internal(set) var failure: Failure?
    /// The setting `voice`.
    public private(set) var voiceOn = true
    /// The device as the session needs it.
    @ObservationIgnored public private(set) lazy var effects = SessionEffects(app) { [weak self] in self?.onSpoken() }

    @ObservationIgnored let app: AppModel
    @ObservationIgnored private var inbox: [@MainActor () async -> Void] = []
    @ObservationIgnored private(set) var isWorking = false
    @ObservationIgnored private var waiting: Task<Void, Never>?
    @ObservationIgnored private var dueAtMs: Int64?
    @ObservationIgnored var isFront = true
    /// True while the session keeps the data file open.
    @ObservationIgnored private(set) var isLeased = false
    @ObservationIgnored private var leaseEnd: Task<Void, Never>?
    /// The session that the person stopped last, for as long as that can be taken back.
    @ObservationIgnored var stopped: Player?

    var player: Player? { played?.player }
    private var uptimeMs: Int64 { app.clock.uptime().milliseconds }

    init(_ app: AppModel) { self.app = app }

    /// Begins to follow the app and its device.
    func start() {
        app.follow(self)
        followReader()
    }

    func post(_ work: @escaping @MainActor () async -> Void) {
        inbox.append(work)
        guard !isWorking else { return }
        isWorking = true
        waiting?.cancel()
        Task {
            while !inbox.isEmpty {
                await inbox.removeFirst()()
                await keepLease()
            }
            isWorking = false
            waitForTick()
        }
    }

    private func waitForTick() {
        guard let dueAtMs else { return }
        waiting = app.seams.timer.after(max(dueAtMs - uptimeMs, Self.leastWaitMs)) { [weak self] in
            self?.post { [weak self] in await self?.play(.tick) }
        }
    }

    func play(_ event: PlayerEvent) async {
        guard let now = player, now.isTaken else { return }
        let byPerson = event != .tick && event != .spoken
        if byPerson { app.seams.haptics.touch() }
        do throws(InstepError) {
            let record = try await take(byPerson: byPerson && event != .rep) {
                try await $0.play(event: event, expectedRevision: now.revision)
            }
            await pauseUnheard(record)
        } catch {
            switch error {
            case .playerMoved, .conflict, .notFound: await read()
            case .invalid:
                if byPerson { app.seams.haptics.refused() }
                await read()
            default: fail(error, quietly: event == .tick)
            }
        }
    }

    /// Makes a call that returns the player, and shows, sounds and says what came of it.
    func take(
        byPerson: Bool, _ call: @escaping @Sendable (FootCare) async throws -> Player
    ) async throws(InstepError) -> Player {
        let (record, readAtMs) = try await timed(call)
        show(record, readAtMs)
        effects.carryOut(record, byPerson: byPerson)
        // Nothing may lie over the signs that need help: there it is offered when they are closed.
        if record.card == nil { offerUndo(record) }
        return record
    }

    /// Makes a call, and reads the clock as it is made: a wait for the file before it is no time of the session.
    private func timed<T: Sendable>(
        _ call: @escaping @Sendable (FootCare) async throws -> T
    ) async throws(InstepError) -> (T, Int64) {
        let clock = app.clock
        return try await app.call { core in
            let readAtMs = clock.uptime().milliseconds
            return (try await call(core), readAtMs)
        }
    }

    /// Offers to take a stop back, while that is possible.
    func offerUndo(_ record: Player) {
        guard let offer = record.undo else { return }
        if let until = offer.until?.date, until < app.clock.wall() { return }
        stopped = record
        app.say(offer.text, undo: offer)
    }

    /// A step that nobody would see or hear is not begun.
    private func pauseUnheard(_ record: Player) async {
        if !isFront, record.slab?.action == .pause, effects.beginsUnheard(record) { await play(.pause) }
    }

    func show(_ record: Player?, _ readAtMs: Int64? = nil) {
        let readAtMs = readAtMs ?? uptimeMs
        played = record.map { Played(player: $0, countdown: Countdown($0.clock, readAtMs: readAtMs)) }
        dueAtMs = record?.clock.callInMs.map { readAtMs + $0 }
        effects.follow(record)
    }

    /// Reads the session as it stands, without a sound. A session that ended stays until the person has seen it.
    func read() async {
        await attempt { () async throws(InstepError) in
            let (record, readAtMs) = try await timed { try await $0.player() }
            if record != nil || player?.slab != nil { show(record, readAtMs) }
        }
    }

    func takeOver() async -> Bool {
        await attempt { () async throws(InstepError) in
            try await setOutput()
            _ = try await take(byPerson: true) { try await $0.continueSession() }
        }
    }

    /// Reads everything: the file was opened, or the way to the person changed.
    func open() async throws(InstepError) {
        try await setOutput()
        try await readSettings()
        await read()
    }

    func readSettings() async throws(InstepError) {
        let settings = try await app.call { try await $0.settings() }
        if voiceOn != settings.voice { voiceOn = settings.voice }
        effects.sounds = (settings.voice && app.seams.voice.speaks) || settings.chimes
    }

    func setOutput() async throws(InstepError) {
        let voice = app.seams.voice
        let output: Output = voice.reader ? .reader : voice.speaks ? .voice : .silent
        try await app.call { try await $0.setOutput(output: output) }
    }

    private func onSpoken() {
        post { [self] in if player?.awaitsSpoken == true { await play(.spoken) } }
    }

    @discardableResult
    func attempt(_ calls: () async throws(InstepError) -> Void) async -> Bool {
        do throws(InstepError) {
            try await calls()
            return true
        } catch {
            fail(error, quietly: false)
            return false
        }
    }

    /// A tick that failed is tried again. While the file is closed, time stands still.
    private func fail(_ error: InstepError, quietly: Bool) {
        dueAtMs = nil
        switch error {
        case .suspended, .closed: break
        case .busy where quietly: dueAtMs = uptimeMs + Self.retryMs
        default: failure = Failure(error, locale: app.locale)
        }
    }
}

// MARK: - The lease

extension PlayerEngine {
    /// Holds the file while a session sounds, also through a short pause.
    private func keepLease() async {
        guard let player, player.isTaken, effects.sounds else { return await giveLease() }
        if player.clock.running || player.awaitsSpoken {
            leaseEnd?.cancel()
            leaseEnd = nil
            guard !isLeased else { return }
            do {
                try await app.holder.acquire()
                isLeased = true
            } catch {
                // The call before had the file; the next act tries again.
            }
        } else if isLeased, leaseEnd == nil {
            leaseEnd = app.seams.timer.after(Self.longPauseMs) { [weak self] in
                Task { await self?.giveLease() }
            }
        }
    }

    private func giveLease() async {
        leaseEnd?.cancel()
        leaseEnd = nil
        guard isLeased else { return }
        isLeased = false
        await app.holder.release()
    }
}

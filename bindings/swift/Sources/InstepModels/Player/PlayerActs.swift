import Foundation
import Instep
import struct InstepCore.Player
import Observation

/// Acts of the person and of the system. Each is done after those before it.
extension PlayerEngine {
    /// Begins a session.
    ///
    /// - Throws: as `FootCare.begin`.
    @discardableResult
    public func begin(_ entry: StartEntry) async throws(InstepError) -> Player {
        let result: Result<Player, InstepError> = await withCheckedContinuation { begun in
            post { [self] in
                do throws(InstepError) {
                    try await setOutput()
                    try await readSettings()
                    begun.resume(
                        returning: .success(try await take(byPerson: true) { try await $0.begin(entry: entry) }))
                } catch {
                    begun.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    /// Does what a tap on the slab does.
    public func toggle() {
        post { [self] in
            switch player?.slab?.action {
            case .start: await play(.start)
            case .pause: await play(.pause)
            case .resume: await play(.resume)
            case .next: await play(.next)
            case .switch: await play(.switch)
            case .continue: if await takeOver() { await play(.resume) }
            case nil: break
            }
        }
    }

    /// To the next step.
    public func next() { post { [self] in await play(.next) } }
    /// To the step before, or to the start of this one.
    public func back() { post { [self] in await play(.back) } }
    /// This step again.
    public func again() { post { [self] in await play(.repeat) } }
    /// One repetition is done.
    public func rep() { post { [self] in await play(.rep) } }

    /// Stops the clock where it runs. Nothing goes on by itself afterwards.
    public func pause() { post { [self] in if player?.slab?.action == .pause { await play(.pause) } } }

    /// Goes on after `pause`; a change of foot counts on.
    public func goOn() {
        post { [self] in
            if player?.state == .paused, player?.slab?.action != .continue {
                await play(.resume)
            } else if player?.slab?.action == .start {
                await play(.start)
            }
        }
    }

    /// Something else needs the person or the sound: a call, another player, a headset that was pulled out.
    public func interrupted() { pause() }

    /// Ends the session, also one that was interrupted.
    public func stop(_ reason: StopReason) {
        post { [self] in
            if player?.slab?.action == .continue, await !takeOver() { return }
            await play(.stop(reason: reason))
        }
    }

    /// Says the step once more, also where the voice is off.
    public func sayAgain() { post { [self] in if let player { effects.sayAgain(player) } } }

    /// Turns the voice on or off, for good.
    public func setVoice(_ on: Bool) {
        post { [self] in
            await attempt { () async throws(InstepError) in
                _ = try await app.call { try await $0.changeSetting(change: .voice(on: on)) }
                if !on { effects.hush() }
                try await open()
            }
        }
    }

    /// Leaves the session at its end: nothing is shown of it any more.
    public func leave() {
        post { [self] in
            guard let ended = player, ended.slab == nil else { return }
            if ended.card != nil { offerUndo(ended) }
            show(nil)
        }
    }

    /// Waits until every act so far is carried out.
    public func settled() async {
        await withCheckedContinuation { done in post { done.resume() } }
    }

    /// Tells whether the app is seen. On return the time that has passed is taken in.
    public func setFront(_ on: Bool) {
        post { [self] in
            guard isFront != on else { return }
            isFront = on
            if on { await play(.tick) }
        }
    }

    /// Takes the failure off the screen, and goes on.
    public func dismiss() {
        failure = nil
        post { [self] in await play(.tick) }
    }
}

extension PlayerEngine: ChangeFollower {
    /// Reads again where others changed something. Events are answered with the new record.
    public func changed(_ areas: Set<ChangedArea>) {
        post { [self] in
            if areas.isEmpty || areas.contains(.settings) {
                await attempt(open)
            } else if areas.contains(.player), player?.slab == nil {
                await read()
                reopenStopped()
            }
        }
    }

    /// A stop that was taken back leads to the player again.
    private func reopenStopped() {
        guard let player, player.slab != nil, player.session == stopped?.session else { return }
        stopped = nil
        if case .finish = app.navigator.current.route {
            app.navigator.replace(.player)
        } else {
            app.navigator.open(.player)
        }
    }

    /// A screen reader that is turned on or off changes the way to the person.
    func followReader() {
        withObservationTracking {
            _ = app.seams.voice.reader
        } onChange: { [weak self] in
            Task { @MainActor in
                self?.changed([])
                self?.followReader()
            }
        }
    }
}

import Foundation
import Instep
import InstepTesting
import Testing

@testable import InstepModels

@MainActor @Suite struct PlayerEngineTests {
    @Test func aGuidePlaysToItsEndByItself() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            let before = stage.clock.readings
            var seconds = 0
            while try stage.player.state != .finished, seconds < 600 {
                await stage.pass(1)
                seconds += 1
            }
            #expect(try stage.player.state == .finished)
            // Five seconds of counting in, six minutes of the guide.
            #expect((364...368).contains(seconds))
            #expect((stage.clock.readings - before) * 2 < seconds)
            #expect(try stage.player.saved != nil)
            #expect(stage.seams.log.count { $0 == "change of foot" } == 1)
            #expect(stage.seams.recordedDevice.session == nil)
            #expect(stage.seams.log.first { $0.hasPrefix("session") } == "session true")
        }
    }

    @Test func noCallIsMadeWhileItIsPaused() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.pass(20)
            await stage.doing { $0.pause() }
            #expect(try stage.player.state == .paused)
            #expect(stage.lastAwake == "awake false")
            let before = stage.clock.readings
            await stage.pass(3600)
            #expect(stage.clock.readings == before)
            await stage.doing { $0.toggle() }
            #expect(stage.lastAwake == "awake true")
            #expect(try stage.player.state == .running)
        }
    }

    @Test func aStepWaitsForTheVoice() async throws {
        try await onStage { stage in
            try await stage.begin()
            await stage.endSpeech()
            await stage.endSpeech()
            await stage.doing { $0.next() }
            #expect(try stage.player.awaitsSpoken)
            await stage.pass(2)
            #expect(try stage.player.awaitsSpoken)
            await stage.endSpeech()
            #expect(try !stage.player.awaitsSpoken)
            #expect(try stage.player.clock.running)
            #expect(stage.seams.log.contains("say \(try stage.player.heading.title)"))
        }
    }

    @Test func theOtherLinesOfAStepAreSaidASecondLater() async throws {
        try await onStage { stage in
            try await stage.begin()
            for _ in 1...3 { await stage.doing { $0.next() } }
            let lines = try stage.player.lines.map(\.spoken).filter { !$0.isEmpty }
            try #require(lines.count > 1)
            #expect(stage.app.engine.effects.line == 0)
            await stage.endSpeech()
            #expect(!stage.seams.log.contains("say \(lines[1])"))
            await stage.pass(1)
            #expect(stage.seams.log.contains("say \(lines[1])"))
            #expect(stage.app.engine.effects.line == 1)
        }
    }

    @Test func aVoiceThatNeverEndsKeepsNothingBack() async throws {
        try await onStage { stage in
            try await stage.begin()
            await stage.doing { $0.next() }
            #expect(try stage.player.awaitsSpoken)
            await stage.pass(13)
            #expect(try !stage.player.awaitsSpoken)
            await stage.pass(900)
            #expect(try stage.player.state == .finished)
        }
    }

    @Test func aPauseEndsTheVoice() async throws {
        try await onStage { stage in
            try await stage.begin()
            await stage.doing { $0.next() }
            stage.seams.forget()
            await stage.doing { $0.toggle() }
            #expect(stage.seams.log.contains("hush"))
            #expect(stage.seams.log.last { $0.hasPrefix("say") } == "say Paused.")
        }
    }

    @Test func aKilledSessionGoesOnOnlyAfterATap() async throws {
        let first = try await Stage()
        try await first.silence()
        try await first.begin()
        await first.pass(30)
        let session = try first.player.session
        await first.close(keepFile: true)
        let second = try await Stage(clock: first.clock, folder: first.folder)
        await second.settle()
        #expect(try second.player.session == session)
        #expect(try second.player.slab?.action == .continue)
        try await second.untilQuiet()
        let before = second.clock.readings
        await second.pass(600)
        #expect(second.clock.readings == before)
        #expect(second.seams.recordedDevice.session == nil)
        await second.doing { $0.toggle() }
        #expect(try second.player.slab?.action == .pause)
        await second.pass(400)
        #expect(try second.player.state == .finished)
        await second.close()
    }

    @Test func anInterruptedSessionCanBeEnded() async throws {
        let first = try await Stage()
        try await first.begin()
        await first.pass(60)
        await first.close(keepFile: true)
        let second = try await Stage(clock: first.clock, folder: first.folder)
        await second.settle()
        await second.doing { $0.stop(.interrupted) }
        #expect(try second.player.state == .abandoned)
        #expect(try second.player.undo != nil)
        await second.doing { $0.leave() }
        #expect(second.app.engine.played == nil)
        await second.close()
    }

    @Test func unseenAndUnheardItStandsStillAtTheNextStep() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.core { try await $0.changeSetting(change: .chimes(on: false)) }
            try await stage.begin()
            await stage.pass(6)
            await stage.doing { $0.setFront(false) }
            await stage.pass(200)
            #expect(try stage.player.state == .paused)
            #expect(try stage.player.segment == 2)
        }
    }

    @Test func unseenButHeardItGoesOn() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.doing { $0.setFront(false) }
            await stage.pass(400)
            #expect(try stage.player.state == .finished)
        }
    }

    @Test func aCallPausesAndNothingGoesOnByItself() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.pass(20)
            await stage.doing { $0.interrupted() }
            await stage.doing { $0.interrupted() }
            await stage.doing { $0.setFront(false) }
            await stage.doing { $0.setFront(true) }
            await stage.pass(60)
            #expect(try stage.player.state == .paused)
        }
    }

    @Test func aStopThatIsTakenBackLeadsToThePlayerAgain() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.pass(100)
            await stage.doing { $0.stop(.noTime) }
            let offer = try #require(try stage.player.undo)
            await stage.doing { $0.leave() }
            stage.app.undo(offer)
            try await stage.await("the player") { stage.app.navigator.current.route == .player }
            #expect(try stage.player.state == .paused)
            await stage.doing { $0.goOn() }
            #expect(try stage.player.state == .running)
        }
    }

    @Test func anEventThatIsRefusedIsFeltAndChangesNothing() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.doing { $0.rep() }
            #expect(stage.seams.log.contains("refused"))
            #expect(try stage.player.state == .ready)
            #expect(stage.app.engine.failure == nil)
        }
    }

    @Test func theScreenStaysOnForAWhileOnly() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.core { try await $0.changeSetting(change: .advance(advance: .manual)) }
            try await stage.begin()
            await stage.pass(60)
            #expect(try stage.player.waits)
            #expect(stage.lastAwake == "awake true")
            await stage.pass(700)
            #expect(stage.lastAwake == "awake false")
        }
    }

    @Test func anotherProcessThatTookTheSessionIsReadWithoutAWord() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.pass(10)
            let path = stage.app.path
            let other = try await FootCare.open(options: OpenOptions(path: path), clock: stage.clock)
            _ = try await other.continueSession()
            await stage.doing { $0.next() }
            #expect(stage.app.engine.failure == nil)
            #expect(try stage.player.state == .paused)
            try await other.close()
        }
    }
}

// MARK: - The lease

@MainActor @Suite struct PlayerLeaseTests {
    @Test func aSessionThatSoundsGoesOnInTheBackground() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.doing { $0.setFront(false) }
            await stage.app.holder.release()
            try await stage.awaitLeases(1)
            await stage.pass(400)
            #expect(try stage.player.state == .finished)
            try await stage.awaitFile(isOpen: false)
            try await stage.app.holder.acquire()
        }
    }

    @Test func aSilentSessionStandsStillAndTakesInTheStepOnReturn() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.core { try await $0.changeSetting(change: .chimes(on: false)) }
            await stage.settle()
            try await stage.begin()
            await stage.pass(6)
            await stage.doing { $0.setFront(false) }
            await stage.app.holder.release()
            try await stage.awaitFile(isOpen: false)
            let before = stage.clock.readings
            await stage.pass(1200)
            #expect(stage.clock.readings - before <= 1)
            #expect(stage.app.engine.failure == nil)
            try await stage.app.holder.acquire()
            await stage.doing { $0.setFront(true) }
            #expect(try stage.player.segment == 1)
            #expect(try stage.player.slab?.action == .pause)
        }
    }

    @Test func aLongPauseGivesTheLeaseUpAndGoingOnTakesItAgain() async throws {
        try await onStage { stage in
            try await stage.silence()
            try await stage.begin()
            await stage.pass(20)
            try await stage.awaitLeases(2)
            await stage.doing { $0.pause() }
            await stage.pass(590)
            try await stage.awaitLeases(2)
            await stage.pass(20)
            try await stage.awaitLeases(1)
            await stage.doing { $0.goOn() }
            try await stage.awaitLeases(2)
            await stage.doing { $0.stop(.noTime) }
            try await stage.awaitLeases(1)
        }
    }
}

// MARK: - The stage

extension Stage {
    fileprivate var player: Player {
        get throws {
            guard let player = app.engine.played?.player else { throw Late(description: "no session") }
            return player
        }
    }

    fileprivate var lastAwake: String? { seams.log.last { $0.hasPrefix("awake") } }

    fileprivate func silence() async throws {
        try await core { try await $0.changeSetting(change: .voice(on: false)) }
        try await self.await("silence") { !app.engine.voiceOn }
        try await untilQuiet()
    }

    fileprivate func begin() async throws {
        try await untilQuiet()
        try await app.engine.begin(StartEntry(request: StartRequest(guide: "G0"), nothingNew: true))
        await settle()
    }

    fileprivate func doing(_ act: (PlayerEngine) -> Void) async {
        act(app.engine)
        await settle()
    }

    fileprivate func endSpeech() async {
        seams.recordedVoice.finish()
        await settle()
    }

    /// Lets time pass, and what is due in it happen.
    fileprivate func pass(_ seconds: Double) async {
        var left = Int64(seconds * 1000)
        await settle()
        while let next = clock.nextMs, next <= left {
            clock.pass(seconds: Double(max(next, 0)) / 1000)
            left -= max(next, 0)
            await settle()
        }
        clock.pass(seconds: Double(left) / 1000)
        await settle()
    }

    /// Waits until the engine has done what it was asked to do.
    fileprivate func settle() async {
        var quiet = 0
        while quiet < 5 {
            for _ in 1...10 { await Task.yield() }
            quiet = app.engine.isWorking ? 0 : quiet + 1
        }
    }
}

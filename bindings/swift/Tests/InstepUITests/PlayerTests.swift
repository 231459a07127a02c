import Instep
import InstepModels
import InstepTesting
import InstepUI
import SwiftUI
import Testing

@MainActor @Suite struct PlayerTests {
    @Test func anEveningWithAPauseAndAKillIsPlayedToItsEnd() async throws {
        let first = try await Stage()
        try await first.quietPerson()
        let before = Journey(first)
        try await before.beginNow()
        try await before.tap(before.labels.player.pause)
        try await before.reach(.paused)
        try await before.tap(before.labels.player.goOn)
        try await before.reach(.running)
        before.window.close()
        await first.close(keepFile: true)

        let second = try await Stage(clock: first.clock, folder: first.folder)
        let person = Journey(second)
        try await person.wait("the session") { second.app.engine.played != nil }
        second.app.navigator.open(.player)
        try await person.see(try person.player.tag)
        #expect(try person.player.slab?.action == .continue)
        try await person.tap(try person.player.slab?.text ?? "")
        try await person.reach(.running)
        for _ in 1...40 where !person.isAtFinish {
            let revision = try person.player.revision
            second.app.engine.next()
            try await person.wait("the next record") {
                second.app.engine.played?.player.revision != revision || person.isAtFinish
            }
        }
        try await person.wait("the minute after") { person.isAtFinish }
        #expect(try await second.core { try await $0.player() } == nil)
        person.window.close()
        await second.close()
    }

    @Test func goingBackPausesAndAsksFirst() async throws {
        try await session { person in
            #expect(person.app.navigator.back())
            try await person.see(person.labels.stop.title)
            try await person.reach(.paused)
            try await person.tap(person.labels.stop.goOn)
            try await person.miss(person.labels.stop.title)
            try await person.reach(.running)
        }
    }

    @Test func aStopForPainShowsTheSignsAndAsksForNoRating() async throws {
        try await session { person in
            person.stage.clock.pass(seconds: 180)
            try await person.tap(person.labels.player.stop)
            try await person.tap(try person.reason(.pain))
            let card = try await person.stage.core { try await $0.stopCard() }
            try await person.see(card.title)
            try await person.tap(person.labels.stop.call)
            #expect(person.stage.seams.log.contains("dial"))
            try await person.tap(person.labels.stop.close)
            try await person.wait("Today") { person.app.navigator.current.route == .today }
        }
    }

    @Test func aStopCanBeTakenBack() async throws {
        try await session { person in
            try await person.tap(person.labels.player.stop)
            try await person.tap(try person.reason(.noTime))
            try await person.tap(person.labels.common.undo)
            try await person.reach(.paused)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
        }
    }

    @Test func aCrampStopsTheClockAndTheSessionGoesOn() async throws {
        try await session { person in
            try await person.tap(person.labels.player.stop)
            try await person.tap(try person.reason(.cramp))
            try await person.wait("the card") { try person.player.card?.kind == .cramp }
            try await person.see(try person.player.card?.title ?? "-")
            try await person.tap(try person.player.slab?.text ?? "-")
            try await person.reach(.running)
        }
    }

    @Test func aCrampCanEndTheSession() async throws {
        try await session { person in
            try await person.tap(person.labels.player.stop)
            try await person.tap(try person.reason(.cramp))
            try await person.tap(person.labels.player.stopToday)
            try await person.wait("the end") { person.app.navigator.current.route != .player }
        }
    }

    @Test func aStepIsSaidOnceByTheVoiceAndItsClockWaits() async throws {
        try await journey { person in
            try await person.stage.sayNoToAll()
            try await person.beginNow()
            try await person.wait("the step to be said") {
                person.stage.seams.log.contains("say \(try person.player.heading.title)")
            }
            #expect(try person.player.awaitsSpoken)
            person.stage.seams.recordedVoice.finish()
            try await person.wait("the clock") { try !person.player.awaitsSpoken }
        }
    }

    @Test func aTapOnTheWordsSaysTheStepAgainAlsoWithoutTheVoice() async throws {
        try await session { person in
            person.stage.seams.forget()
            try person.window.press("s")
            let words = "say \(try person.player.heading.title)"
            try await person.wait("the words") { person.stage.seams.log.contains(words) }
        }
    }

    @Test func theMagicTapPausesAndGoesOnAndEscapeAsksToStop() async throws {
        try await session { person in
            try person.window.act("magicTap")
            try await person.reach(.paused)
            try person.window.act("magicTap")
            try await person.reach(.running)
            try person.window.act("escape")
            try await person.see(person.labels.stop.title)
            try person.window.act("magicTap")
            try await person.miss(person.labels.stop.title)
            try await person.reach(.running)
        }
    }

    @Test func theKeysOfAKeyboardPlay() async throws {
        try await session { person in
            let first = try person.player.segment
            // The first press ends the count-in, the second the step.
            try person.window.press("rightArrow")
            try await person.reach(.running)
            try person.window.press("rightArrow")
            try await person.wait("the next step") { try person.player.segment != first }
            try await person.wait("the way back") { try !person.player.backText.isEmpty }
            try person.window.press("leftArrow")
            try await person.wait("the first step") { try person.player.segment == first }
            try person.window.press("space")
            try await person.reach(.paused)
            try person.window.press("r")
            try await person.reach(.running)
            try person.window.press("escape")
            try await person.see(person.labels.stop.title)
        }
    }

    @Test func aScreenReaderFindsTheSlabFirstThenNextBackAndStop() async throws {
        try await session { person in
            person.app.engine.next()
            person.app.engine.next()
            try await person.wait("the second step") {
                try person.player.segment == 2 && person.player.state == .running
            }
            let player = try person.player
            let names = person.window.elements.filter(\.isControl).map(\.label)
            #expect(names.prefix(1) == [player.slab?.text ?? "-"])
            #expect(names[1].hasPrefix(player.nextText))
            #expect(Array(names[2...3]) == [player.backText, person.labels.player.stop])
            let slab = try #require(person.window.control(player.slab?.text ?? "-"))
            #expect(slab.actions.map(\.name).contains(person.labels.player.sayAgain))
            let counts = [person.labels.player.timeLeft, person.labels.player.repetitions]
            let count = try #require(person.window.elements.first { counts.contains($0.label) })
            #expect(count.value?.isEmpty == false && !count.isControl)
        }
    }

    @Test func theCountRunsWithoutACallOfTheCore() async throws {
        try await session { person in
            let shown = { person.window.elements.first { $0.label == person.labels.player.timeLeft }?.value }
            try await person.stage.untilQuiet()
            let before = shown()
            let (calls, revision) = (person.stage.clock.readings, try person.player.revision)
            person.stage.clock.pass(seconds: 2)
            #expect(shown() != before)
            #expect(person.stage.clock.readings == calls)
            #expect(try person.player.revision == revision)
        }
    }

    @Test func aScreenReaderIsToldOfTheNextStepInPlaceOfTheVoice() async throws {
        try await journey { person in
            person.stage.seams.recordedVoice.reader = true
            try await person.stage.sayNoToAll()
            try await person.beginNow()
            try await person.wait("the announcement") {
                _ = person.window.draw()
                let words = person.app.engine.effects.announcement
                return !words.isEmpty && AccessibilityNotification.Announcement._posted.contains(words)
            }
            #expect(!person.stage.seams.log.contains { $0.hasPrefix("say") })
        }
    }

    @Test func theChangeOfFootFillsTheScreenForThreeSeconds() async throws {
        try await session { person in
            for _ in 1...40 where try person.player.state != .switchFoot {
                let revision = try person.player.revision
                person.app.engine.next()
                try await person.wait("the next record") { try person.player.revision != revision }
            }
            let cue = try #require(person.app.engine.effects.fullScreen)
            try await person.see(cue.text ?? "-")
            #expect(person.stage.seams.log.contains("change of foot"))
            person.stage.clock.pass(seconds: 3)
            try await person.wait("the step") { person.app.engine.effects.fullScreen == nil }
            try await person.see(try person.player.heading.title)
        }
    }

    @Test func aPlaceThatWasKeptWithoutItsSessionLeadsHome() async throws {
        let stage = try await Stage(saved: ["today", "player"])
        let person = Journey(stage)
        person.window.draw()
        try await person.wait("another place") {
            person.window.draw()
            return stage.app.navigator.current.route != .player
        }
        person.window.close()
        await stage.close()
    }

    @Test func aSessionThatIsGoneLeadsHome() async throws {
        try await session { person in
            try await person.stage.core { try await $0.erase() }
            await person.app.close()
            await person.app.open()
            try await person.wait("another place") { person.app.navigator.current.route != .player }
        }
    }
}

/// Plays a journey that begins in the first step of the first guide, without a voice.
@MainActor private func session(_ steps: @MainActor (Journey) async throws -> Void) async throws {
    try await journey { person in
        try await person.stage.quietPerson()
        try await person.beginNow()
        try await person.reach(.running)
        try await steps(person)
    }
}

extension Stage {
    fileprivate func sayNoToAll() async throws {
        try await core { core in
            let now: [Flag] = [.acuteLegSign, .dvtNow]
            _ = try await core.answerSafety(answers: now.map { SafetyAnswer(flag: $0, reply: .no) })
            for page in [SafetyPage.feet, .health, .legs, .later] {
                _ = try await core.answerRest(page: page, reply: .no)
            }
        }
    }

    fileprivate func quietPerson() async throws {
        try await sayNoToAll()
        try await core { try await $0.changeSetting(change: .voice(on: false)) }
        try await self.await("silence") { !app.engine.voiceOn }
    }
}

extension Journey {
    fileprivate var player: Player {
        get throws {
            guard let player = app.engine.played?.player else { throw Stage.Late(description: "no session") }
            return player
        }
    }

    fileprivate var isAtFinish: Bool {
        if case .finish = app.navigator.current.route { true } else { false }
    }

    /// Begins the first guide, and ends the count-in.
    fileprivate func beginNow() async throws {
        let start = try await stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
        try await app.engine.begin(StartEntry(request: start.request, nothingNew: true))
        app.navigator.open(.player)
        try await wait("the player") { window.control(labels.player.pause) != nil }
        try await tap(try player.nextText)
    }

    fileprivate func reach(_ phase: PlayerPhase) async throws {
        try await wait("\(phase)") { app.engine.played?.player.state == phase }
    }

    fileprivate func reason(_ reason: StopReason) throws -> String {
        try #require(labels.vocabulary.stopReasons.first { $0.value == reason }).text
    }
}

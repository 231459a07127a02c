import Foundation
import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct StartTests {
    private let nothingNew = "Nothing new, start"

    @Test func aReminderLeadsToTheFirstTouchWithOneMoreTap() async throws {
        try await journey { person in
            try await person.stage.answered()
            let form = ReminderForm(time: try #require(TimeOfDay("20:45")), days: Weekday.allCases)
            let added = try await person.stage.core { try await $0.addReminder(form: form) }
            let occurrence = "\(added.reminder.id.uuidString.lowercased())/2026-11-20"
            person.app.navigator.open(.start(occurrence: occurrence))
            try await person.tap(nothingNew)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
            #expect(person.taps == 1)
            #expect(try await person.stage.core { try await $0.player() } != nil)
            #expect(try await person.stage.core { try await $0.footCheck() }.outcome == .nothingNew)
        }
    }

    @Test func aSecondNervousTapDoesNotAnswerTheQuestion() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            try await person.see(nothingNew)
            #expect(person.window.control(nothingNew) == nil)
            try await person.wait("the half second") { person.stage.clock.nextMs == 500 }
            person.stage.clock.pass(seconds: 0.3)
            #expect(person.window.control(nothingNew) == nil)
            person.stage.clock.pass(seconds: 0.2)
            try await person.wait("the button") { person.window.control(nothingNew) != nil }
            #expect(try await person.stage.core { try await $0.player() } == nil)
        }
    }

    @Test func twoTapsOnTheButtonBeginOneSession() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            try await person.tap(nothingNew)
            try person.window.tap(nothingNew)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
            let history = try await person.stage.core { try await $0.history() }
            #expect(history.entries.isEmpty)
        }
    }

    @Test func turningBackWritesNothing() async throws {
        try await journey { person in
            try await person.stage.answered()
            let before = try await person.stage.core { try await $0.safety() }.answers
            person.app.navigator.open(.start(guide: "G0"))
            try await person.tap(person.labels.common.change)
            let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
            try await person.tap(try #require(start.choices.minutes.first { !$0.chosen }).text)
            try await person.tap(person.labels.common.done)
            try await person.see(nothingNew)
            try await person.tap(person.labels.common.back)
            try await person.wait("to be back") { person.app.navigator.full.isEmpty }
            #expect(try await person.stage.core { try await $0.safety() }.answers == before)
            #expect(try await person.stage.core { try await $0.footCheck() }.outcome == nil)
            #expect(try await person.stage.core { try await $0.player() } == nil)
        }
    }

    @Test func eachWarningTakesOneMoreTap() async throws {
        try await journey { person in
            try await person.stage.answered(
                SafetyAnswer(flag: .diabetes, reply: .yes), SafetyAnswer(flag: .pregnancy, reply: .yes))
            person.app.navigator.open(.start(guide: "G0"))
            try await person.see(nothingNew)
            #expect(person.window.control(nothingNew) == nil)
            let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
            let warnings = start.warnings.filter(\.mustAccept).count
            for warning in 0..<warnings { try await person.tap(person.labels.start.accept, at: warning) }
            try await person.tap(nothingNew)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
            #expect(warnings == 2)
            #expect(person.taps == warnings + 1)
        }
    }

    @Test func aRefusalShowsTheWayOutAndAFindingThatIsGoneLiftsIt() async throws {
        try await journey { person in
            try await person.stage.answered(SafetyAnswer(flag: .poorCirculation, reply: .cleared))
            let blister = FindingEntry(foot: .left, zone: "toe_1", what: .blister)
            try await person.stage.core {
                try await $0.recordFootCheck(
                    entry: FootCheckEntry(outcome: .findings, findings: [blister], wentOn: false))
            }
            person.app.navigator.open(.start(guide: "G0"))
            try await person.see(person.labels.start.refused)
            #expect(person.window.control(nothingNew) == nil)
            try await person.tap(person.labels.start.gone)
            try await person.miss(person.labels.start.refused)
            #expect(try await person.stage.core { try await $0.player() } == nil)
        }
    }

    @Test func somebodyElsesAnswersVanishWithThePlace() async throws {
        try await journey { person in
            person.app.navigator.open(.start(guide: "G0"))
            try await answerForThem(person)
            // Answered in memory, and nowhere else.
            try await person.see(person.labels.start.start)
            #expect(try await person.stage.core { try await $0.safety() }.answers.isEmpty)
            #expect(person.app.navigator.save() == ["today", "start/G0"])
            try await person.tap(person.labels.common.back)
            try await person.wait("to be back") { person.app.navigator.full.isEmpty }
            person.app.navigator.open(.start(guide: "G0"))
            try await answerForThem(person)
            try await person.tap(person.labels.start.start)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
            #expect(try await person.stage.core { try await $0.safety() }.answers.isEmpty)
        }
    }

    @Test func somethingNewIsStoredAtOnceAndCanBeTakenBack() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            try await find(person, .crack, on: .left)
            try await person.see(person.labels.footCheck.stored)
            #expect(try await person.stage.core { try await $0.footCheck() }.findings.count == 1)
            try await person.tap(person.labels.footCheck.takeBack)
            try await person.wait("nothing") {
                try await person.stage.core { try await $0.footCheck() }.findings.isEmpty
            }
        }
    }

    @Test func aNumbPlaceAsksTheUrgentSignsAtOnce() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            try await find(person, .numb, on: .right)
            try await person.see(person.labels.footCheck.stored)
            try await person.sayNo(2)
            try await person.tap(person.words(.yes), at: 2)
            try await person.see("No massage now. Call for medical help right away.")
            #expect(try await person.stage.core { try await $0.player() } == nil)
        }
    }

    @Test func notSureAsksTheSignsToo() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            try await person.tap("Not sure")
            try await person.see(person.labels.footCheck.anythingElse)
            try await person.sayNo(3)
            try await person.tap(person.labels.footCheck.nothingMore)
            try await person.tap("Yes, that is right")
            try await person.tap(person.labels.start.start)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
        }
    }

    @Test func aTapOnThePictureChoosesFootAndPlace() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            try await person.tap("Something new")
            try await person.see(person.labels.footCheck.pickHint)
            let feet = { person.window.all.filter { $0.touch != nil } }
            try await person.wait("both feet") { feet().count == 2 }
            #expect(person.window.control(person.labels.common.goOn) == nil)
            // The middle of the right sole.
            feet()[1].touch?(CGPoint(x: 150, y: 380))
            try await person.tap(person.labels.common.goOn)
            try await person.see(try #require(person.labels.vocabulary.feet.first { $0.value == .right }).text)
            try await person.tap(try #require(person.labels.vocabulary.findings.first { $0.value == .cut }).text)
            try await person.wait("the finding") {
                try await person.stage.core { try await $0.footCheck() }.findings.first?.foot == .right
            }
        }
    }

    @Test func anUrgentSignOfSomebodyElseBeginsNothingAndIsStoredNowhere() async throws {
        try await journey { person in
            person.app.navigator.open(.start(guide: "G0"))
            try await chooseThem(person)
            try await person.tap(person.labels.start.answerFirst)
            try await person.see("Right now")
            try await person.tap(person.words(.unsure))
            try await person.see("No massage now. Call for medical help right away.")
            #expect(person.window.control(person.labels.start.start) == nil)
            #expect(try await person.stage.core { try await $0.safety() }.answers.isEmpty)
            #expect(try await person.stage.core { try await $0.player() } == nil)
        }
    }

    @Test func theAnswerBeforeCanBeTakenAway() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
            let comfort = try #require(start.ask.first { $0.item == .comfort })
            try await person.rate(comfort.text, 4)
            #expect(try await person.scale(comfort.text).value == comfort.targets[4].spoken)
            try await person.tap(person.labels.rating.clear)
            #expect(try await person.scale(comfort.text).value == person.labels.rating.unanswered)
        }
    }

    @Test func theVoiceIsTurnedOffForGood() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.open(.start(guide: "G0"))
            let key = { person.window.control(person.labels.start.voice)?.value }
            try await person.wait("the voice") { key() == person.labels.common.on }
            try await person.tap(person.labels.start.voice)
            try await person.wait("silence") { key() == person.labels.common.off }
            #expect(!person.app.engine.voiceOn)
        }
    }

    @Test func leavingTheCheckLeadsBackToStartAndItsChoices() async throws {
        try await journey { person in
            person.app.navigator.open(.start(guide: "G0"))
            try await person.tap(person.labels.start.answerFirst)
            try await person.see("Right now")
            try person.window.act("escape")
            try await person.see(person.labels.safety.whoseFeet)
            try await person.tap(person.labels.common.back)
            try await person.wait("to be back") {
                person.app.navigator.full.isEmpty || person.app.navigator.current.route == .firstRun
            }
        }
    }

    /// Chooses somebody else, and returns Start as it is for them.
    @discardableResult private func chooseThem(_ person: Journey) async throws -> Start {
        let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
        try await person.tap(try #require(start.choices.receivers.first { $0.value == .someoneElse }).text)
        let theirs = try await person.stage.core {
            try await $0.start(request: StartRequest(guide: "G0", receiver: .someoneElse))
        }
        try await person.see(theirs.whoText)
        return theirs
    }

    /// Chooses somebody else, and answers everything about them with no.
    private func answerForThem(_ person: Journey) async throws {
        let theirs = try await chooseThem(person)
        try await person.tap(person.labels.start.answerFirst)
        try await person.see("Right now")
        #expect(!person.isAnythingChosen)
        try await person.sayNo(4)
        try await person.tap(person.labels.common.goOn)
        try await person.sayNoneOfThese(theirs.check.pages)
        try await person.tap("Yes, that is right")
    }

    /// Stores something new at the heel pad.
    private func find(_ person: Journey, _ what: FindingWhat, on foot: Foot) async throws {
        try await person.tap("Something new")
        try await person.tap(person.labels.footCheck.asList)
        try await person.tap(try #require(person.labels.vocabulary.feet.first { $0.value == foot }).text)
        try await person.tap("the heel pad")
        try await person.tap(person.labels.common.goOn)
        try await person.tap(try #require(person.labels.vocabulary.findings.first { $0.value == what }).text)
    }
}

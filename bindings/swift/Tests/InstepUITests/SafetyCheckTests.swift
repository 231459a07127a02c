import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct SafetyCheckTests {
    private let urgent = "No massage now. Call for medical help right away."
    private let nothingNew = "Nothing new, start"

    @Test func noToAllTakesElevenTapsToTheFirstTouch() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            try await person.sayNo(4)
            try await person.tap(person.labels.common.goOn)
            try await person.sayNoneOfThese(try await person.stage.core { try await $0.safety() }.check.pages)
            try await person.tap("Yes, that is right")
            try await person.tap(nothingNew)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
            // One more tap opened the check from the first screen.
            #expect(person.taps == 11)
        }
    }

    @Test func nothingIsChosenBeforehand() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            let form = try await person.form(.rightNow)
            try await person.see(form.title)
            #expect(!person.isAnythingChosen)
            // It goes on once all four lines are answered.
            try await person.sayNo(3)
            try await person.see(try #require(form.missingText))
            #expect(person.window.control(person.labels.common.goOn) == nil)
            try await person.tap(person.words(.no), at: 3)
            try await person.tap(person.labels.common.goOn)
            try await person.tap(try await person.item(.skinMinor))
            try await person.see(person.labels.safety.whichFoot)
            let foot = try #require(person.labels.vocabulary.feet.first { $0.value == .left }).text
            #expect(person.window.all.first { $0.label == foot }?.traits.contains("isSelected") != true)
        }
    }

    @Test func aTickTakenAwayIsANoAndEachIsKept() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            try await person.sayNo(4)
            try await person.tap(person.labels.common.goOn)
            let plaster = try await person.item(.skinMinor)
            try await person.tap(plaster)
            try await person.wait("a yes") { try await person.stored(.skinMinor) == .yes }
            try await person.tap(plaster)
            try await person.wait("a no") { try await person.stored(.skinMinor) == .no }
            try await person.tap(try await person.item(.injury))
            try await person.wait("a yes") { try await person.stored(.injury) == .yes }
            // What another opening of the file finds is what a kill leaves.
            let other = try await Stage(clock: person.stage.clock, folder: person.stage.folder)
            let answers = try await other.core { try await $0.safety() }.answers
            await other.close(keepFile: true)
            #expect(answers.first { $0.flag == .injury }?.reply == .yes)
        }
    }

    @Test func anUrgentSignFillsTheScreenAtOnceAndAMistakeAsksItAgain() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            for reply in [Reply.yes, .unsure] {
                try await person.see(try await person.form(.rightNow).title)
                try await person.tap(person.words(reply), at: 1)
                try await person.see(urgent)
                let card = try #require(try await person.stage.core { try await $0.safety() }.check.urgent)
                #expect(card.line.question.sign == .foot)
                #expect(person.window.control(person.labels.navigation.today) == nil)
                try await person.tap(card.callText)
                #expect(person.stage.seams.log.last == "dial")
                try await person.tap(card.mistakeText)
                try await person.see(card.line.question.text)
                try await person.tap(person.words(.no))
                try await person.see(try await person.form(.rightNow).title)
                #expect(try await person.stored(.acuteLegSign) == .no)
            }
        }
    }

    @Test func aClotIsRefusedWithoutAlarmAndNeverReachesThePlayer() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            try await person.tap(person.words(.unsure), at: 3)
            try await person.see(person.labels.start.refused)
            #expect(person.window.control(nothingNew) == nil)
            try await person.tap(person.labels.common.close)
            try await person.wait("to be back") { person.app.navigator.full.isEmpty }
            #expect(try await person.stage.core { try await $0.player() } == nil)
        }
    }

    @Test func answersAreReadBackAndALineOpensItsPage() async throws {
        try await journey { person in
            try await person.stage.answered(legs: false)
            person.stage.clock.pass(seconds: 91 * 86_400)
            person.app.tell([])
            person.app.navigator.open(.safety(guide: "G0"))
            let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
            try await person.see(start.check.readBack.title)
            try await person.tap(holding: try await person.item(.diabetes))
            try await person.see(try await person.form(.health).title)
            try await person.tap(person.labels.common.back)
            try await person.tap(start.check.readBack.confirmText)
            try await person.see(nothingNew)
        }
    }

    @Test func ratherNotSayStandsInTheMenu() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            let form = try await person.form(.rightNow)
            try await person.tap(person.labels.common.more)
            try await person.tap(form.declinedText)
            try await person.wait("four answers") {
                try await person.stage.core { try await $0.safety() }.answers.filter { $0.reply == .declined }.count
                    == 4
            }
            try await person.tap(person.labels.common.goOn)
            try await person.see(try await person.form(.feet).title)
        }
    }

    @Test func answersCanBeAskedAgainFromTheirPage() async throws {
        try await journey { person in
            try await person.stage.answered()
            person.app.navigator.select(.more)
            person.app.navigator.open(.safetyAnswers)
            try await person.tap(person.labels.safety.askAgain)
            try await person.see(try await person.form(.rightNow).title)
            try await person.tap(person.labels.common.goOn)
            try await person.tap(try await person.item(.cancerLocal))
            try await person.wait("a yes") { try await person.stored(.cancerLocal) == .yes }
            try await person.tap(person.labels.common.back)
            try await person.tap(person.labels.common.back)
            try await person.see(person.labels.safety.result)
        }
    }

    @Test func noneOfTheseTakesNoTapBeforeItWasSeen() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            try await person.sayNo(4)
            person.window.change { $0._isScrolled = false }
            try await person.tap(person.labels.common.goOn)
            let none = try #require(try await person.form(.feet).noneText)
            try await person.see(none)
            #expect(person.window.control(none) == nil)
            person.window.change { $0._isScrolled = true }
            try await person.tap(none)
            try await person.wait("a no") { try await person.stored(.injury) == .no }
        }
    }

    @Test func aTickAsksFootAndPlaceAndEachIsKept() async throws {
        try await journey { person in
            person.app.navigator.open(.safety(guide: "G0"))
            try await person.sayNo(4)
            try await person.tap(person.labels.common.goOn)
            try await person.tap(try await person.item(.skinMinor))
            try await person.see(person.labels.safety.whichFoot)
            let choices = { (kind: FollowUpKind) in
                try await person.form(.feet).lines.first { $0.question.flag == .skinMinor }?.choices
                    .filter { $0.kind == kind } ?? []
            }
            try await person.tap(try #require(try await choices(.foot).first).text)
            if let sure = try await choices(.sure).first { try await person.tap(sure.text) }
            try await person.tap(person.labels.safety.whereIsIt)
            try await person.tap(person.labels.footCheck.asList)
            try await person.tap(try #require(try await choices(.place).first).text)
            try await person.wait("a place") {
                try await person.stage.core { try await $0.safety() }.answers
                    .contains { $0.flag == .skinMinor && $0.foot == .left && !$0.zones.isEmpty }
            }
            try await person.tap(person.labels.common.done)
            try await person.see(try await person.form(.feet).title)
        }
    }

    @Test func aDoctorsWordIsAskedOnceMoreBeforeItLiftsAnAnswer() async throws {
        try await journey { person in
            try await person.stage.answered(SafetyAnswer(flag: .poorCirculation, reply: .yes))
            person.app.navigator.open(.safety())
            try await person.tap(person.labels.common.goOn)
            try await person.tap(person.labels.common.goOn)
            let line = try await person.form(.health).lines.first { $0.question.flag == .poorCirculation }
            let cleared = try #require(line?.choices.first { $0.kind == .cleared })
            try await person.tap(cleared.text)
            try await person.tap(person.labels.common.no)
            #expect(try await person.stored(.poorCirculation) == .yes)
            try await person.tap(cleared.text)
            try await person.tap(person.labels.common.yes)
            try await person.wait("a clearance") { try await person.stored(.poorCirculation) == .cleared }
        }
    }

    @Test func questionsAreReadAloudPageByPageUntilTheCheckIsLeft() async throws {
        try await journey { person in
            person.app.navigator.open(.safety())
            let (first, second) = (try await person.form(.rightNow), try await person.form(.feet))
            try await person.tap(person.labels.safety.readAloud)
            #expect(person.stage.seams.log.contains("say \(first.lines[0].question.text)"))
            try await person.sayNo(4)
            try await person.tap(person.labels.common.goOn)
            try await person.wait("the next page") {
                person.stage.seams.log.contains("say \(second.lines[0].question.text)")
            }
            person.app.navigator.home()
            try await person.wait("silence") {
                person.window.draw()
                return person.stage.seams.log.last == "hush"
            }
        }
    }
}

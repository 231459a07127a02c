import Foundation
import Instep
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct GuidesTests {
    @Test func chipNarrowsTheListAndClearingWidensIt() async throws {
        try await guides { person in
            let title = try await title("G1", person)
            try await person.see(title)
            try await person.tap(person.labels.guides.nothingNeeded)
            try await person.miss(title)
            try await person.tap(person.labels.guides.clear)
            try await person.see(title)
        }
    }

    @Test func emptyListHasAWayOut() async throws {
        try await guides { person in
            try await person.tap(person.labels.guides.goal)
            try await person.tap(person.labels.vocabulary.goals[person.labels.vocabulary.goals.count - 1].text)
            try await person.tap(person.labels.guides.together)
            let none = try await person.stage.core { try await $0.guides(filter: GuideFilter(minutes: 1)) }
            try await person.see(try #require(none.emptyText))
            try await person.tap(person.labels.guides.clear)
            try await person.see(try await title("G0", person))
        }
    }

    @Test func shortestLengthLeavesFewerGuides() async throws {
        try await guides { person in
            let all = try await list(person)
            let shortest = try #require(all.minutes.first)
            try await person.tap(person.labels.guides.minutes)
            try await person.tap(shortest.text)
            let longer = try #require(all.guides.first { $0.minutes > shortest.value })
            try await person.wait("\(longer.title) to be gone") { rows(longer, person) == 0 }
            try await person.tap(shortest.text)
            try await person.tap(person.labels.guides.anyLength)
            try await person.wait("\(longer.title) to be back") { rows(longer, person) == 1 }
        }
    }

    @Test func hiddenGuideCanBeTakenBackAndIsFoundAmongTheHidden() async throws {
        try await guides { person in
            let first = try await list(person).guides[0]
            try await hideFirst(person)
            try await person.wait("the guide to be gone") { rows(first, person) == 0 }
            try await person.tap(person.labels.common.undo)
            try await person.wait("the guide to be back") { rows(first, person) == 1 }
            try await hideFirst(person)
            try await person.tap(person.labels.guides.hidden)
            try await person.see(first.title)
            try await person.tap(person.labels.common.more)
            try await person.tap(person.labels.guides.unhide)
            try await person.tap(person.labels.navigation.guides)
            try await person.wait("the guide to be back") { rows(first, person) == 1 }
        }
    }

    @Test func starPutsAGuideFirst() async throws {
        try await guides { person in
            try await person.tap(person.labels.guides.favourite)
            try await person.see(person.labels.guides.favourites)
            #expect(try await list(person).guides[0].favourite)
        }
    }

    @Test func choiceOfAGuideIsShownAndHandedToStart() async throws {
        try await guides { person in
            person.app.navigator.open(.guide(id: "G0"))
            let request = GuideRequest(guide: "G0")
            let foot = try #require(
                try await person.stage.core { try await $0.guide(request: request) }.choices.feet.last)
            try await person.tap(person.labels.common.change)
            try await person.tap(foot.text)
            try await person.wait("the chosen foot") {
                person.window.control(foot.text)?.traits.contains("isSelected") == true
            }
            try await person.tap(person.labels.guide.start)
            try await person.at(.start(guide: "G0"))
        }
    }

    @Test func stepIsLeftOutAndBroughtBack() async throws {
        try await guides { person in
            let guide = try await guide("G0", person)
            let step = try #require(guide.steps.first { !$0.alwaysPlayed })
            let segment = try #require(guide.segments.first { $0.step == step.step })
            person.app.navigator.open(.guide(id: "G0"))
            try await person.tap("\(segment.title), \(segment.lengthText)")
            try await person.see(segment.body)
            try await person.tap(person.labels.guide.leaveOut)
            try await person.see(person.labels.common.leftOut)
            #expect(try await isSkipped(step.step, person))
            try await person.tap(person.labels.guide.bringBack)
            try await person.miss(person.labels.common.leftOut)
            #expect(try await !isSkipped(step.step, person))
        }
    }

    @Test func guideNamesItsSourcesAndItsAdvice() async throws {
        try await guides { person in
            let guide = try await guide("G0", person)
            person.app.navigator.open(.guide(id: "G0"))
            try await person.see(try #require(guide.sources.first).text)
            try await person.see(try #require(guide.notes.last))
            try await person.see(guide.totalText)
        }
    }

    @Test func refusedGuideSaysWhyOffersThePhoneAndHasNoStart() async throws {
        let stage = try await Stage()
        try await stage.sayNoToAll()
        try await stage.massage(hoursAgo: 24)
        let sign = SafetyAnswer(flag: .acuteLegSign, reply: .yes, sign: .calf)
        _ = try await stage.core { try await $0.answerSafety(answers: [sign]) }
        try await journey(on: stage) { person in
            try await person.tap(person.labels.navigation.guides)
            person.app.navigator.open(.guide(id: "G2"))
            let start = try await stage.core { try await $0.start(request: StartRequest(guide: "G2")) }
            try await person.see(try #require(start.refused?.title))
            try await person.miss(person.labels.guide.start)
            try await person.tap(try #require(start.check.urgent?.callText))
            #expect(stage.seams.log.contains("dial"))
            try await person.tap(person.labels.navigation.safety)
            try await person.at(.safetyAnswers)
        }
    }

    @Test func wideWindowShowsTheChosenGuideBesideTheList() async throws {
        try await guides { person in
            person.window.change { $0._size = CGSize(width: 1024, height: 768) }
            let second = try await list(person).guides[1]
            try await person.see(person.labels.guide.start)
            try await person.tap(second.spoken)
            let total = try await guide(second.id, person).totalText
            try await person.see(total)
            #expect(person.app.navigator.current.route == .guides)
            try await person.tap(person.labels.guide.start)
            try await person.at(.start(guide: second.id))
        }
    }

    private func guides(_ steps: @MainActor (Journey) async throws -> Void) async throws {
        let stage = try await Stage()
        try await stage.sayNoToAll()
        try await stage.massage(hoursAgo: 24)
        try await journey(on: stage) { person in
            try await person.tap(person.labels.navigation.guides)
            try await steps(person)
        }
    }

    private func list(_ person: Journey) async throws -> Guides {
        try await person.stage.core { try await $0.guides() }
    }

    private func guide(_ id: String, _ person: Journey) async throws -> Guide {
        try await person.stage.core { try await $0.guide(request: GuideRequest(guide: id)) }
    }

    private func title(_ id: String, _ person: Journey) async throws -> String {
        try #require(try await list(person).guides.first { $0.id == id }?.title)
    }

    private func isSkipped(_ step: String, _ person: Journey) async throws -> Bool {
        try await guide("G0", person).steps.contains { $0.step == step && $0.skipped }
    }

    private func hideFirst(_ person: Journey) async throws {
        try await person.tap(person.labels.common.more)
        try await person.tap(person.labels.guides.hide)
    }

    private func rows(_ card: GuideCard, _ person: Journey) -> Int {
        person.window.all.count { $0.isControl && $0.label == card.spoken }
    }
}

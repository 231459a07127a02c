import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct LogTests {
    private func log(_ route: Route = .log(), _ steps: @MainActor (Journey) async throws -> Void) async throws {
        try await journey { person in
            try await person.stage.sayNothingIsWrong()
            try await person.stage.log(daysAgo: 9)
            person.app.navigator.open(route)
            try await steps(person)
        }
    }

    private func newest(_ person: Journey) async throws -> Session? {
        let entries = try await person.stage.core { try await $0.history() }.entries
        return entries.lazy.compactMap { if case .session(let session) = $0.content { session } else { nil } }.first
    }

    private func choose(_ kind: SessionKind, _ person: Journey) async throws {
        try await person.tap(
            try #require(person.labels.vocabulary.sessionKinds.first { $0.value == kind }?.text))
    }

    @Test(arguments: [SessionKind.soak, .device, .external])
    func everyKindIsStoredAsItWas(kind: SessionKind) async throws {
        try await log { person in
            try await choose(kind, person)
            try await person.type("20", into: person.labels.log.minutes)
            try await person.tap(person.labels.common.save)
            try await person.wait("the entry") { try await newest(person)?.kind == kind }
            let entry = try #require(try await newest(person))
            #expect(entry.activeSeconds == 20 * 60)
            #expect(entry.comfortBefore == nil)
            #expect(entry.comfortAfter == nil)
        }
    }

    @Test func guideIsLoggedWithItsOwnLength() async throws {
        try await log(.log(guide: "G2")) { person in
            try await person.tap(person.labels.common.save)
            try await person.wait("the entry") { try await newest(person)?.guide == "G2" }
            #expect(try await newest(person)?.kind == .byHand)
        }
    }

    @Test func guideIsChosenFromTheList() async throws {
        try await log { person in
            try await person.tap(person.labels.log.byGuide)
            let guide = try #require(try await person.stage.core { try await $0.guides() }.guides.first)
            try await person.tap(guide.title)
            try await person.tap(person.labels.common.save)
            try await person.wait("the entry") { try await newest(person)?.guide == guide.id }
        }
    }

    @Test func ratingIsStoredAndCanBeTakenAwayBefore() async throws {
        try await log { person in
            try await choose(.soak, person)
            try await person.type("20", into: person.labels.log.minutes)
            let comfort =
                try await person.stage.core { try await $0.questions() }.questions
                .first { $0.item == .comfort }?.question.text ?? ""
            try await person.rate(comfort, 5)
            try await person.tap(person.labels.rating.clear)
            try await person.rate(comfort, 0)
            try await person.tap(person.labels.common.save)
            try await person.wait("the entry") { try await newest(person)?.kind == .soak }
            #expect(try await newest(person)?.comfortBefore == 0)
            #expect(try await newest(person)?.comfortAfter == nil)
        }
    }

    @Test func earlierDayIsStored() async throws {
        try await log { person in
            try await choose(.external, person)
            try await person.type("30", into: person.labels.log.minutes)
            try await person.tap(person.labels.log.justNow)
            try await person.pick(person.stage.ago(days: 3), in: person.labels.log.day)
            try await person.tap(person.labels.common.save)
            try await person.wait("the entry") { try await newest(person)?.kind == .external }
            let today = try await person.stage.core { try await $0.today() }.careDay
            #expect(try await newest(person)?.careDay == today.adding(days: -3))
        }
    }

    @Test func lengthThatIsNoneIsSaidAtItsFieldAndNothingIsStored() async throws {
        try await log { person in
            try await choose(.external, person)
            try await person.type("0", into: person.labels.log.minutes)
            try await person.tap(person.labels.common.save)
            try await person.wait("the fault") {
                person.window.control(person.labels.log.minutes)?.hint?.isEmpty == false
            }
            #expect(try await newest(person)?.kind == .byHand)
        }
    }

    @Test func somebodyElsesAnswersStayInMemory() async throws {
        try await journey { person in
            // Without an entry the first screen would come before the form.
            try await person.stage.log(daysAgo: 9)
            person.app.navigator.open(.log())
            try await choose(.soak, person)
            let other = try #require(
                person.labels.vocabulary.receivers.first { $0.value == .someoneElse }?.text)
            try await person.tap(other)
            let question = try await person.stage.core {
                try await $0.logType(request: LogTypeRequest(kind: .soak, receiver: .someoneElse))
            }.questions.first
            let asked = try #require(question)
            try await person.see(asked.text)
            if asked.options.contains(.no) {
                let no = try #require(person.labels.vocabulary.replies.first { $0.value == .no }?.text)
                try await person.tap(no)
            } else {
                try await person.tap(asked.text)
            }
            #expect(try await person.stage.core { try await $0.safety() }.answers.isEmpty)
        }
    }
}

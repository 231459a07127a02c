import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct FinishTests {
    /// The minute after a session before which comfort was 4.
    private func finish(
        stop: StopReason? = nil, _ steps: @MainActor (Journey, Session, _ comfort: String) async throws -> Void
    ) async throws {
        try await journey { person in
            try await person.stage.log(daysAgo: 2, before: 4, after: 7)
            let session = try await person.stage.play(comfort: 4, stop: stop)
            let comfort = try await person.stage.core { core in
                try await core.questions().questions.first { $0.item == .comfort }?.question.text ?? ""
            }
            person.app.navigator.open(.finish(session: session.id.uuidString))
            try await steps(person, session, comfort)
        }
    }

    private func after(_ session: Session, _ person: Journey) async throws -> [Rating] {
        try await person.stage.core { try await $0.session(sessionId: session.id) }.ratings.filter {
            $0.phase == .after && !$0.deleted
        }
    }

    @Test func answerIsNotedWithTheValueFromBeforeAndNeverEarlier() async throws {
        try await finish { person, session, comfort in
            try await person.see(person.labels.finish.skip)
            #expect(!person.window.texts.contains { $0.contains("You said") })
            try await person.rate(comfort, 7)
            try await person.wait("the answer") { try await after(session, person).map(\.value) == [7] }
            try await person.see("You said \u{2068}4\u{2069} before")
            #expect(person.stage.seams.log.contains("touch"))
            try await person.tap(person.labels.finish.close)
            try await person.see(person.labels.navigation.guides)
        }
    }

    @Test func fingerThatLeavesItsTileAnswersNothing() async throws {
        try await finish { person, session, comfort in
            try await person.rate(comfort, 7, inside: false)
            try await person.see(person.labels.finish.skip)
            #expect(try await after(session, person).isEmpty)
        }
    }

    @Test func anotherTapReplacesTheAnswer() async throws {
        try await finish { person, session, comfort in
            for value in [3, 8] {
                try await person.rate(comfort, value)
                try await person.wait("\(value)") { try await after(session, person).map(\.value) == [Int32(value)] }
            }
        }
    }

    @Test func unansweredIsNoValueForAScreenReaderAndIsNotStored() async throws {
        try await finish { person, session, comfort in
            let scale = try await person.scale(comfort)
            #expect(scale.value == person.labels.rating.unanswered)
            scale.adjust?(false)
            #expect(try await after(session, person).isEmpty)
            scale.adjust?(true)
            try await person.wait("0") { try await after(session, person).map(\.value) == [0] }
            try await person.wait("0 to be said") {
                try await person.scale(comfort).value?.contains("0\u{2069} out of") == true
            }
        }
    }

    @Test func skipIsStoredAsSkippedAndLeavesTheScreen() async throws {
        try await finish { person, session, _ in
            try await person.tap(person.labels.finish.skip)
            try await person.see(person.labels.navigation.guides)
            let ratings = try await after(session, person)
            #expect(ratings.map(\.answered) == [.skipped])
            #expect(ratings.map(\.value) == [nil])
        }
    }

    @Test func stopForPainAsksNothing() async throws {
        try await finish(stop: .pain) { person, session, _ in
            try await person.tap(person.labels.finish.close)
            #expect(try await after(session, person).isEmpty)
        }
    }

    @Test func leavingWithoutAnAnswerStoresNothing() async throws {
        try await finish { person, session, _ in
            try await person.see(person.labels.finish.skip)
            person.app.navigator.back()
            try await person.see(person.labels.navigation.guides)
            #expect(try await after(session, person).isEmpty)
        }
    }

    @Test func stopIsTakenBackIntoThePlayer() async throws {
        try await finish(stop: .noTime) { person, _, _ in
            try await person.tap(person.labels.common.undo)
            try await person.wait("the player") { person.app.navigator.current.route == .player }
            #expect(try await person.stage.core { try await $0.player() } != nil)
        }
    }

    @Test func noteIsWrittenOverTheScreen() async throws {
        try await finish { person, session, _ in
            try await person.tap(person.labels.finish.addNote)
            try await person.type("Warm feet.", into: person.labels.log.note)
            try await person.tap(person.labels.common.save)
            try await person.wait("the note") {
                try await person.stage.core { try await $0.session(sessionId: session.id) }.note == "Warm feet."
            }
            try await person.see("Warm feet.")
        }
    }

    @Test func reminderIsOfferedAfterTheFirstSessionAndPermissionIsAskedThen() async throws {
        try await journey { person in
            let session = try await person.stage.play()
            person.app.navigator.open(.finish(session: session.id.uuidString))
            try await person.see(person.labels.finish.skip)
            #expect(person.window.control(person.labels.finish.remindYes) == nil)
            try await person.tap(person.labels.finish.skip)
            try await person.tap(person.labels.finish.remindYes)
            try await person.wait("the reminder") {
                try await person.stage.core { try await $0.reminders() }.reminders.count == 1
            }
            try await person.wait("the question") { person.stage.seams.log.contains("permission") }
        }
    }

    @Test func otherTimeOpensTheFormOfAReminder() async throws {
        try await journey { person in
            let session = try await person.stage.play()
            person.app.navigator.open(.finish(session: session.id.uuidString))
            try await person.tap(person.labels.finish.skip)
            try await person.tap(person.labels.finish.remindOther)
            try await person.wait("the form") { person.app.navigator.current.route == .reminder() }
        }
    }
}

import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct HistoryTests {
    private func entries(_ person: Journey, trash: Bool = false) async throws -> Int {
        try await person.stage.core { try await $0.history(request: HistoryRequest(trash: trash, limit: 60)) }
            .entries.count
    }

    private func open(_ session: Session, _ person: Journey) {
        person.app.navigator.open(.weeks)
        person.app.navigator.open(.entry(session: session.id.uuidString))
    }

    @Test func sixtyEntriesComePageByPage() async throws {
        try await journey { person in
            var oldest: Session?
            for day in 1...60 { oldest = try await person.stage.log(daysAgo: day) }
            let first = try #require(oldest)
            person.app.navigator.open(.weeks)
            person.app.navigator.open(.history())
            try await person.see(person.labels.history.loadMore)
            #expect(!person.window.texts.contains { $0.contains(first.spoken) })
            try await person.tap(person.labels.history.loadMore)
            try await person.see(first.spoken)
            try await person.miss(person.labels.history.loadMore)
        }
    }

    @Test func entryOpensAndDeletedSessionComesBackByUndo() async throws {
        try await journey { person in
            try await person.stage.log(daysAgo: 1, before: 4, after: 7)
            person.app.navigator.open(.weeks)
            try await person.tap(person.labels.weeks.allEntries)
            let row = try #require(
                try await person.stage.core { try await $0.history() }.entries.first?.spoken)
            try await person.tap(row)
            try await person.tap(person.labels.common.delete)
            try await person.wait("an empty history") { try await entries(person) == 0 }
            try await person.tap(person.labels.common.undo)
            try await person.wait("the session") { try await entries(person) == 1 }
        }
    }

    @Test func severalDaysAreDeletedOnlyAfterYes() async throws {
        try await journey { person in
            try await person.stage.log(daysAgo: 1)
            try await person.stage.log(daysAgo: 2)
            person.app.navigator.open(.weeks)
            person.app.navigator.open(.history())
            try await person.tap(person.labels.history.deleteDays)
            try await person.pick(person.stage.ago(days: 5), in: person.labels.history.from)
            try await person.tap(person.labels.history.deleteDays)
            try await person.see(person.labels.history.deleteDaysTitle)
            try await person.tap(person.labels.common.cancel)
            #expect(try await entries(person) == 2)
            try await person.tap(person.labels.history.deleteDays)
            try await person.tap(person.labels.common.delete)
            try await person.wait("an empty history") { try await entries(person) == 0 }
            try await person.tap(person.labels.common.undo)
            try await person.wait("both sessions") { try await entries(person) == 2 }
        }
    }

    @Test func trashPutsBackAndIsEmptiedOnlyAfterYes() async throws {
        try await journey { person in
            for day in [1, 2] {
                let session = try await person.stage.log(daysAgo: day)
                _ = try await person.stage.core { try await $0.deleteSession(sessionId: session.id) }
            }
            person.app.navigator.open(.weeks)
            person.app.navigator.open(.history())
            try await person.tap(person.labels.navigation.trash)
            try await person.tap(person.labels.history.restore)
            try await person.wait("one entry") { try await entries(person) == 1 }
            try await person.tap(person.labels.history.emptyTrash)
            try await person.tap(person.labels.common.cancel)
            #expect(try await entries(person, trash: true) == 1)
            try await person.tap(person.labels.history.emptyTrash)
            try await person.see(person.labels.history.emptyTrashTitle)
            try await person.tap(person.labels.history.emptyTrash)
            try await person.wait("an empty trash") { try await entries(person, trash: true) == 0 }
        }
    }

    @Test func editChangesTheNoteAndCanBeTakenBack() async throws {
        try await journey { person in
            let session = try await person.stage.log(daysAgo: 1, note: "Before.")
            func note() async throws -> String? {
                try await person.stage.core { try await $0.session(sessionId: session.id) }.note
            }
            open(session, person)
            try await person.tap(person.labels.common.edit)
            try await person.type("After.", into: person.labels.log.note)
            try await person.tap(person.labels.common.save)
            try await person.wait("the note") { try await note() == "After." }
            try await person.see("After.")
            try await person.tap(person.labels.common.undo)
            try await person.wait("the note from before") { try await note() == "Before." }
        }
    }

    @Test func editMovesASessionAndLeavesTheRest() async throws {
        try await journey { person in
            let session = try await person.stage.log(daysAgo: 1, before: 4, after: 7, note: "Kept.")
            open(session, person)
            try await person.tap(person.labels.common.edit)
            try await person.pick(person.stage.ago(days: 3), in: person.labels.log.day)
            try await person.tap(person.labels.common.save)
            try await person.wait("the day") {
                let moved = try await person.stage.core { try await $0.session(sessionId: session.id) }
                return moved.careDay == session.careDay.adding(days: -2) && moved.note == "Kept."
                    && moved.activeSeconds == session.activeSeconds && moved.comfortBefore == 4
            }
        }
    }

    @Test func lengthThatIsNoneIsRefusedAtItsField() async throws {
        try await journey { person in
            let session = try await person.stage.log(daysAgo: 1)
            open(session, person)
            try await person.tap(person.labels.common.edit)
            for minutes in ["1000000", "99999999999", "x"] {
                try await person.type(minutes, into: person.labels.log.minutes)
                try await person.tap(person.labels.common.save)
                try await person.wait("the fault") {
                    person.window.control(person.labels.log.minutes)?.hint?.isEmpty == false
                }
                let kept = try await person.stage.core { try await $0.session(sessionId: session.id) }
                #expect(kept.activeSeconds == session.activeSeconds)
            }
        }
    }

    @Test func wayBackLeavesTheFormFirst() async throws {
        try await journey { person in
            let session = try await person.stage.log(daysAgo: 1)
            open(session, person)
            try await person.tap(person.labels.common.edit)
            try await person.see(person.labels.log.editTitle)
            person.app.navigator.back()
            try await person.see(person.labels.history.ratings)
            person.app.navigator.back()
            try await person.see(person.labels.weeks.allEntries)
        }
    }

    @Test func answerIsAddedChangedAndTakenBack() async throws {
        try await journey { person in
            let session = try await person.stage.log(daysAgo: 1, before: 4)
            func ratings() async throws -> [Int32?] {
                try await person.stage.core { try await $0.session(sessionId: session.id) }.ratings
                    .filter { !$0.deleted }.map(\.value)
            }
            let comfort =
                try await person.stage.core { try await $0.questions() }.questions
                .first { $0.item == .comfort }?.question.text ?? ""
            open(session, person)
            try await person.tap(person.labels.history.addRating)
            let after = try #require(person.labels.vocabulary.ratingPhases.first { $0.value == .after }?.text)
            try await person.tap(after)
            try await person.rate(comfort, 8)
            try await person.wait("two answers") { try await ratings() == [4, 8] }
            try await person.tap(person.labels.history.changeRating)
            try await person.rate(comfort, 3)
            try await person.wait("the other answer") { try await ratings().contains(3) }
            try await person.tap(person.labels.history.takeBack)
            try await person.wait("one answer") { try await ratings().count == 1 }
        }
    }

    @Test func sessionIsShownBesideTheListInAWideWindow() async throws {
        try await journey { person in
            try await person.stage.log(daysAgo: 1, before: 4, after: 7)
            person.window.change { $0._size = CGSize(width: 1024, height: 768) }
            person.app.navigator.open(.weeks)
            person.app.navigator.open(.history())
            let row = try #require(
                try await person.stage.core { try await $0.history() }.entries.first?.spoken)
            try await person.see(person.labels.history.open)
            try await person.tap(row)
            try await person.see(person.labels.history.ratings)
            #expect(person.window.control(row)?.traits.contains("isSelected") == true)
        }
    }
}

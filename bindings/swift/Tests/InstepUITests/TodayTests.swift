import Foundation
import Instep
import InstepTesting
import SwiftUI
import Testing

@MainActor @Suite struct TodayTests {
    @Test func startOpensTheSuggestedGuideInOneTap() async throws {
        try await journey(on: evening()) { person in
            let guide = try await today(person).suggestions[0].guide
            try await person.tap(person.labels.today.start)
            try await person.at(.start(guide: guide))
            #expect(person.taps == 1)
        }
    }

    @Test func anotherGuideIsATapFromStart() async throws {
        try await journey(on: evening()) { person in
            let other = try await today(person).suggestions[1]
            try await person.tap(other.title)
            try await person.at(.start(guide: other.guide))
        }
    }

    @Test func sleepAnswerIsKeptAndTheQuestionLeaves() async throws {
        try await journey(on: morning()) { person in
            let question = try #require(try await today(person).sleepQuestion)
            try await person.rate(question.text, 7)
            try await person.miss(question.text)
            try await person.tap(person.labels.common.undo)
            try await person.see(question.text)
            #expect(try await today(person).askSleep)
        }
    }

    @Test func skippedSleepQuestionLeavesNoValue() async throws {
        try await journey(on: morning()) { person in
            try await person.tap(person.labels.rating.skip)
            try await person.miss(person.labels.today.sleep)
            #expect(try await !today(person).askSleep)
            let nights = try await person.stage.core { try await $0.review() }.days.map(\.sleep)
            #expect(nights.allSatisfy { $0 == nil })
        }
    }

    @Test func startIsNoFilledActionWhileTheSleepQuestionLeads() async throws {
        try await journey(on: morning()) { person in
            try await person.see(person.labels.today.startNow)
            #expect(person.window.control(person.labels.today.start) == nil)
        }
    }

    @Test func unfinishedSessionGoesOnInThePlayer() async throws {
        try await journey(on: interrupted()) { person in
            try await person.tap(person.labels.today.goOnHere)
            try await person.at(.player)
        }
    }

    @Test func unfinishedSessionEndsAndIsKept() async throws {
        try await journey(on: interrupted()) { person in
            try await person.tap(person.labels.today.endIt)
            try await person.miss(person.labels.today.endIt)
            #expect(try await today(person).unfinished == nil)
            #expect(try await person.stage.core { try await $0.history() }.entries.count == 2)
        }
    }

    @Test func warningOfAReminderIsRemovedFromToday() async throws {
        let stage = try await evening()
        let form = ReminderForm(time: TimeOfDay(hour: 21, minute: 30), days: Weekday.allCases)
        _ = try await stage.core { try await $0.addReminder(form: form) }
        await stage.app.plan()
        try await journey(on: stage) { person in
            let next = try #require(try await today(person).nextReminder)
            let button = try #require(next.delivery.first?.button)
            try await person.tap(button.label)
            try await person.wait("the permission to be asked for") { stage.seams.log.contains("permission") }
        }
    }

    @Test func nextReminderOpensTheReminders() async throws {
        let stage = try await evening()
        let form = ReminderForm(time: TimeOfDay(hour: 21, minute: 30), days: Weekday.allCases)
        _ = try await stage.core { try await $0.addReminder(form: form) }
        try await journey(on: stage) { person in
            let next = try #require(try await today(person).nextReminder)
            try await person.tap("\(person.labels.today.reminder), \(next.spoken)")
            try await person.at(.reminders)
        }
    }

    @Test func screenIsReadAgainWhenItGoesStale() async throws {
        let noon = StillClock(StillClock.morning.addingTimeInterval(4 * 3600 - 1))
        let stage = try await Stage(clock: noon)
        try await stage.massage(hoursAgo: 24)
        _ = try await stage.core { try await $0.changeSetting(change: .sleepQuestion(on: true)) }
        try await journey(on: stage) { person in
            try await person.see(person.labels.today.sleep)
            try await person.wait("Today to wait for noon") { noon.nextMs != nil }
            noon.pass(seconds: 2)
            try await person.miss(person.labels.today.sleep)
        }
    }

    @Test func wideWindowShowsTheWeekBesideTonight() async throws {
        try await journey(on: evening()) { person in
            person.window.change { $0._size = CGSize(width: 1024, height: 768) }
            try await person.see(person.labels.today.suggestion)
            try await person.see(try await today(person).weekText)
            try await person.tap(person.labels.today.log)
            try await person.at(.log())
        }
    }

    @Test(arguments: [CGSize(width: 844, height: 330), CGSize(width: 393, height: 760)])
    func oneActionIsSeenInALowWindowAndWithLargeText(size: CGSize) async throws {
        try await journey(on: evening()) { person in
            person.window.change {
                $0._size = size
                $0.dynamicTypeSize = .accessibility5
            }
            try await person.see(person.labels.today.start)
            let starts = person.window.all.filter { $0.isControl && $0.label == person.labels.today.start }
            #expect(starts.count == 1)
            try await person.tap(person.labels.today.start)
            try await person.wait("Start") { person.app.navigator.current.route != .today }
        }
    }

    private func today(_ person: Journey) async throws -> Today { try await person.stage.core { try await $0.today() } }

    private func evening() async throws -> Stage {
        let stage = try await Stage()
        try await stage.sayNoToAll()
        try await stage.massage(hoursAgo: 24)
        return stage
    }

    private func interrupted() async throws -> Stage {
        let stage = try await evening()
        try await stage.beginAndPlay()
        return try await stage.afterKill()
    }

    private func morning() async throws -> Stage {
        let stage = try await Stage(clock: StillClock(StillClock.morning))
        try await stage.massage(hoursAgo: 24)
        _ = try await stage.core { try await $0.changeSetting(change: .sleepQuestion(on: true)) }
        return stage
    }
}

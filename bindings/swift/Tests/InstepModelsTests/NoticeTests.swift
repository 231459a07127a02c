import Foundation
import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct NoticeTests {
    let centre = FakeCentre()
    let pages = RecordingPages()

    /// An app whose reminders go to the fake centre.
    func onDevice(_ play: (Stage) async throws -> Void) async throws {
        let stage = try await Stage(notices: ScheduledNotices(centre: centre, pages: pages))
        do {
            try await play(stage)
        } catch {
            await stage.close()
            throw error
        }
        await stage.close()
    }

    func addReminder(
        _ stage: Stage, _ time: String = "21:00", kind: ReminderKind = .routine, days: [Weekday] = Weekday.allCases
    )
        async throws
    {
        let time = try #require(TimeOfDay(time))
        try await stage.core {
            _ = try await $0.addReminder(form: ReminderForm(time: time, days: days, kind: kind))
        }
        await stage.app.plan()
    }

    func occurrence(at place: Int = 0) async throws -> (name: String, info: [String: String]) {
        let request = try #require(await centre.pending().dropFirst(place).first)
        return (request.name, request.info)
    }

    @Test func pendingRequestsAreThePlanWithinSixty() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let pending = await centre.pending()
            #expect(pending.count == 60)
            #expect(await centre.dropped == 0)
            let times = pending.map(\.trigger).compactMap { trigger -> DateComponents? in
                guard case .at(let parts) = trigger else { return nil }
                return parts
            }
            #expect(times.allSatisfy { $0.timeZone == nil && $0.hour == 21 && $0.minute == 0 })
            #expect(times.map { [$0.year ?? 0, $0.month ?? 0, $0.day ?? 0] }.first == [2026, 11, 20])
            #expect(Set(pending.map(\.name)).count == 60)
            // The last one also asks to open the app.
            #expect(pending.last?.text != pending.first?.text)
            #expect(pending.dropLast().allSatisfy { $0.text == pending.first?.text })
        }
    }

    @Test func theSamePlanAgainTouchesNothing() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            await centre.forget()
            await stage.app.plan()
            await stage.app.report(.foreground)
            #expect(await centre.log.isEmpty)
        }
    }

    @Test func aSecondReminderChangesOnlyTheDifference() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            await centre.forget()
            try await addReminder(stage, "08:00", kind: .review, days: [.sun])
            let log = await centre.log
            #expect(await centre.pending().count == 60)
            #expect(log.contains { $0.hasPrefix("remove") } && log.contains { $0.hasPrefix("add") })
            #expect(log.count < 60)
        }
    }

    @Test func aRunningSessionLeavesRoom() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            try await stage.begin()
            await stage.app.plan()
            // The reminder of this evening is silent now, and four slots are free.
            #expect(await centre.pending().count == 56)
        }
    }

    @Test func foreignRequestsStay() async throws {
        try await onDevice { stage in
            for number in 0..<10 { try await centre.add(.foreign("other.\(number)")) }
            try await addReminder(stage)
            let pending = await centre.pending()
            #expect(pending.filter { $0.name.hasPrefix("other.") }.count == 10)
            #expect(pending.count == 64)
            #expect(await centre.dropped == 0)
        }
    }

    @Test func aRestartThatLosesEverythingIsPlannedAgain() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let before = await centre.pending()
            await centre.reboot()
            await stage.app.report(.boot)
            #expect(await centre.pending() == before)
        }
    }

    @Test func aRequestOfAnotherVersionIsReplaced() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let (name, info) = try await occurrence()
            let strange = info.merging([NoticeInfo.token: "no token"]) { $1 }
            try await centre.add(.foreign(name, info: strange))
            try await centre.add(.foreign("instep.reminder/nothing", info: strange))
            await stage.app.plan()
            let pending = await centre.pending()
            #expect(pending.count == 60)
            #expect(pending.contains { $0.name == name && $0.info == info })
        }
    }

    @Test func anAnswerTakesTheNotificationOffTheScreen() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let (name, info) = try await occurrence()
            stage.clock.pass(seconds: 900)
            await centre.ring(at: stage.clock.wall(), in: stage.clock.zone())
            #expect(await centre.delivered().map(\.name) == [name])
            await stage.app.handle(action: try await button(stage, .done), info: info)
            #expect(await centre.delivered().isEmpty)
        }
    }

    @Test func whatWasMissedIsShownOnce() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            // While notifications were off the ring went by.
            await centre.set(.denied)
            await centre.reboot()
            await stage.app.plan()
            stage.clock.pass(seconds: 1200)
            await centre.set(.allowed)
            await centre.forget()
            await stage.app.report(.foreground)
            let shown = await centre.delivered()
            #expect(shown.count == 1)
            await stage.app.report(.foreground)
            #expect(await centre.delivered() == shown)
        }
    }

    @Test func categoriesFollowTheLanguage() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let categories = await centre.categories
            #expect(categories.map(\.name) == NoticeCategory.all.map(\.name))
            #expect(categories.allSatisfy { !$0.buttons.isEmpty })
            #expect(categories.flatMap(\.buttons).contains { $0.opensApp })
            await centre.register([])
            await stage.app.setLocale(FootCare.Locale(Foundation.Locale(identifier: "en-US")))
            #expect(await centre.categories.count == categories.count)
        }
    }

    @Test func permissionIsAskedOnceAndThenLeftToTheSettings() async throws {
        let centre = FakeCentre(state: .notAsked, answer: .denied)
        let notices = ScheduledNotices(centre: centre, pages: pages)
        await notices.refresh()
        #expect(notices.delivery.notifications == .notAsked)
        await notices.askPermission()
        #expect(notices.delivery.notifications == .denied)
        #expect(pages.log.isEmpty)
        await notices.askPermission()
        #expect(pages.log == ["settings"])
    }

    // MARK: - Taps

    /// The name of the routine's button with this meaning.
    func button(_ stage: Stage, _ action: OccurrenceAction) async throws -> String {
        let words = try await stage.core { try await $0.notificationWords(category: .routineEvening) }
        return try #require(words.buttons.first { $0.action == action }?.id)
    }

    @Test func theSameTapTwiceAnswersOnce() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let (_, info) = try await occurrence()
            stage.clock.pass(seconds: 900)
            let done = try await button(stage, .done)
            await stage.app.handle(action: done, info: info)
            let version = try await stage.core { try await $0.lastUndo() }
            let pending = await centre.pending()
            await centre.forget()
            await stage.app.handle(action: done, info: info)
            #expect(try await stage.core { try await $0.lastUndo() } == version)
            #expect(await centre.pending() == pending)
            #expect(await centre.log.isEmpty)
        }
    }

    @Test func aTapAnswersWhileTheAppIsNotSeen() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let (_, info) = try await occurrence()
            let (day, reminder) = try #require(info[NoticeInfo.occurrence].flatMap(Occurrence.init)).parts
            stage.clock.pass(seconds: 900)
            let done = try await button(stage, .done)
            await stage.app.holder.release()
            try await stage.awaitFile(isOpen: false)
            await stage.app.handle(action: done, info: info)
            try await stage.awaitFile(isOpen: false)
            try await stage.awaitLeases(0)
            try await stage.app.holder.acquire()
            let saved = try await stage.core {
                try await $0.answerOccurrence(occurrence: Occurrence(reminder: reminder, day: day), action: .open)
            }
            #expect(saved.answered == .done)
            #expect(pages.snapshot?.contains("\"version\"") == true)
        }
    }

    @Test func aTapOnTheNotificationOpensItsPlace() async throws {
        try await onDevice { stage in
            try await addReminder(stage)
            let (_, info) = try await occurrence()
            stage.clock.pass(seconds: 900)
            await stage.app.handle(action: NoticeRoute.tapped, info: info)
            #expect(stage.app.navigator.current.route == .start(occurrence: info[NoticeInfo.occurrence]))
        }
    }

    @Test func routesAreReadFromActionAndContent() throws {
        let id = "4b1c2d3e-0000-4000-8000-000000000001/2026-11-20"
        let occurrence = try #require(Occurrence(id))
        let info = [NoticeInfo.occurrence: id, NoticeInfo.category: NoticeCategory.review.name]
        #expect(route(action: NoticeRoute.tapped, info: info) == .reminder(occurrence))
        #expect(route(action: NoticeRoute.dismissed, info: info) == .nothing)
        #expect(route(action: "skip", info: info) == .button(occurrence, .review, id: "skip"))
        #expect(route(action: "skip", info: [NoticeInfo.occurrence: id]) == .reminder(occurrence))
        #expect(route(action: "skip", info: [:]) == .nothing)
        #expect(route(action: NoticeRoute.tapped, info: [NoticeInfo.occurrence: "x"]) == .nothing)
        #expect(route(action: NoticeRoute.tapped, info: [NoticeInfo.place: "player"]) == .place(.player))
    }

    @Test func triggersFloatInTheCalendarOfTheDevice() throws {
        let at = try #require(OffsetTime("2026-11-20T21:00:30+01:00"))
        for (calendar, year) in [(Calendar.Identifier.gregorian, 2026), (.buddhist, 2569)] {
            var device = Calendar(identifier: calendar)
            device.timeZone = try #require(TimeZone(identifier: "Asia/Tokyo"))
            let parts = NoticeScheduler.floating(at, calendar: device)
            #expect([parts.year, parts.month, parts.day] == [year, 11, 20])
            #expect([parts.hour, parts.minute, parts.second] == [21, 0, 30])
            #expect(parts.timeZone == nil && parts.calendar == nil)
        }
    }
}

extension NoticeRequest {
    /// A request that the scheduler did not make.
    fileprivate static func foreign(_ name: String, info: [String: String] = [:]) -> NoticeRequest {
        NoticeRequest(name: name, title: "", text: "", category: "", info: info, trigger: .at(DateComponents(hour: 3)))
    }
}

extension Occurrence {
    fileprivate var parts: (CalendarDate, ReminderId) { (day, reminder) }
}

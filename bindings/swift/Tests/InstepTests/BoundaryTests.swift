import Foundation
import Testing

@testable import Instep

@Suite struct BoundaryTests {
    @Test func anUnknownIdIsNotFound() async throws {
        try await withInstep { instep in
            let nil0 = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
            for id in [UUID(), nil0] {
                #expect(await thrown(try await instep.session(sessionId: id)) == .notFound(what: .session))
                #expect(
                    await thrown(try await instep.removeReminder(reminderId: id))
                        == .notFound(what: .reminder))
            }
        }
    }

    @Test(arguments: ["", "x", "not-an-id/2026-11-21", "0190b2f0-0000-7000-8000-000000000000", "\0", "🦶/2026-11-21"])
    func aTextThatIsNoOccurrenceMakesNone(_ text: String) {
        #expect(Occurrence(text) == nil)
    }

    @Test func anOccurrenceComesBackFromItsText() {
        let occurrence = Occurrence(reminder: UUID(), day: CalendarDate(year: 2026, month: 11, day: 21))
        #expect(occurrence.description == "\(occurrence.reminder.uuidString.lowercased())/2026-11-21")
        #expect(Occurrence(occurrence.description) == occurrence)
    }

    @Test func anOccurrenceOnADayThatDoesNotExistIsInvalid() async throws {
        try await withInstep { instep in
            let occurrence = Occurrence(reminder: UUID(), day: CalendarDate(year: 2026, month: 2, day: 30))
            let entry = SessionEntry(kind: .soak, minutes: 10, occurrence: occurrence)
            guard case .invalid(_, why: .notADay)? = await thrown(try await instep.logSession(entry: entry)) else {
                Issue.record("a day that does not exist was taken")
                return
            }
            #expect(try await instep.history().sessionIds.isEmpty)
        }
    }

    @Test func whatNoCalendarOrClockHoldsIsInvalid() async throws {
        try await withInstep { instep in
            for day in [
                CareDay(year: 2026, month: 2, day: 30), CareDay(year: 0, month: 0, day: 0),
                CareDay(year: 12_026, month: 1, day: 1),
                CareDay(year: .min, month: .max, day: -1),
            ] {
                let error = await thrown(try await instep.review(day: day))
                #expect(error == .invalid(field: "day", why: .notADay), "\(day)")
            }
            for day in [CareDay(year: 1999, month: 12, day: 31), CareDay(year: 2101, month: 1, day: 1)] {
                let error = await thrown(try await instep.review(day: day))
                #expect(error == .invalid(field: "day", why: .outsideYears), "\(day)")
            }
            for time in [
                TimeOfDay(hour: 24, minute: 0), TimeOfDay(hour: -1, minute: .min), TimeOfDay(hour: 1, minute: 60),
            ] {
                let form = ReminderForm(time: time, days: [.mon])
                let error = await thrown(try await instep.addReminder(form: form))
                #expect(error == .invalid(field: "time", why: .notATime), "\(time)")
            }
            let shown = Occurrence(reminder: UUID(), day: CalendarDate(year: 2026, month: 11, day: 21))
            for seconds: Double in [.infinity, -.infinity, .nan, 1e300, -1e300, 0] {
                let entry = SessionEntry(kind: .soak, startedAt: Date(timeIntervalSince1970: seconds), minutes: 10)
                let error = await thrown(try await instep.logSession(entry: entry))
                #expect(error == .invalid(field: "time", why: .outsideYears), "\(seconds)")
                let at = OffsetTime(date: Date(timeIntervalSince1970: seconds), secondsFromGMT: 3600)
                let refused = await thrown(try await instep.occurrenceShown(occurrence: shown, shownAt: at))
                #expect(refused == .invalid(field: "time", why: .outsideYears), "\(at)")
            }
            for offset in [Int.max, .min, 64_801, -64_801] {
                let at = OffsetTime(date: Date(timeIntervalSince1970: 1_795_291_200), secondsFromGMT: offset)
                let refused = await thrown(try await instep.occurrenceShown(occurrence: shown, shownAt: at))
                let expected = InstepError.invalid(field: "offsetS", why: .outOfRange(low: -64_800, high: 64_800))
                #expect(refused == expected, "\(offset)")
            }
            #expect(try await instep.history().sessionIds.isEmpty)
        }
    }

    @Test func whatIsPlannedCanBeGivenBack() async throws {
        try await withInstep { instep in
            let form = ReminderForm(time: TimeOfDay(hour: 21, minute: 30), days: Weekday.allCases)
            let id = try await instep.addReminder(form: form).reminder.id
            func plan(_ armed: Armed) async throws -> Plan {
                let delivery = DeliveryState(notifications: .allowed)
                return try await instep.planReminders(
                    request: PlanRequest(platform: .ios, delivery: delivery, armed: armed, slots: 3))
            }
            let first = try await plan(.unknown)
            #expect(first.add.map(\.reminder) == [id, id, id])
            let second = try await plan(.known(tokens: first.add.map(\.token)))
            #expect(second.add.isEmpty)
            #expect(second.keep == first.add)
        }
    }

    @Test func aPathThatIsNoneIsInvalid() async throws {
        try await inFolder { folder in
            for (path, why) in [(folder.path, InvalidWhy.isAFolder), ("file:x", .isAUri), ("", .missing)] {
                let error = await thrown(try await FootCare.open(options: OpenOptions(path: path)))
                #expect(error == .invalid(field: "path", why: why))
            }
            let nowhere = folder.appending(path: "no/d.instep").path
            #expect(
                await thrown(try await FootCare.open(options: OpenOptions(path: nowhere)))
                    == .notFound(what: .file))
            let text = folder.appending(path: "text")
            try "not a database, only a text that somebody keeps".write(to: text, atomically: true, encoding: .utf8)
            #expect(
                await thrown(try await FootCare.open(options: OpenOptions(path: text.path))) == .notOurs)
            #expect(try await FootCare.inspect(path: text.path).ours == false)
            #expect(try await FootCare.inspect(path: nowhere).exists == false)
        }
    }

    @Test func aTextComesBackAsItWasGiven() async throws {
        try await withInstep { instep in
            let note = "Füße, стопы, 足, كعب, 👣 and \"quotes\"\n\tnext line"
            let saved = try await instep.logSession(entry: SessionEntry(kind: .soak, minutes: 10, note: note))
            #expect(try await instep.session(sessionId: saved.session.id).note == note)
        }
    }
}

import Instep
import InstepTesting
import Testing

@MainActor @Suite struct RemindersTests {
    /// Somebody who has massaged before, with reminders of these names, on the page of the reminders.
    private func remindersJourney(_ names: String..., steps: @MainActor (Journey) async throws -> Void) async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 30)
            for name in names {
                let form = ReminderForm(time: TimeOfDay(hour: 21, minute: 0), days: Weekday.allCases, name: name)
                try await person.stage.core { _ = try await $0.addReminder(form: form) }
            }
            try await person.openMore(person.labels.navigation.reminders)
            try await steps(person)
        }
    }

    private func reminders(_ person: Journey) async throws -> [Reminder] {
        try await person.stage.core { try await $0.reminders().reminders }
    }

    @Test func reminderIsAddedWithItsTimeDaysAndName() async throws {
        try await remindersJourney { person in
            let words = person.labels.reminders
            try await person.see(words.empty)
            try await person.tap(words.add)
            try await person.pick(22, 5, in: words.time)
            let sunday = try #require(person.labels.vocabulary.weekdays.first { $0.value == .sun })
            try await person.tap(sunday.text)
            try await person.type("Late round", into: words.name)
            try await person.tap(person.labels.common.save)
            try await person.wait("the reminder") { try await reminders(person).count == 1 }
            try await person.see("Late round", isOn: true)
            let reminder = try #require(try await reminders(person).first)
            #expect(reminder.time == TimeOfDay(hour: 22, minute: 5))
            #expect(reminder.days == Weekday.allCases.filter { $0 != .sun })
            #expect(reminder.name == "Late round")
        }
    }

    @Test func tapOnTheRowPausesAndTurnsOnAgain() async throws {
        try await remindersJourney("Evening") { person in
            try await person.tap("Evening")
            try await person.see("Evening", isOn: false)
            #expect(try await reminders(person)[0].paused)
            try await person.tap("Evening")
            try await person.see("Evening", isOn: true)
            #expect(try await !reminders(person)[0].paused)
        }
    }

    @Test func pauseUntilADayEndsOnThatDay() async throws {
        try await remindersJourney("Evening") { person in
            let today = try await person.stage.core { try await $0.today().careDay }
            let phrase = Phrase.day(day: today.adding(days: 3), today: today)
            let day = try FootCare.phraseText(phrase: phrase, locale: person.app.locale)
            try await person.tap(person.labels.common.change)
            try await person.tap(person.labels.reminders.pauseUntil)
            try await person.tap(day.spoken)
            try await person.see(person.labels.reminders.resume)
            #expect(try await reminders(person)[0].pausedUntil == today.adding(days: 3))
            try await person.tap(person.labels.reminders.resume)
            try await person.see(person.labels.reminders.pauseUntil)
            #expect(try await reminders(person)[0].on)
        }
    }

    @Test func removedReminderComesBackWithUndo() async throws {
        try await remindersJourney("Evening") { person in
            try await person.tap(person.labels.common.change)
            try await person.tap(person.labels.common.remove)
            try await person.see(person.labels.reminders.empty)
            #expect(try await reminders(person).isEmpty)
            try await person.tap(person.labels.common.undo)
            try await person.see("Evening", isOn: true)
        }
    }

    @Test func changedFormIsNotLeftWithoutAQuestion() async throws {
        try await remindersJourney("Evening") { person in
            let common = person.labels.common
            try await person.tap(common.change)
            try await person.pick(22, 0, in: person.labels.reminders.time)
            try await person.tap(common.back)
            try await person.see(common.discardTitle)
            try await person.tap(common.discardStay)
            try await person.see(person.labels.reminders.editTitle)
            try await person.tap(common.back)
            try await person.tap(common.discardLeave)
            try await person.see(person.labels.reminders.add)
            #expect(try await reminders(person)[0].time == TimeOfDay(hour: 21, minute: 0))
        }
    }

    @Test func warningGoesWhenItsButtonFixedIt() async throws {
        try await remindersJourney("Evening") { person in
            await person.app.plan()
            let warnings = try await person.stage.core { try await $0.reminders().warnings }
            let warning = try #require(warnings.first { $0.button?.action == .askPermission })
            try await person.see(warning.message)
            try await person.tap(try #require(warning.button).label)
            try await person.miss(warning.message)
            #expect(person.stage.seams.log.contains("permission"))
        }
    }

    @Test func nextRingIsSkipped() async throws {
        try await remindersJourney("Evening") { person in
            try await person.tap(person.labels.reminders.skipOnce)
            try await person.wait("the next evening") { try await reminders(person)[0].next?.day.day == 21 }
        }
    }

    @Test func everyDayTellsWhatHappened() async throws {
        try await remindersJourney("Evening") { person in
            let words = person.labels.reminders
            try await person.tap(words.dayBefore)
            let told = try await person.stage.core { core in
                try await core.whyReminders(day: try await core.today().careDay.adding(days: -1))
            }
            try await person.see(told.first?.answer ?? words.nothingRang)
            try await person.tap(words.dayAfter)
            try await person.wait("the newest") { person.window.control(words.dayAfter) == nil }
        }
    }
}

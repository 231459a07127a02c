import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct SettingsTests {
    private func settingsJourney(_ steps: @MainActor (Journey) async throws -> Void) async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 30)
            try await person.openMore(person.labels.navigation.settings)
            try await steps(person)
        }
    }

    private func settings(_ person: Journey) async throws -> FootCare.Settings {
        try await person.stage.core { try await $0.settings() }
    }

    @Test func switchIsTakenBack() async throws {
        try await settingsJourney { person in
            let voice = try await person.row("voice").title
            try await person.tap(voice)
            try await person.see(voice, isOn: false)
            try await person.tap(person.labels.common.undo)
            try await person.see(voice, isOn: true)
        }
    }

    @Test func valueIsChosenFromItsList() async throws {
        try await settingsJourney { person in
            let row = try await person.row("advance").title
            try await person.tap(row)
            try await person.tap(person.labels.settings.advanceManual)
            try await person.wait("the choice") { try await settings(person).advance == .manual }
            try await person.wait("its words") {
                person.window.control(row)?.value == person.labels.settings.advanceManual
            }
        }
    }

    @Test func startOfTheDayCountsOnceItIsSaved() async throws {
        try await settingsJourney { person in
            let row = try await person.row("day_start").title
            try await person.tap(row)
            try await person.pick(5, 30, in: person.labels.reminders.time)
            try await person.tap(person.labels.common.save)
            try await person.wait("the start of the day") {
                try await settings(person).dayStart == TimeOfDay(hour: 5, minute: 30)
            }
        }
    }

    @Test func quietHoursAreSetAndTakenAway() async throws {
        try await settingsJourney { person in
            let quiet = try await person.row("quiet_from").title
            try await person.tap(quiet)
            try await person.pick(23, 0, in: person.labels.reminders.quietFrom)
            try await person.tap(person.labels.common.save)
            try await person.wait("quiet hours") {
                try await settings(person).quietFrom == TimeOfDay(hour: 23, minute: 0)
            }
            #expect(try await settings(person).quietTo == TimeOfDay(hour: 7, minute: 0))
            try await person.tap(quiet)
            try await person.tap(person.labels.reminders.noQuiet)
            try await person.wait("no quiet hours") { try await settings(person).quietFrom == nil }
            #expect(try await settings(person).quietTo == nil)
        }
    }

    @Test func rowOpensItsPlace() async throws {
        try await settingsJourney { person in
            let data = try await person.stage.core { try await $0.settings().groups.first { $0.kind == .data } }
            let erase = try #require(data?.rows.first { $0.control == .link(to: .erase) })
            try await person.tap(erase.title)
            try await person.see(person.labels.data.eraseText)
            #expect(person.app.navigator.current.route == .erase)
        }
    }

    @Test func deviceSettingsAreOpened() async throws {
        try await settingsJourney { person in
            try await person.tap(person.labels.settings.deviceSettings)
            #expect(person.stage.seams.log.filter { $0 == "notification settings" }.count == 1)
        }
    }
}

import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct WalkTests {
    @Test func tabsLeadToTheirPlaces() async throws {
        try await journey { person in
            let names = person.labels.navigation
            try await person.stage.massage(hoursAgo: 24)
            try await person.openMore(names.settings)
            try await person.tap(names.today)
            try await person.tap(names.more)
            #expect(person.app.navigator.current.route == .settings)
            try await person.tap(names.more)
            try await person.see(names.about)
            #expect(person.app.navigator.current.route == .more)
        }
    }

    @Test func everyPageAboutTheAppIsReached() async throws {
        try await journey { person in
            let words = person.labels.about
            try await person.stage.massage(hoursAgo: 24)
            try await person.openMore(person.labels.navigation.about)
            let about = try await FootCare.about(locale: person.app.locale)
            try await person.see(try #require(about.disclaimer.first))
            for (row, text) in [
                (words.sources, about.sources.first?.text), (words.privacy, about.privacy.first),
                (words.licences, about.licences.first?.name),
            ] {
                try await person.tap(row)
                try await person.see(try #require(text))
                try await person.goBack()
            }
        }
    }

    @Test func faultIsReportedByTheLastCalls() async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 24)
            try await person.openMore(person.labels.navigation.about)
            try await person.tap(person.labels.about.problem)
            try await person.see("log_session")
            try await person.tap(person.labels.about.copy)
            try await person.see(person.labels.about.copied)
            #expect(person.stage.seams.recordedFiles.copied?.contains("log_session") == true)
            try await person.tap(person.labels.common.share)
            try await person.wait("the file") { !person.stage.seams.recordedFiles.saved.isEmpty }
        }
    }

    @Test func everyPlaceUnderMoreIsDrawn() async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 24)
            let navigator = person.app.navigator
            for route: Route in [
                .more, .reminders, .reminder(), .library, .settings, .data, .importData, .backups, .export, .report,
                .check, .erase, .about, .sources, .licences, .privacy, .problem,
            ] {
                navigator.select(.more)
                navigator.open(route)
                try await person.wait("\(route)") {
                    let nodes = person.window.all
                    return navigator.current.route == route && nodes.contains { $0.traits.contains("isHeader") }
                        && !nodes.contains { $0.kind == "ProgressView" }
                }
            }
        }
    }

    @Test func placesStandBesideTheirListInAWideWindow() async throws {
        try await journey { person in
            let (names, navigator) = (person.labels.navigation, person.app.navigator)
            try await person.stage.massage(hoursAgo: 24)
            person.window.change { $0.horizontalSizeClass = .regular }
            try await person.tap(names.more)
            try await person.see(person.labels.reminders.empty)
            try await person.tap(names.settings)
            try await person.see(person.labels.settings.deviceSettings)
            #expect(navigator.places(.more).map(\.route) == [.more, .settings])
            try await person.tap(names.library)
            let articles = try await person.stage.core { try await $0.library().articles }
            try await person.tap(articles[0].title)
            try await person.see(person.labels.library.readAloud)
            try await person.tap(articles[1].title)
            try await person.at(.page(id: articles[1].id))
            #expect(navigator.places(.more).count == 3)
        }
    }

    @Test func newReminderLeadsBackToTheListInAWideWindow() async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 24)
            person.window.change { $0.horizontalSizeClass = .regular }
            try await person.tap(person.labels.navigation.more)
            try await person.tap(person.labels.reminders.add)
            try await person.see(person.labels.reminders.addTitle)
            try await person.goBack()
            try await person.see(person.labels.reminders.empty)
        }
    }
}

import Instep
import InstepTesting
import Testing

@MainActor @Suite struct FirstRunTests {
    @Test func firstScreenLeadsToTheSafetyCheckOfTheShortestGuide() async throws {
        try await journey { person in
            try await person.tap(person.labels.firstRun.begin)
            try await person.at(.safety(guide: "G0"))
        }
    }

    @Test func firstScreenTakesInDataAndIsFoundAgainBelow() async throws {
        try await journey { person in
            try await person.tap(person.labels.firstRun.bringData)
            try await person.at(.importData)
            try await person.tap(person.labels.common.back)
            try await person.at(.firstRun)
        }
    }

    @Test func firstScreenCanBeLeftToLookAround() async throws {
        try await journey { person in
            try await person.see(person.labels.firstRun.promise)
            try await person.tap(person.labels.common.close)
            try await person.see(person.labels.today.suggestion)
            try await person.tap(person.labels.navigation.guides)
            try await person.tap(person.labels.navigation.today)
            try await person.see(person.labels.today.suggestion)
            #expect(person.app.navigator.full.isEmpty)
        }
    }

    @Test func escapeLeavesTheFirstScreen() async throws {
        try await journey { person in
            try await person.see(person.labels.firstRun.begin)
            try person.window.act("escape")
            try await person.at(.today)
        }
    }

    @Test func firstScreenIsNotShownOnceThereIsAnEntry() async throws {
        let stage = try await Stage()
        try await stage.massage(hoursAgo: 24)
        try await journey(on: stage) { person in
            try await person.see(person.labels.today.suggestion)
            try await person.at(.today)
        }
    }
}

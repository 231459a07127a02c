import Instep
import InstepTesting
import Testing

@MainActor @Suite struct TodayTests {
    @Test func todayOpensAndTabsChange() async throws {
        try await journey { person in
            try await person.see(person.labels.common.appName)
        }
    }
}

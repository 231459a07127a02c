import Foundation
import Instep
import Testing

@Suite struct ChangesTests {
    @Test func aWriteOnOneTaskIsSeenAsAChangeByAnother() async throws {
        try await withInstep { footCare in
            let changes = footCare.changes()
            async let seen = changes.first { _ in true }
            _ = try await Task { try await footCare.logSession(entry: soak) }.value
            #expect(await seen?.contains(.sessions) == true)
        }
    }

    @Test func ofAThousandWritesNoneIsMissedAndNoneIsInvented() async throws {
        let writes = 1000
        try await withInstep { footCare in
            let (changes, second) = (footCare.changes(), footCare.changes())
            let screen = Task {
                var sets: [Set<ChangedArea>] = []
                var shown: Int32?
                for await set in changes {
                    sets.append(set)
                    shown = try await footCare.settings().aim
                    if sets.count == writes { break }
                }
                return (sets, shown)
            }
            for n in 0..<Int32(writes / 2) {
                _ = try await footCare.logSession(entry: soak)
                _ = try await footCare.today()
                _ = try await footCare.changeSetting(change: .aim(evenings: 1 + n % 7))
                #expect(await thrown(try await footCare.deleteSession(sessionId: UUID())) == .notFound(what: .session))
            }
            let (sets, shown) = try await screen.value
            #expect(sets.count { $0.contains(.settings) } == writes / 2)
            #expect(sets.count { $0.contains(.sessions) } == writes / 2)
            #expect(try await footCare.settings().aim == shown)
            try await footCare.close()
            var others: [Set<ChangedArea>] = []
            for await set in second { others.append(set) }
            #expect(others == sets)
        }
    }
}

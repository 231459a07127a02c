import Foundation
import Instep
import InstepTesting
import InstepWidget
import Testing

@MainActor @Suite struct SnapshotTests {
    /// The snapshot of the core, as the widget reads it.
    private func snapshot(_ stage: Stage) async throws -> WeekSnapshot {
        let json = try await stage.core { try await $0.snapshot() }
        return try #require(WeekSnapshot(json: Data(json.utf8)))
    }

    @Test func theWidgetReadsWhatTheCoreWrites() async throws {
        try await onStage { stage in
            let empty = try await snapshot(stage)
            #expect(empty.days.count == 7)
            #expect(empty.shown(at: stage.clock.wall()).text == empty.emptyText)
            #expect(!empty.shown(at: stage.clock.wall()).lamps)
            let entry = SessionEntry(kind: .byHand, guide: "G1", minutes: 10)
            _ = try await stage.core { try await $0.logSession(entry: entry) }
            let week = try await snapshot(stage)
            let shown = week.shown(at: stage.clock.wall())
            #expect(shown.text == week.weekText && shown.lamps && shown.start)
            #expect(week.days.filter(\.done).count == 1)
            #expect(week.startURL?.absoluteString.hasPrefix("instep:start") == true)
        }
    }

    @Test func anOldSnapshotOnlyAsksToOpenTheApp() async throws {
        try await onStage { stage in
            let week = try await snapshot(stage)
            let shown = week.shown(at: week.validUntil)
            #expect(shown.text == week.staleText && !shown.lamps && !shown.start)
        }
    }

    @Test func theStoreKeepsTheNewestOne() async throws {
        try await onStage { stage in
            let store = SnapshotStore(folder: stage.folder)
            #expect(store.read() == nil)
            store.write("{}")
            #expect(store.read() == nil)
            store.write(try await stage.core { try await $0.snapshot() })
            #expect(try await store.read() == snapshot(stage))
        }
    }
}

import Foundation

@testable import Instep

/// Everything of a journey beside the data file: the device's clock, and the changes that were observed.
final class World: @unchecked Sendable {
    let clock: JourneyClock
    private var changes: AsyncStream<Set<ChangedArea>>.Iterator?

    init(_ clock: JourneyClock) {
        self.clock = clock
    }

    /// Observes a data file that was opened.
    func observe(_ core: FootCare) {
        changes = core.changes().makeAsyncIterator()
    }

    /// The areas that were sent since the last time, in order. The façade takes them from the core after each call.
    func takeChanges(of core: FootCare) async -> [ChangedArea] {
        // The façade never sends an empty set: here it marks the end of what there is.
        core.changeStreams.send([])
        var seen: Set<ChangedArea> = []
        while let set = await changes?.next(), !set.isEmpty { seen.formUnion(set) }
        return ChangedArea.allCases.filter(seen.contains)
    }
}

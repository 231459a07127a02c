import Foundation
import InstepCore

/// Sends the areas that calls changed to everyone who observes them. From any thread.
final class ChangeStreams: @unchecked Sendable {
    private let lock = NSLock()
    private var observers: [UUID: AsyncStream<Set<ChangedArea>>.Continuation] = [:]

    /// A stream of all that is sent from now on. Without a bound: an observer that is slow must miss nothing.
    func stream() -> AsyncStream<Set<ChangedArea>> {
        let (stream, continuation) = AsyncStream.makeStream(of: Set<ChangedArea>.self)
        let id = UUID()
        continuation.onTermination = { [weak self] _ in self?.remove(id) }
        lock.withLock { observers[id] = continuation }
        return stream
    }

    /// Sends a set to every observer.
    func send(_ areas: Set<ChangedArea>) {
        for observer in lock.withLock({ Array(observers.values) }) { observer.yield(areas) }
    }

    /// Ends every stream.
    func finish() {
        for observer in lock.withLock({ Array(observers.values) }) { observer.finish() }
    }

    private func remove(_ id: UUID) {
        _ = lock.withLock { observers.removeValue(forKey: id) }
    }
}

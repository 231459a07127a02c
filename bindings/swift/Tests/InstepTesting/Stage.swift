import Foundation
import Instep
import InstepModels

/// The real core on a real file in a folder of its own, with a clock that stands still and a device that writes down.
@MainActor public final class Stage {
    public let clock: StillClock
    public let folder: URL
    public let seams: RecordingSeams
    public let app: AppModel
    /// The words of every control.
    public var labels: Labels { app.labels }

    /// An open app. `folder` is that of an earlier stage where a process follows another on the same file.
    public init(
        clock: StillClock = StillClock(), language: String = "en-GB", folder: URL? = nil, saved: [String] = [],
        notices: (any Notices)? = nil
    ) async throws {
        self.clock = clock
        let temporary = FileManager.default.temporaryDirectory.appending(path: "instep-\(UUID().uuidString)")
        self.folder = folder ?? temporary
        let cache = self.folder.appending(path: "cache")
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        seams = RecordingSeams(cache: cache, timer: clock, notices: notices)
        app = try AppModel(
            path: self.folder.appending(path: "instep.db").path, seams: seams,
            locale: FootCare.Locale(Locale(identifier: language)), clock: clock, saved: saved)
        try await app.holder.acquire()
        await app.open()
    }

    /// Makes calls by hand, as a past that a screen shows.
    @discardableResult
    public func core<T: Sendable>(_ calls: @escaping @Sendable (FootCare) async throws -> T) async throws -> T {
        try await app.call(calls)
    }

    /// Closes the file, and deletes it with its folder unless another process is to follow.
    public func close(keepFile: Bool = false) async {
        await app.close()
        if !keepFile { try? FileManager.default.removeItem(at: folder) }
    }

    /// Waits until something is so.
    public func await(_ what: String, _ isSo: () async throws -> Bool) async throws {
        let end = Date().addingTimeInterval(60)
        while try await !isSo() {
            guard Date() < end else { throw Late(description: "waited a minute for \(what)") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Waits until the file is open, or closed. A model that reads holds a lease for a moment more.
    public func awaitFile(isOpen: Bool) async throws {
        try await self.await("the file to be \(isOpen ? "open" : "closed")") { await app.holder.isSuspended != isOpen }
    }

    /// Waits until so many leases are held.
    public func awaitLeases(_ count: Int) async throws {
        try await self.await("\(count) leases") { await app.holder.leases == count }
    }

    /// Waits until no call follows a change any more: then nothing reads the clock.
    public func untilQuiet() async throws {
        var (last, same) = (-1, 0)
        try await self.await("the end of what followed") {
            same = clock.readings == last ? same + 1 : 0
            last = clock.readings
            return same > 20
        }
    }

    /// Something that did not come.
    public struct Late: Error, CustomStringConvertible {
        public let description: String
        /// In these words.
        public init(description: String) { self.description = description }
    }
}

/// Plays on a stage, and closes it.
@MainActor public func onStage(
    clock: StillClock = StillClock(), _ play: @MainActor (Stage) async throws -> Void
) async throws {
    let stage = try await Stage(clock: clock)
    do {
        try await play(stage)
        await stage.close()
    } catch {
        await stage.close()
        throw error
    }
}

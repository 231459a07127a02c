import Foundation
import InstepCore

/// The companion on one data file.
///
/// A screen is one call that returns one record, ready to draw; an action is one call that returns what it stored. The
/// core decides everything and holds every word for people.
///
/// Calls may come from any task. They run one after another, away from Swift's own threads, as they wait for the disk;
/// those that take long (`backup`, `backupIfDue`, `doctor`, `exportFile`, `importFile`) run beside the others, so that no
/// call waits for them. Each may throw `busy`, `full`, `readOnly`, `protectedStorage`, `damaged`, `suspended`, `closed`
/// or `internal`; other errors are named with the call that throws them.
public actor FootCare {
    private nonisolated let core: InstepCore.Instep
    private nonisolated let clock: any DeviceClock
    private let queue: SerialQueue
    /// Runs the calls that take long.
    private nonisolated let longQueue = SerialQueue()
    /// Everyone who observes changes.
    nonisolated let changeStreams = ChangeStreams()

    /// The queue the calls run on.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private init(core: InstepCore.Instep, clock: any DeviceClock, queue: SerialQueue) {
        self.core = core
        self.clock = clock
        self.queue = queue
    }

    // MARK: - The data file

    /// Opens the data file, or makes it when there is none. A session that stood still for six hours is then closed.
    ///
    /// - Throws: `invalid` for a path that is a folder, empty, or starts with `file:`; `notFound` when its folder does not
    ///   exist; `notOurs` and `newer`. The file is then left as it is.
    public static func open(options: OpenOptions, clock: any DeviceClock = SystemClock()) async throws(InstepError)
        -> FootCare
    {
        let queue = SerialQueue()
        let core = try await queue.run { try InstepCore.Instep.open(options: options, now: Moment(clock)) }
        let opened = FootCare(core: core, clock: clock, queue: queue)
        // Nobody can have seen what opening changed.
        opened.report()
        return opened
    }

    /// Lets go of the file before the app goes to the background. A call that is running is interrupted and rolled back.
    /// Until `resume` every call throws `suspended`. A second time does nothing.
    ///
    /// From any thread, and at once: it does not wait for the calls that are queued.
    public nonisolated func suspend() throws(InstepError) {
        try crossing { try core.suspend() }
    }

    /// Takes the file up again after `suspend`. Does nothing when it was not suspended. From any thread.
    ///
    /// - Throws: as `open`; `closed` after `close`.
    public nonisolated func resume() throws(InstepError) {
        try crossing { try core.resume() }
    }

    /// Lets go of the file for good, after the calls that are queued. Every later call throws `closed`; a second time does
    /// nothing.
    public func close() throws(InstepError) {
        defer { changeStreams.finish() }
        try crossing { try core.shutdown() }
    }

    /// Changes made by calls of this object from now on: after each that changed something, the areas whose screens should
    /// be read again. Nothing is sent for calls that only read, that failed, or that changed nothing.
    ///
    /// Take the stream first and read then. Every stream gets every set, in order, and ends with `close`. Writes of another
    /// process are not in it: `dataVersion` tells of them.
    public nonisolated func changes() -> AsyncStream<Set<ChangedArea>> {
        changeStreams.stream()
    }

    // MARK: - Calls

    /// Makes a call on the actor's queue. Every call takes the present at the moment when it runs.
    func call<T>(_ body: (InstepCore.Instep, Moment) throws -> T) throws(InstepError) -> T {
        let (core, now) = (core, Moment(clock))
        defer { report() }
        return try crossing { try body(core, now) }
    }

    /// Makes a call that takes long, beside the others.
    nonisolated func longCall<T: Sendable>(
        _ body: @escaping @Sendable (InstepCore.Instep, Moment) throws -> T
    ) async throws(InstepError) -> T {
        defer { report() }
        return try await longQueue.run { [core, clock] in try body(core, Moment(clock)) }
    }

    /// Tells the observers what was changed since the last report. A call that failed may stand behind one that did not.
    private nonisolated func report() {
        guard let areas = try? core.takeChanges(), !areas.isEmpty else { return }
        changeStreams.send(Set(areas))
    }
}

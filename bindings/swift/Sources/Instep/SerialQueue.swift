import Dispatch

/// Where the calls into the core run: one after another, on a thread that may block. A call waits for the disk; on
/// Swift's own few threads it would hold up whatever else the app does.
final class SerialQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "instep", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    /// Runs a call that belongs to no actor.
    func run<T: Sendable>(_ call: @escaping @Sendable () throws -> T) async throws(InstepError) -> T {
        let result = await withCheckedContinuation { (done: CheckedContinuation<Result<T, InstepError>, Never>) in
            queue.async { done.resume(returning: Result { () throws(InstepError) in try crossing(call) }) }
        }
        return try result.get()
    }
}

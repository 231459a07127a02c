import Foundation

extension Waiting {
    /// Does something later, unless the task is cancelled before.
    @MainActor func after(_ milliseconds: Int64, _ work: @escaping @MainActor () -> Void) -> Task<Void, Never> {
        Task { @MainActor in
            await wait(milliseconds: milliseconds)
            if !Task.isCancelled { work() }
        }
    }
}

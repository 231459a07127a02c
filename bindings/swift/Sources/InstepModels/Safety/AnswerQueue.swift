/// Gives answers one after another, in the order of the taps: the request of one holds what the one before gave. An answer
/// that was tapped is given also when its screen is left.
@MainActor final class AnswerQueue {
    private var last: Task<Void, Never>?

    func add(_ give: @escaping @MainActor () async -> Void) {
        last = Task { [last] in
            await last?.value
            await give()
        }
    }

    /// Waits for the answers that were tapped so far.
    func wait() async { await last?.value }
}

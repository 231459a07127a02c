import Instep

/// Entries that were deleted and can be put back.
public struct TrashRecord: Sendable {
    /// The entries.
    public let entries: [HistoryEntry]
    /// A sentence where there are none.
    public let emptyText: String?
    /// True where earlier ones follow.
    public let hasMore: Bool
    /// The effect of emptying it, while the person is asked.
    public let asks: Purge?
}

/// Actions on the trash.
public enum TrashAction: Sendable {
    /// Puts an entry back.
    case putBack(HistoryContent)
    /// Shows earlier entries.
    case more
    /// Asks how much would be removed for good.
    case askEmpty
    /// Removes it.
    case empty
    /// Removes nothing.
    case cancel
}

/// The trash.
@MainActor public final class TrashModel: ScreenModel {
    /// The record of the trash.
    public let screen: ScreenState<TrashRecord>

    private var pages = 1
    private var asks: Purge?

    /// The trash of this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the pages that were asked for, one after another.
    public func read(_ core: FootCare) async throws -> TrashRecord {
        let found = try await HistoryPages(core, count: pages) { HistoryRequest(trash: true, cursor: $0) }
        return TrashRecord(
            entries: found.entries, emptyText: found.emptyText, hasMore: found.hasMore, asks: asks)
    }

    /// Does what the person asked for.
    public func send(_ action: TrashAction) {
        switch action {
        case .putBack(let content): putBack(content)
        case .more:
            pages += 1
            retry()
        case .askEmpty:
            act {
                try await $0.emptyTrash(dryRun: true)
            } then: { [weak self] in
                self?.ask($0)
            }
        case .empty:
            ask(nil)
            act {
                try await $0.emptyTrash(dryRun: false)
            } then: { [app] in
                app.say($0.text)
            }
        case .cancel: ask(nil)
        }
    }

    private func ask(_ about: Purge?) {
        asks = about
        retry()
    }

    private func putBack(_ content: HistoryContent) {
        act { core -> UndoOffer? in
            switch content {
            case .session(let session): try await core.restoreSession(sessionId: session.id).undo
            case .rating(let rating): try await core.restoreRating(ratingId: rating.id).undo
            case .removedReminder(let reminder): try await core.restoreReminder(reminderId: reminder.id).undo
            case .finding: nil
            }
        } then: { [app] undo in
            app.say(app.labels.history.restored, undo: undo)
        }
    }
}

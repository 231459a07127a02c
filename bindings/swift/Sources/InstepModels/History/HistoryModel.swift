import Instep
import Observation

/// Entries, newest first, as far as they were asked for.
public struct HistoryRecord: Sendable {
    /// The entries.
    public let entries: [HistoryEntry]
    /// A sentence where there are none.
    public let emptyText: String?
    /// True where earlier ones follow.
    public let hasMore: Bool
    /// The only day that is shown, in words; nil for every day.
    public let dayText: SpokenText?
    /// The last day that can be chosen.
    public let today: CareDay
    /// The effect of deleting several days, while the person is asked.
    public let asks: SessionsDeleted?
}

/// Actions on the history.
public enum HistoryAction: Sendable {
    /// Opens a session.
    case open(SessionId)
    /// Shows a session beside the list.
    case select(SessionId)
    /// Shows earlier entries.
    case more
    /// Shows every day.
    case allDays
    /// Opens the trash.
    case trash
    /// Takes an answer back.
    case deleteRating(RatingId)
    /// Asks how much would be deleted of some days.
    case askDays(from: CareDay, to: CareDay)
    /// Deletes it.
    case deleteDays(SessionsDeleted)
    /// Deletes nothing.
    case cancel
}

/// Every entry, newest first.
@MainActor @Observable
public final class HistoryModel: ScreenModel {
    /// The record of the entries.
    public let screen: ScreenState<HistoryRecord>
    /// The session beside the list, in a wide window.
    public private(set) var detail: EntryModel?

    @ObservationIgnored private var day: CareDay?
    @ObservationIgnored private var pages = 1
    @ObservationIgnored private var asks: SessionsDeleted?

    private nonisolated static let page: Int32 = 30

    /// The entries of a day; nil for all.
    public init(_ app: AppModel, day: Int64?) {
        screen = ScreenState(app)
        self.day = day.map(CareDay.init(epochDay:))
        follow()
    }

    /// Reads the pages that were asked for, one after another.
    public func read(_ core: FootCare) async throws -> HistoryRecord {
        let request = { @Sendable [day] (cursor: String?) in
            HistoryRequest(from: day, to: day, cursor: cursor, limit: Self.page)
        }
        let found = try await HistoryPages(core, count: pages, request: request)
        let today = try await core.today().careDay
        let locale = app.locale
        return HistoryRecord(
            entries: found.entries, emptyText: found.emptyText, hasMore: found.hasMore,
            dayText: try day.map { try FootCare.phraseText(phrase: .day(day: $0, today: today), locale: locale) },
            today: today, asks: asks)
    }

    /// Does what the person asked for.
    public func send(_ action: HistoryAction) {
        switch action {
        case .open(let session): app.navigator.open(.entry(session: session.uuidString))
        case .select(let session): detail = EntryModel(app, session: session, entry: nil)
        case .more:
            pages += 1
            retry()
        case .allDays:
            day = nil
            retry()
        case .trash: app.navigator.open(.trash)
        case .deleteRating(let rating):
            act {
                try await $0.deleteRating(ratingId: rating)
            } then: { [weak self] in
                self?.say($0.undo)
            }
        case .askDays(let from, let to):
            act {
                try await $0.deleteSessions(from: from, to: to, dryRun: true)
            } then: { [weak self] in
                self?.ask($0)
            }
        case .deleteDays(let asked): delete(asked)
        case .cancel: ask(nil)
        }
    }

    private func ask(_ about: SessionsDeleted?) {
        asks = about
        retry()
    }

    private func delete(_ asked: SessionsDeleted) {
        ask(nil)
        act {
            try await $0.deleteSessions(from: asked.from, to: asked.to, dryRun: false)
        } then: { [weak self] in
            self?.say($0.undo)
        }
    }
}

/// The first pages of a list of entries, one after another.
struct HistoryPages: Sendable {
    private(set) var entries: [HistoryEntry] = []
    let emptyText: String?
    let hasMore: Bool

    init(_ core: FootCare, count: Int, request: @Sendable (_ cursor: String?) -> HistoryRequest) async throws {
        var page = try await core.history(request: request(nil))
        entries = page.entries
        var read = 1
        while read < count, let cursor = page.nextCursor {
            page = try await core.history(request: request(cursor))
            entries += page.entries
            read += 1
        }
        emptyText = entries.isEmpty ? page.emptyText : nil
        hasMore = page.nextCursor != nil
    }
}

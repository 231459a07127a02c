import Instep

/// A week, as it is drawn.
public struct WeekRecord: Sendable {
    /// The week's review.
    public let review: Review
    /// Marks a lamp.
    public let today: CareDay
    /// Findings that are asked about: still there in the present week, and not answered since the screen was opened.
    public let open: Set<FindingId>
    /// True while the question about the reminder is not answered.
    public let decides: Bool
}

/// Actions on a week.
public enum WeekAction: Sendable {
    /// Shows the week of a day.
    case show(CareDay)
    /// Opens the entries of a day.
    case day(CareDay)
    /// Leaves a finding open.
    case stillThere(FindingId)
    /// Marks a finding as gone.
    case gone(FindingId)
    /// Keeps the reminder as it is.
    case keep
    /// Changes the reminder.
    case change(ReminderId)
    /// Opens the four weeks, or the charts, that end with the week shown.
    case month, charts
    /// Opens a place.
    case open(Route)
}

/// The review of a week, and of those before it.
@MainActor public final class WeeksModel: ScreenModel {
    /// The record of the week.
    public let screen: ScreenState<WeekRecord>

    private var day: CareDay?
    private var stillThere: Set<FindingId> = []
    private var isKept = false

    /// The present week.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads the week. A finding is only asked about in the present one.
    public func read(_ core: FootCare) async throws -> WeekRecord {
        let review = try await core.review(day: day)
        let today = try await core.today().careDay
        let open = review.next == nil ? review.feet.findings.filter { $0.gone == nil } : []
        return WeekRecord(
            review: review, today: today, open: Set(open.map(\.id)).subtracting(stillThere),
            decides: review.decision != nil && !isKept)
    }

    /// Does what the person asked for.
    public func send(_ action: WeekAction) {
        switch action {
        case .show(let day):
            self.day = day
            retry()
        case .day(let day): app.navigator.open(.history(day: day.epochDay))
        case .stillThere(let finding):
            stillThere.insert(finding)
            retry()
        case .gone(let finding): gone(finding)
        case .keep:
            isKept = true
            retry()
        case .change(let reminder): app.navigator.open(.reminder(id: reminder.uuidString))
        case .month: app.navigator.open(.month(day: screen.shown.record?.review.firstDay.epochDay))
        case .charts: app.navigator.open(.charts(day: screen.shown.record?.review.firstDay.epochDay))
        case .open(let route): app.navigator.open(route)
        }
    }

    private func gone(_ finding: FindingId) {
        act {
            try await $0.recordFootCheck(
                entry: FootCheckEntry(outcome: .findings, gone: [finding], wentOn: false))
        } then: { [weak self] check in
            self?.say(check.undo)
        }
    }
}

import Instep
import struct InstepCore.MonthReview
import Observation

/// Four weeks beside the four before.
@MainActor @Observable
public final class MonthModel: ScreenModel {
    /// The record of the four weeks.
    public let screen: ScreenState<MonthReview>
    @ObservationIgnored private let day: Int64?

    /// The four weeks that end with the week of a day; nil for the present one.
    public init(_ app: AppModel, day: Int64?) {
        screen = ScreenState(app)
        self.day = day
        follow()
    }

    /// Reads the four weeks.
    public func read(_ core: FootCare) async throws -> MonthReview {
        try await core.reviewMonth(day: day.map(CareDay.init(epochDay:)))
    }
}

/// The charts of a week, day by day, and of its twelve weeks.
public struct ChartsRecord: Sendable {
    /// A day a point.
    public let days: [FootCare.Chart]
    /// A week a point.
    public let weeks: [FootCare.Chart]
}

/// Charts of everything rated.
@MainActor @Observable
public final class ChartsModel: ScreenModel {
    /// The charts.
    public let screen: ScreenState<ChartsRecord>
    @ObservationIgnored private let day: Int64?

    /// The charts of the week of a day; nil for the present one.
    public init(_ app: AppModel, day: Int64?) {
        screen = ScreenState(app)
        self.day = day
        follow()
    }

    /// Reads the charts.
    public func read(_ core: FootCare) async throws -> ChartsRecord {
        let day = day.map(CareDay.init(epochDay:))
        return ChartsRecord(
            days: try await core.review(day: day).charts, weeks: try await core.reviewMonth(day: day).charts)
    }
}

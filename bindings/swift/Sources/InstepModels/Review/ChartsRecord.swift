import Instep

/// The charts of a week, day by day, and of its twelve weeks.
public struct ChartsRecord: Sendable {
    /// A day a point.
    public let days: [FootCare.Chart]
    /// A week a point.
    public let weeks: [FootCare.Chart]
}

extension RecordModel where Record == ChartsRecord {
    /// The charts of the week of a day; nil for the present one.
    public convenience init(_ app: AppModel, day: Int64?) {
        let day = day.map(CareDay.init(epochDay:))
        self.init(app) { core in
            ChartsRecord(
                days: try await core.review(day: day).charts, weeks: try await core.reviewMonth(day: day).charts)
        }
    }
}

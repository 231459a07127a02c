import Foundation
import InstepCore

extension InstepCore.Locale {
    /// What the person chose in the device's settings.
    public static var device: Self { Self(Foundation.Locale.autoupdatingCurrent) }

    /// From Foundation's locale.
    public init(_ locale: Foundation.Locale) {
        self.init(
            tag: locale.identifier(.bcp47),
            twelveHours: [.oneToTwelve, .zeroToEleven].contains(locale.hourCycle),
            firstDay: Weekday(locale.firstDayOfWeek),
            units: locale.measurementSystem == .us ? .usCustomary : .metric
        )
    }
}

extension Weekday {
    init(_ day: Foundation.Locale.Weekday) {
        self =
            switch day {
            case .monday: .mon
            case .tuesday: .tue
            case .wednesday: .wed
            case .thursday: .thu
            case .friday: .fri
            case .saturday: .sat
            case .sunday: .sun
            }
    }
}

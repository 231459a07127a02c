#if canImport(WidgetKit)
    import InstepWidget
    import SwiftUI
    import WidgetKit

    /// The week, and the running session.
    @main
    struct InstepWidgets: WidgetBundle {
        var body: some Widget {
            WeekWidget()
            SessionLive()
        }
    }
#endif

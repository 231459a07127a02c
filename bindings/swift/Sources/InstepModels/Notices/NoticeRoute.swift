import Instep

/// The names of what a notification carries.
public enum NoticeInfo {
    /// The reminder and its day, as the core prints it.
    public static let occurrence = "occurrence"
    /// The name of the set of buttons.
    public static let category = "category"
    /// The token of the plan's entry.
    public static let token = "token"
    /// The place that a tap opens.
    public static let place = "place"
}

/// The place or the action that a tap on a notification asks for.
public enum NoticeRoute: Equatable, Sendable {
    /// Nothing: it was swiped away, or comes from another version of the app.
    case nothing
    /// Opens a place.
    case place(Route)
    /// Opens what a reminder is about.
    case reminder(Occurrence)
    /// One of the core's buttons.
    case button(Occurrence, NoticeCategory, id: String)

    /// The system's name for a tap on the notification itself.
    public static let tapped = "com.apple.UNNotificationDefaultActionIdentifier"
    /// The system's name for a notification that was swiped away.
    public static let dismissed = "com.apple.UNNotificationDismissActionIdentifier"
}

/// Reads what a tap asks for from its action and what the notification carries. The words of the core say later what a
/// button does.
public func route(action: String, info: [String: String]) -> NoticeRoute {
    if action == NoticeRoute.dismissed { return .nothing }
    if let place = info[NoticeInfo.place].flatMap(Route.init(text:)) { return .place(place) }
    guard let occurrence = info[NoticeInfo.occurrence].flatMap(Occurrence.init) else { return .nothing }
    if action == NoticeRoute.tapped { return .reminder(occurrence) }
    guard let category = info[NoticeInfo.category].flatMap(NoticeCategory.init(name:)) else {
        return .reminder(occurrence)
    }
    return .button(occurrence, category, id: action)
}

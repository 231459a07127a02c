import Foundation
import Instep

/// The notification centre of a device, as far as reminders need it. It keeps at most 64 requests, and drops every later
/// one without a word.
public protocol NoticeCentre: Sendable {
    /// Every request that is still to come, foreign ones too.
    func pending() async -> [NoticeRequest]
    /// Every notification on the screen, foreign ones too.
    func delivered() async -> [DeliveredNotice]
    /// Adds a request; one with the same name is replaced.
    ///
    /// - Throws: what the system says, as where notifications are not let through.
    func add(_ request: NoticeRequest) async throws
    /// Removes requests that are still to come.
    func removePending(_ names: [String]) async
    /// Takes notifications off the screen.
    func removeDelivered(_ names: [String]) async
    /// Makes the buttons of notifications known. It takes the place of what was registered before.
    func register(_ categories: [RegisteredCategory]) async
    /// Reads whether notifications are let through.
    func permission() async -> NotificationState
    /// Asks the person for the permission, once in the life of the app.
    func ask() async
}

/// One notification that the centre is asked to show.
public struct NoticeRequest: Equatable, Sendable {
    /// The moment at which it is shown.
    public enum Trigger: Equatable, Sendable {
        /// At once.
        case now
        /// On the clock on the wall, wherever the person is by then: components without a time zone.
        case at(DateComponents)
        /// So many seconds after the request.
        case after(Double)
    }

    /// Its identity.
    public let name: String
    /// Its title.
    public let title: String
    /// Its text.
    public let text: String
    /// The name of its set of buttons; empty for none.
    public let category: String
    /// Content that comes back with a tap.
    public let info: [String: String]
    /// Its moment.
    public let trigger: Trigger

    /// A request from its parts.
    public init(
        name: String, title: String, text: String, category: String, info: [String: String], trigger: Trigger
    ) {
        self.name = name
        self.title = title
        self.text = text
        self.category = category
        self.info = info
        self.trigger = trigger
    }
}

/// A notification that was shown and is still on the screen.
public struct DeliveredNotice: Equatable, Sendable {
    /// The name of its request.
    public let name: String
    /// The moment at which it was shown.
    public let date: Date

    /// A notification that was shown at a moment.
    public init(name: String, date: Date) {
        self.name = name
        self.date = date
    }
}

/// A set of buttons as the centre registers it.
public struct RegisteredCategory: Equatable, Sendable {
    /// One button.
    public struct Button: Equatable, Sendable {
        /// Its name.
        public let name: String
        /// The words on it.
        public let label: String
        /// True where it brings the app to the front. The device is unlocked first, as the person's data is seen then.
        public let opensApp: Bool
    }

    /// Its name.
    public let name: String
    /// Its buttons, the most wanted one first.
    public let buttons: [Button]

    /// The buttons of a category, in the words of the core.
    public init(_ category: NoticeCategory, words: NotificationWords) {
        name = category.name
        buttons = words.buttons.map { Button(name: $0.id, label: $0.label, opensApp: $0.opensApp) }
    }
}

extension NoticeCategory {
    /// Every category.
    public static let all: [NoticeCategory] = [.routine, .routineEvening, .sleepQuestion, .review]

    /// Its name to the platform.
    public var name: String {
        switch self {
        case .routine: "instep.routine"
        case .routineEvening: "instep.routine-evening"
        case .sleepQuestion: "instep.sleep"
        case .review: "instep.review"
        }
    }

    /// The category of a name; nil for a foreign one.
    public init?(name: String) {
        guard let found = NoticeCategory.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}

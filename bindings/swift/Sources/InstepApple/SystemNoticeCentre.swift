#if canImport(UserNotifications)
    import Foundation
    import Instep
    import InstepModels
    import UserNotifications

    /// The notification centre of the device.
    struct SystemNoticeCentre: NoticeCentre {
        private var centre: UNUserNotificationCenter { .current() }

        func pending() async -> [NoticeRequest] { await centre.pendingNotificationRequests().map(NoticeRequest.init) }

        func delivered() async -> [DeliveredNotice] {
            await centre.deliveredNotifications().map { DeliveredNotice(name: $0.request.identifier, date: $0.date) }
        }

        func add(_ request: NoticeRequest) async throws {
            let content = UNMutableNotificationContent()
            content.title = request.title
            content.body = request.text
            content.sound = .default
            content.categoryIdentifier = request.category
            content.threadIdentifier = request.category
            content.userInfo = request.info
            let (name, trigger) = (request.name, Self.trigger(request.trigger))
            try await centre.add(UNNotificationRequest(identifier: name, content: content, trigger: trigger))
        }

        func removePending(_ names: [String]) { centre.removePendingNotificationRequests(withIdentifiers: names) }
        func removeDelivered(_ names: [String]) { centre.removeDeliveredNotifications(withIdentifiers: names) }
        func register(_ categories: [RegisteredCategory]) async {
            centre.setNotificationCategories(Set(categories.map(Self.category)))
        }
        func permission() async -> NotificationState {
            switch await centre.notificationSettings().authorizationStatus {
            case .notDetermined: .notAsked
            case .denied: .denied
            case .provisional: .provisional
            default: .allowed
            }
        }

        func ask() async {
            // A refusal is read from the settings afterwards.
            _ = try? await centre.requestAuthorization(options: [.alert, .sound])
        }

        private static func trigger(_ trigger: NoticeRequest.Trigger) -> UNNotificationTrigger? {
            switch trigger {
            case .now: nil
            case .at(let parts): UNCalendarNotificationTrigger(dateMatching: parts, repeats: false)
            case .after(let seconds): UNTimeIntervalNotificationTrigger(timeInterval: max(1, seconds), repeats: false)
            }
        }

        private static func category(_ category: RegisteredCategory) -> UNNotificationCategory {
            let actions = category.buttons.map { button in
                UNNotificationAction(
                    identifier: button.name, title: button.label,
                    options: button.opensApp ? [.foreground, .authenticationRequired] : [])
            }
            return UNNotificationCategory(
                identifier: category.name, actions: actions, intentIdentifiers: [],
                options: .hiddenPreviewsShowTitle)
        }
    }

    extension NoticeRequest {
        fileprivate init(_ request: UNNotificationRequest) {
            let content = request.content
            let parts = (request.trigger as? UNCalendarNotificationTrigger)?.dateComponents
            self.init(
                name: request.identifier, title: content.title, text: content.body,
                category: content.categoryIdentifier, info: content.strings, trigger: parts.map { .at($0) } ?? .now)
        }
    }

    extension UNNotificationContent {
        fileprivate var strings: [String: String] { userInfo as? [String: String] ?? [:] }
    }

    /// Hands taps on notifications to the app. The system keeps no reference to it.
    @MainActor public final class NoticeTaps: NSObject, UNUserNotificationCenterDelegate {
        private let app: AppModel

        /// Taps for an app. Make it before the app has finished launching.
        public init(app: AppModel) {
            self.app = app
            super.init()
            UNUserNotificationCenter.current().delegate = self
        }

        /// A tap. The system may end the process once this returns.
        nonisolated public func userNotificationCenter(
            _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
        ) async {
            let info = response.notification.request.content.strings
            await app.handle(action: response.actionIdentifier, info: info)
        }

        /// A reminder that is due while the app is seen.
        nonisolated public func userNotificationCenter(
            _ center: UNUserNotificationCenter, willPresent notification: UNNotification
        ) async -> UNNotificationPresentationOptions { [.banner, .list, .sound] }
    }
#endif

@_exported import Foundation

/// https://developer.apple.com/documentation/uikit/uiresponder
@MainActor open class UIResponder: NSObject {}

/// https://developer.apple.com/documentation/uikit/uiview
open class UIView: UIResponder {}

/// https://developer.apple.com/documentation/uikit/uiwindow
open class UIWindow: UIView {
    public var rootViewController: UIViewController?
}

/// https://developer.apple.com/documentation/uikit/uiviewcontroller
open class UIViewController: UIResponder {
    public var view = UIView()
    public var presentedViewController: UIViewController? { nil }
    public var popoverPresentationController: UIPopoverPresentationController? { nil }
    public func present(_ controller: UIViewController, animated: Bool, completion: (() -> Void)? = nil) {}
}

/// https://developer.apple.com/documentation/uikit/uipopoverpresentationcontroller
@MainActor open class UIPopoverPresentationController: NSObject {
    public var sourceView: UIView?
}

/// https://developer.apple.com/documentation/uikit/uiscene
open class UIScene: UIResponder {}

/// https://developer.apple.com/documentation/uikit/uiwindowscene
open class UIWindowScene: UIScene {
    public var keyWindow: UIWindow? { nil }
}

/// https://developer.apple.com/documentation/uikit/uibackgroundtaskidentifier
public struct UIBackgroundTaskIdentifier: Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// https://developer.apple.com/documentation/uikit/uiapplicationshortcutitem
@MainActor open class UIApplicationShortcutItem: NSObject {
    public var type: String { "" }
}

/// https://developer.apple.com/documentation/uikit/uiapplication
open class UIApplication: UIResponder {
    /// https://developer.apple.com/documentation/uikit/uiapplication/launchoptionskey
    public struct LaunchOptionsKey: Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public class var shared: UIApplication { UIApplication() }
    public weak var delegate: (any UIApplicationDelegate)?
    public var isIdleTimerDisabled = false
    public var connectedScenes: Set<UIScene> { [] }
    public func canOpenURL(_ url: URL) -> Bool { false }
    public func open(_ url: URL) {}
    public func beginBackgroundTask(expirationHandler: (@MainActor @Sendable () -> Void)? = nil)
        -> UIBackgroundTaskIdentifier
    { UIBackgroundTaskIdentifier(rawValue: 0) }
    public func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) {}
    nonisolated public class var openNotificationSettingsURLString: String { "" }
    nonisolated public class var didEnterBackgroundNotification: Notification.Name { Notification.Name("background") }
}

/// https://developer.apple.com/documentation/uikit/uiapplicationdelegate
@MainActor public protocol UIApplicationDelegate: NSObjectProtocol {
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool
    func applicationProtectedDataDidBecomeAvailable(_ application: UIApplication)
    func applicationSignificantTimeChange(_ application: UIApplication)
    func application(
        _ application: UIApplication, performActionFor shortcutItem: UIApplicationShortcutItem
    ) async -> Bool
}

/// https://developer.apple.com/documentation/uikit/uiaccessibility
public enum UIAccessibility {
    @MainActor public static var isVoiceOverRunning: Bool { false }
    @MainActor public static var isReduceMotionEnabled: Bool { false }
    public static let voiceOverStatusDidChangeNotification = Notification.Name("voiceOver")
    public static let reduceMotionStatusDidChangeNotification = Notification.Name("reduceMotion")
}

/// https://developer.apple.com/documentation/uikit/uipasteboard
@MainActor open class UIPasteboard: NSObject {
    public class var general: UIPasteboard { UIPasteboard() }
    public var string: String?
}

/// https://developer.apple.com/documentation/uikit/uiimpactfeedbackgenerator
@MainActor open class UIImpactFeedbackGenerator: NSObject {
    /// https://developer.apple.com/documentation/uikit/uiimpactfeedbackgenerator/feedbackstyle
    public enum FeedbackStyle: Int, Sendable { case light, medium, heavy }
    public init(style: FeedbackStyle) {}
    public func impactOccurred() {}
}

/// https://developer.apple.com/documentation/uikit/uinotificationfeedbackgenerator
@MainActor open class UINotificationFeedbackGenerator: NSObject {
    /// https://developer.apple.com/documentation/uikit/uinotificationfeedbackgenerator/feedbacktype
    public enum FeedbackType: Int, Sendable { case success, warning, error }
    public func notificationOccurred(_ notificationType: FeedbackType) {}
}

/// https://developer.apple.com/documentation/uikit/uiactivity
@MainActor open class UIActivity: NSObject {
    /// https://developer.apple.com/documentation/uikit/uiactivity/activitytype
    public struct ActivityType: Hashable, Sendable { public let rawValue: String }
}

/// https://developer.apple.com/documentation/uikit/uiactivityviewcontroller
open class UIActivityViewController: UIViewController {
    public var completionWithItemsHandler: ((UIActivity.ActivityType?, Bool, [Any]?, (any Error)?) -> Void)?
    public init(activityItems: [Any], applicationActivities: [UIActivity]?) {}
}

// MARK: - Beside UIKit

/// https://developer.apple.com/documentation/swiftui/uiapplicationdelegateadaptor
@MainActor @propertyWrapper public struct UIApplicationDelegateAdaptor<DelegateType: NSObject & UIApplicationDelegate> {
    public init(_ type: DelegateType.Type = DelegateType.self) {}
    public var wrappedValue: DelegateType { fatalError("nothing runs on a stand-in") }
}

extension ProcessInfo {
    /// https://developer.apple.com/documentation/foundation/processinfo/islowpowermodeenabled
    public var isLowPowerModeEnabled: Bool { false }
}

extension Notification.Name {
    /// https://developer.apple.com/documentation/foundation/nsnotification/name-swift.struct/nsprocessinfopowerstatedidchange
    public static let NSProcessInfoPowerStateDidChange = Notification.Name("power")
}

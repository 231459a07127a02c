#if canImport(UIKit)
    import Foundation
    import Instep
    import InstepApple
    import InstepModels
    import InstepWidget
    import UIKit

    /// Makes the app before a window is there, and hands it what the system reports.
    @MainActor final class AppDelegate: NSObject, UIApplicationDelegate {
        /// Nil where not even the core answers.
        private(set) var app: AppModel?
        private(set) var lifecycle: Lifecycle?
        private var taps: NoticeTaps?

        private static let places = "places"

        func application(
            _ application: UIApplication,
            didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]? = nil
        ) -> Bool {
            let seams = DeviceSeams()
            let support = FileManager.default.urls(for: .applicationSupportDirectory, in: .userDomainMask).first
            guard let support, let path = try? DataFolder.prepare(in: support),
                let app = try? AppModel(path: path, seams: seams, saved: saved)
            else { return true }
            app.wipeCache()
            let lifecycle = Lifecycle(app: app, time: DeviceTime())
            seams.follow(app, lifecycle)
            ToggleSession.act = { await lifecycle.control { $0.toggle() } }
            (self.app, self.lifecycle) = (app, lifecycle)
            taps = NoticeTaps(app: app)
            Upkeep.register(lifecycle)
            Upkeep.schedule()
            follow(app)
            return true
        }

        func applicationProtectedDataDidBecomeAvailable(_ application: UIApplication) {
            Task { await lifecycle?.protectedDataCame() }
        }

        func applicationSignificantTimeChange(_ application: UIApplication) {
            Task { await app?.report(.clockSet) }
        }

        /// A quick action of the icon.
        func application(
            _ application: UIApplication, performActionFor shortcutItem: UIApplicationShortcutItem
        ) async -> Bool {
            guard let route = Route(text: shortcutItem.type) else { return false }
            app?.navigator.open(route)
            return true
        }

        private var saved: [String] { UserDefaults.standard.stringArray(forKey: Self.places) ?? [] }

        /// The places are there again in another process; the language follows the device.
        private func follow(_ app: AppModel) {
            let centre = NotificationCenter.default
            _ = centre.addObserver(forName: UIApplication.didEnterBackgroundNotification, object: nil, queue: .main) {
                _ in
                MainActor.assumeIsolated { UserDefaults.standard.set(app.navigator.save(), forKey: Self.places) }
            }
            _ = centre.addObserver(forName: NSLocale.currentLocaleDidChangeNotification, object: nil, queue: .main) {
                _ in
                Task { @MainActor in await app.setLocale(.device) }
            }
            _ = centre.addObserver(forName: .NSSystemTimeZoneDidChange, object: nil, queue: .main) { _ in
                Task { @MainActor in await app.report(.zoneChange) }
            }
        }
    }
#endif

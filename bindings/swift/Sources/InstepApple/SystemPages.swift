#if canImport(UIKit) && canImport(WidgetKit) && canImport(BackgroundTasks)
    import BackgroundTasks
    import Foundation
    import InstepModels
    import InstepWidget
    import UIKit
    import WidgetKit

    /// Pages of the system, and the folder that the widget reads.
    @MainActor final class DevicePages: SystemPages {
        /// The address of the app's page in the store, from Info.plist; nil before it is there.
        private let store = (Bundle.main.object(forInfoDictionaryKey: "InstepStorePage") as? String).flatMap(URL.init)

        func openNotificationSettings() { open(URL(string: UIApplication.openNotificationSettingsURLString)) }
        func openUpdates() { open(store) }
        func write(snapshot: String) {
            WeekSnapshot.store?.write(snapshot)
            WidgetCenter.shared.reloadAllTimelines()
        }

        private func open(_ url: URL?) {
            if let url { UIApplication.shared.open(url) }
        }
    }

    /// Time in the background, asked of the system.
    @MainActor public final class DeviceTime: BackgroundTime {
        /// Time of this device.
        public init() {}

        /// Asks for time.
        public func begin(expired: @escaping @MainActor () -> Void) -> Int {
            UIApplication.shared.beginBackgroundTask { MainActor.assumeIsolated(expired) }.rawValue
        }

        /// Gives it back.
        public func end(_ name: Int) {
            UIApplication.shared.endBackgroundTask(UIBackgroundTaskIdentifier(rawValue: name))
        }
    }

    /// Plans again and makes a backup if one is due, about twice a day, when the system finds the time.
    public enum Upkeep {
        /// Its name, also in Info.plist.
        public static let name = "app.instep.upkeep"
        private static let pause: TimeInterval = 12 * 3600

        /// Registers it. Call it before the app has finished launching.
        @MainActor public static func register(_ lifecycle: Lifecycle) {
            _ = BGTaskScheduler.shared.register(forTaskWithIdentifier: name, using: .main) { task in
                let task = Running(task: task)
                MainActor.assumeIsolated { run(task, lifecycle) }
            }
        }

        /// Asks for the next time.
        public static func schedule() {
            let request = BGAppRefreshTaskRequest(identifier: name)
            request.earliestBeginDate = Date(timeIntervalSinceNow: pause)
            // Where the person turned it off, opening the app plans as well.
            try? BGTaskScheduler.shared.submit(request)
        }

        @MainActor private static func run(_ running: Running, _ lifecycle: Lifecycle) {
            schedule()
            running.task.expirationHandler = { Task { await lifecycle.expire() } }
            Task {
                let done = await lifecycle.refresh()
                running.task.setTaskCompleted(success: done)
            }
        }

        /// A task may be completed from any thread.
        private struct Running: @unchecked Sendable { let task: BGTask }
    }
#endif

#if canImport(UIKit) && canImport(AVFoundation) && canImport(ActivityKit)
    import ActivityKit
    import Foundation
    import InstepModels
    import InstepWidget

    /// The services of an iPhone or iPad.
    @MainActor public final class DeviceSeams: Seams {
        /// Reminders by the notification centre.
        public let notices: any Notices
        /// The device's voice.
        public let voice: any Voice
        /// The taptic engine.
        public let haptics: any Haptics = SystemHaptics()
        /// The tones of a session.
        public let chimes: any Chimes
        /// The system's choosers.
        public let files: any Files = SystemFiles()
        /// The device around the app.
        public var device: any Device { system }
        /// The real clock.
        public let timer: any Waiting = SystemTimer()

        private let system = SystemDevice()
        private let sound = SoundSession()
        private let activity = SessionActivity()

        /// The services of this device.
        public init() {
            notices = ScheduledNotices(centre: SystemNoticeCentre(), pages: DevicePages())
            voice = SystemVoice(sound: sound)
            chimes = SystemChimes(sound: sound)
        }

        /// Connects what the device does by itself with the app: calls, keys of a headset, the lock screen.
        public func follow(_ app: AppModel, _ lifecycle: Lifecycle) {
            sound.onLoss = { app.engine.interrupted() }
            system.onSession = { @MainActor [activity, sound] state in
                sound.keep(state?.sounds == true && state?.running == true)
                activity.show(state, pause: app.labels.player.pause, goOn: app.labels.player.goOn)
            }
            RemoteKeys.follow(lifecycle)
        }
    }

    /// Shows the running session on the lock screen. The system draws its countdown.
    @MainActor final class SessionActivity {
        /// The countdown of a session that was left is taken away after a while.
        private static let staleS: TimeInterval = 120
        private var activity: Activity<SessionAttributes>?

        /// Changes what is shown; nil takes it away. `pause` and `goOn` are the words on its button.
        func show(_ state: SessionState?, pause: String, goOn: String) {
            guard let state else {
                end()
                return
            }
            let ends = state.leftMs.map { Date(timeIntervalSinceNow: Double($0) / 1000) }
            let content = ActivityContent(
                state: SessionAttributes.ContentState(
                    title: state.title, text: state.text, ends: ends, button: state.running ? pause : goOn),
                staleDate: ends?.addingTimeInterval(Self.staleS))
            if let activity {
                Task { await activity.update(content) }
            } else if ActivityAuthorizationInfo().areActivitiesEnabled {
                // Where the person turned them off, or there are too many, the notification remains.
                activity = try? Activity.request(attributes: SessionAttributes(), content: content)
            }
        }

        private func end() {
            guard let ended = activity else { return }
            activity = nil
            Task { await ended.end(nil, dismissalPolicy: .immediate) }
        }
    }
#endif

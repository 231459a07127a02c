#if canImport(UIKit) && canImport(MediaPlayer) && canImport(CoreHaptics)
    import CoreHaptics
    import Foundation
    import InstepModels
    import MediaPlayer
    import Observation
    import UIKit

    /// The screen, the battery, the other apps, and the session as the system shows it.
    @MainActor @Observable
    final class SystemDevice: Device {
        private(set) var saving = ProcessInfo.processInfo.isLowPowerModeEnabled
        private(set) var reducedMotion = UIAccessibility.isReduceMotionEnabled
        /// Called at each change of the session.
        @ObservationIgnored var onSession: @MainActor (SessionState?) -> Void = { _ in }

        init() {
            follow(.NSProcessInfoPowerStateDidChange) { $0.saving = ProcessInfo.processInfo.isLowPowerModeEnabled }
            follow(UIAccessibility.reduceMotionStatusDidChangeNotification) {
                $0.reducedMotion = UIAccessibility.isReduceMotionEnabled
            }
        }

        func keepAwake(_ on: Bool) { UIApplication.shared.isIdleTimerDisabled = on }

        /// The person dials: the number of a country's emergency line is not ours to guess.
        func dial() -> Bool {
            guard let dialler = URL(string: "tel:"), UIApplication.shared.canOpenURL(dialler) else { return false }
            UIApplication.shared.open(dialler)
            return true
        }

        func browse(_ url: String) {
            if let url = URL(string: url) { UIApplication.shared.open(url) }
        }

        func session(_ state: SessionState?) {
            let heard = state.flatMap { $0.sounds ? $0 : nil }
            MPNowPlayingInfoCenter.default().nowPlayingInfo = heard.map { state in
                [
                    MPMediaItemPropertyTitle: state.title, MPMediaItemPropertyArtist: state.text,
                    MPNowPlayingInfoPropertyPlaybackRate: state.running ? 1.0 : 0.0,
                ]
            }
            onSession(state)
        }

        private func follow(
            _ name: Foundation.Notification.Name, _ read: @escaping @MainActor @Sendable (SystemDevice) -> Void
        ) {
            _ = NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { [weak self] _ in
                MainActor.assumeIsolated { if let self { read(self) } }
            }
        }
    }

    /// The keys of a headset and of the lock screen.
    @MainActor enum RemoteKeys {
        static func follow(_ lifecycle: Lifecycle) {
            let centre = MPRemoteCommandCenter.shared()
            follow(centre.playCommand) { await lifecycle.control { $0.goOn() } }
            follow(centre.pauseCommand) { await lifecycle.control { $0.pause() } }
            follow(centre.togglePlayPauseCommand) { await lifecycle.control { $0.toggle() } }
            follow(centre.nextTrackCommand) { await lifecycle.control { $0.next() } }
        }

        private static func follow(_ command: MPRemoteCommand, _ act: @escaping @MainActor @Sendable () async -> Void) {
            command.addTarget { _ in
                Task { @MainActor in await act() }
                return .success
            }
        }
    }

    /// Confirms touches as the device does it; the change of foot is felt further away.
    @MainActor final class SystemHaptics: Haptics {
        private static let changeS = 0.7
        private let touches = UIImpactFeedbackGenerator(style: .light)
        private let results = UINotificationFeedbackGenerator()
        private var engine: CHHapticEngine?

        func touch() { touches.impactOccurred() }
        func refused() { results.notificationOccurred(.error) }

        func changeOfFoot() {
            guard CHHapticEngine.capabilitiesForHardware().supportsHaptics else { return }
            do {
                let engine = try self.engine ?? CHHapticEngine()
                self.engine = engine
                engine.playsHapticsOnly = true
                let long = CHHapticEvent(
                    eventType: .hapticContinuous, parameters: [], relativeTime: 0, duration: Self.changeS)
                try engine.start()
                try engine.makePlayer(with: CHHapticPattern(events: [long], parameters: [])).start(atTime: 0)
            } catch {
                // The sound and the picture say the same.
                self.engine = nil
            }
        }
    }
#endif

import Foundation
import Instep
import Observation

/// A device that does nothing.
@MainActor public final class SilentSeams: Seams {
    /// Arms nothing.
    public let notices: any Notices = SilentNotices()
    /// Says nothing.
    public let voice: any Voice = SilentVoice()
    /// Does not vibrate.
    public let haptics: any Haptics = SilentHaptics()
    /// Makes no sound.
    public let chimes: any Chimes = SilentChimes()
    /// Turns every file away.
    public let files: any Files
    /// Shows nothing.
    public let device: any Device = SilentDevice()
    /// Really waits.
    public let timer: any Waiting = SystemTimer()

    /// A device whose files on their way lie in `cache`.
    public init(cache: URL) { files = SilentFiles(cache: cache) }
}

@Observable
final class SilentNotices: Notices {
    let delivery = DeliveryState(notifications: .notAsked)
    func request() async -> PlanRequest { PlanRequest(platform: .ios, delivery: delivery, armed: .unknown) }
    func carryOut(_ plan: Plan) async -> Occurrence? { nil }
    func askPermission() async {}
    func openSettings() {}
    func openUpdates() {}
    func snapshot(_ json: String) {}
}

@Observable
final class SilentVoice: Voice {
    let reader = false
    let speaks = false
    let muted = false
    func say(_ texts: [String], language: String, done: @escaping @MainActor () -> Void) { done() }
    func stop() {}
}

final class SilentHaptics: Haptics {
    func touch() {}
    func refused() {}
    func changeOfFoot() {}
}

final class SilentChimes: Chimes {
    func step() {}
    func foot() {}
    func end() {}
    func repetition() {}
}

final class SilentFiles: Files {
    let cache: URL
    init(cache: URL) { self.cache = cache }
    func save(_ file: URL, name: String, mime: String) async -> Bool { false }
    func pick(_ mime: [String]) async -> URL? { nil }
    func share(_ file: URL, name: String, mime: String) async {}
    func copyText(_ text: String) {}
}

@Observable
final class SilentDevice: Device {
    let saving = false
    let reducedMotion = false
    func keepAwake(_ on: Bool) {}
    func dial() -> Bool { false }
    func browse(_ url: String) {}
    func session(_ state: SessionState?) {}
}

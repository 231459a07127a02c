import Foundation
import Instep
import InstepModels
import Observation

/// A device that writes down the requests made to it.
@MainActor public final class RecordingSeams: Seams {
    /// Requests to the device, one after another: `say Left foot`, `touch`, `awake true`.
    public private(set) var log: [String] = []
    /// The parts of the device, to be set by tests.
    public let recordedNotices = RecordingNotices()
    public let recordedVoice = RecordingVoice()
    public let recordedFiles: RecordingFiles
    public let recordedDevice = RecordingDevice()
    private let touches = RecordingHaptics()
    private let sounds = RecordingChimes()
    /// Reminders by a centre, in place of those that are written down.
    public let realNotices: (any Notices)?
    /// The same clock as the core's.
    public let timer: any Waiting

    public var notices: any Notices { realNotices ?? recordedNotices }
    public var voice: any Voice { recordedVoice }
    public var haptics: any Haptics { touches }
    public var chimes: any Chimes { sounds }
    public var files: any Files { recordedFiles }
    public var device: any Device { recordedDevice }

    /// A device whose files on their way lie in `cache`.
    public init(cache: URL, timer: any Waiting, notices: (any Notices)? = nil) {
        realNotices = notices
        recordedFiles = RecordingFiles(cache: cache)
        self.timer = timer
        let write: (String) -> Void = { [weak self] in self?.log.append($0) }
        recordedNotices.write = write
        recordedVoice.write = write
        recordedDevice.write = write
        touches.write = write
        sounds.write = write
    }

    /// Forgets the requests so far.
    public func forget() { log = [] }
}

@MainActor @Observable
public final class RecordingNotices: Notices {
    public var delivery = DeliveryState(notifications: .notAsked)
    /// The plans that were carried out.
    public private(set) var plans: [Plan] = []
    /// The newest snapshot for the home screen.
    public private(set) var snapshot: String?
    @ObservationIgnored var write: (String) -> Void = { _ in }

    public func request() async -> PlanRequest { PlanRequest(platform: .ios, delivery: delivery, armed: .unknown) }
    public func carryOut(_ plan: Plan) async -> Occurrence? {
        plans.append(plan)
        return plan.catchUp?.occurrence
    }
    public func askPermission() async {
        write("permission")
        delivery = DeliveryState(notifications: .allowed)
    }
    public func openSettings() { write("notification settings") }
    public func openUpdates() { write("updates") }
    public func snapshot(_ json: String) { snapshot = json }
}

@MainActor @Observable
public final class RecordingVoice: Voice {
    public var reader = false
    public var speaks = true
    public var muted = false
    /// Ends of texts that are being said; call them to let a text end.
    @ObservationIgnored public private(set) var speaking: [@MainActor () -> Void] = []
    @ObservationIgnored var write: (String) -> Void = { _ in }

    public func say(_ texts: [String], language: String, done: @escaping @MainActor () -> Void) {
        texts.forEach { write("say \($0)") }
        speaking.append(done)
    }
    public func stop() {
        write("hush")
        speaking = []
    }
    /// Lets everything that is being said end.
    public func finish() {
        let ends = speaking
        speaking = []
        ends.forEach { $0() }
    }
}

@MainActor final class RecordingHaptics: Haptics {
    var write: (String) -> Void = { _ in }
    func touch() { write("touch") }
    func refused() { write("refused") }
    func changeOfFoot() { write("change of foot") }
}

@MainActor final class RecordingChimes: Chimes {
    var write: (String) -> Void = { _ in }
    func step() { write("chime step") }
    func foot() { write("chime foot") }
    func end() { write("chime end") }
    func repetition() { write("chime repetition") }
}

@MainActor public final class RecordingFiles: Files {
    public let cache: URL
    /// The next file that the person picks.
    public var picked: URL?
    /// Files that were saved or shared, by the name they were given.
    public private(set) var saved: [String: Data] = [:]
    /// The text that was copied last.
    public private(set) var copied: String?

    init(cache: URL) { self.cache = cache }
    public func save(_ file: URL, name: String, mime: String) async -> Bool {
        saved[name] = try? Data(contentsOf: file)
        return true
    }
    public func pick(_ mime: [String]) async -> URL? { picked }
    public func share(_ file: URL, name: String, mime: String) async { saved[name] = try? Data(contentsOf: file) }
    public func copyText(_ text: String) { copied = text }
}

@MainActor @Observable
public final class RecordingDevice: Device {
    public var saving = false
    public var reducedMotion = false
    /// The session that the system shows.
    public private(set) var session: SessionState?
    @ObservationIgnored var write: (String) -> Void = { _ in }

    public func keepAwake(_ on: Bool) { write("awake \(on)") }
    public func dial() -> Bool {
        write("dial")
        return true
    }
    public func browse(_ url: String) { write("browse \(url)") }
    public func session(_ state: SessionState?) {
        session = state
        write("session \(state.map { "\($0.running)" } ?? "none")")
    }
}

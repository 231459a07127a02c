import Foundation
import Instep
import Observation

/// The services of a platform that screens need. `SilentSeams` holds a double of each, for tests and for platforms without
/// the service.
@MainActor public protocol Seams: AnyObject {
    /// Arms reminders.
    var notices: any Notices { get }
    /// Speaks.
    var voice: any Voice { get }
    /// Confirms touches.
    var haptics: any Haptics { get }
    /// Sounds.
    var chimes: any Chimes { get }
    /// Moves files.
    var files: any Files { get }
    /// The device around the app.
    var device: any Device { get }
    /// Waits.
    var timer: any Waiting { get }
}

/// Arms reminders and takes notifications off the screen.
@MainActor public protocol Notices: AnyObject, Observable {
    /// The request for a plan: the platform, what it lets through now, and what it has armed.
    func request() async -> PlanRequest
    /// Arms and disarms what a plan asks for; takes notifications off the screen. Returns the occurrence that is shown at
    /// once, because it was missed.
    func carryOut(_ plan: Plan) async -> Occurrence?
    /// The reminders that the device has shown by itself and that are still on its screen.
    func delivered() async -> [ShownReminder]
    /// Makes the buttons of each category known to the device, in the words of a language.
    func register(_ words: [NoticeCategory: NotificationWords]) async
    /// Announces that a session without sound will stand still; nil takes that back.
    func announce(_ stop: SessionStop?) async
    /// The notifications that the platform lets through. They change in the device's settings.
    var delivery: DeliveryState { get }
    /// Asks the person for the permission to notify, or opens the settings where it can only be given there.
    func askPermission() async
    /// Opens the device's settings of this app's notifications.
    func openSettings()
    /// Opens the page from which the app is updated.
    func openUpdates()
    /// The snapshot for the home screen changed.
    func snapshot(_ json: String)
}

extension Notices {
    /// None, for a device that cannot list them.
    public func delivered() async -> [ShownReminder] { [] }
    /// Nothing, for a device without buttons.
    public func register(_ words: [NoticeCategory: NotificationWords]) async {}
    /// Nothing, for a device whose sessions never stand still.
    public func announce(_ stop: SessionStop?) async {}
}

/// Speaks with the platform's own voice.
@MainActor public protocol Voice: AnyObject, Observable {
    /// True while a screen reader is on: then the app's voice is silent, and lines go through the reader.
    var reader: Bool { get }
    /// False where the device has no voice: then steps begin with a chime.
    var speaks: Bool { get }
    /// True while nothing can be heard: the volume is zero.
    var muted: Bool { get }
    /// Says texts one after another, in a language. What is being said before is cut off. `done` is called once, after the
    /// last one was said or could not be said; never after `stop`.
    func say(_ texts: [String], language: String, done: @escaping @MainActor () -> Void)
    /// Falls silent.
    func stop()
}

/// Confirms touches; marks the change of foot.
@MainActor public protocol Haptics: AnyObject {
    /// A touch counted.
    func touch()
    /// A touch did nothing.
    func refused()
    /// The other foot comes.
    func changeOfFoot()
}

/// The three sounds of a session, and the soft tick of a repetition.
@MainActor public protocol Chimes: AnyObject {
    /// A step begins.
    func step()
    /// The other foot comes.
    func foot()
    /// The session ended.
    func end()
    /// One repetition is done.
    func repetition()
}

/// Moves files between the app's cache and the documents of the person.
@MainActor public protocol Files: AnyObject {
    /// A folder of the app's own for a file that is on its way. It is emptied at the start, on erase and on suspend.
    var cache: URL { get }
    /// Lets the person choose where to put a copy of a file; false when they turned away. The copy is complete or absent.
    func save(_ file: URL, name: String, mime: String) async -> Bool
    /// Lets the person choose a document, of any kind where none is named, and copies it to the cache; nil when they turned
    /// away.
    func pick(_ mime: [String]) async -> URL?
    /// Offers a file to other apps.
    func share(_ file: URL, name: String, mime: String) async
    /// Puts a text where other apps can paste it.
    func copyText(_ text: String)
}

/// The device around the app.
@MainActor public protocol Device: AnyObject, Observable {
    /// True while the battery is saved: nothing moves then.
    var saving: Bool { get }
    /// True where the person asked for less motion.
    var reducedMotion: Bool { get }
    /// Keeps the screen on; the system does as it likes when this is false.
    func keepAwake(_ on: Bool)
    /// Opens the dialler without a number; false where there is none.
    func dial() -> Bool
    /// Opens a page of the web in another app.
    func browse(_ url: String)
    /// Shows the session to the system, and changes what is shown; nil takes it away. Call it only when something of it
    /// changed.
    func session(_ state: SessionState?)
}

/// Waits for a time on the clock that only runs forward.
public protocol Waiting: Sendable {
    /// Returns after so many milliseconds, or at once when the task was cancelled.
    @MainActor func wait(milliseconds: Int64) async
}

/// The real clock.
public struct SystemTimer: Waiting {
    /// Nothing to set.
    public init() {}
    /// Sleeps.
    @MainActor public func wait(milliseconds: Int64) async {
        try? await Task.sleep(for: .milliseconds(milliseconds))
    }
}

/// A session as the system shows it: on the lock screen, in a Live Activity, to a headset.
public struct SessionState: Equatable, Sendable {
    /// Its title, without a word about health or the body: anyone may read it.
    public let title: String
    /// The time left of the session, in words.
    public let text: String
    /// True while its clock runs.
    public let running: Bool
    /// The time that the system counts down from; nil where no time is counted.
    public let leftMs: Int64?
    /// True while voice or chimes are on: then the session goes on in the background.
    public let sounds: Bool

    /// A session in a state.
    public init(title: String, text: String, running: Bool, leftMs: Int64?, sounds: Bool) {
        self.title = title
        self.text = text
        self.running = running
        self.leftMs = leftMs
        self.sounds = sounds
    }
}

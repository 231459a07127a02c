import Foundation
import Instep
import enum InstepCore.NotificationState
import InstepModels

/// A notification centre as a device has it: it keeps 64 requests and drops the next one without a word; what is due is
/// shown when `ring` is called; a restart may lose everything.
public actor FakeCentre: NoticeCentre {
    private var requests: [NoticeRequest] = []
    private var screen: [DeliveredNotice] = []
    /// Requests made to it: `add NAME`, `remove NAME`, `take NAME`.
    public private(set) var log: [String] = []
    /// The sets of buttons that are registered.
    public private(set) var categories: [RegisteredCategory] = []
    /// Requests that were dropped.
    public private(set) var dropped = 0
    /// The permission to notify.
    public var state: NotificationState
    /// The answer of the person to the question.
    private let answer: NotificationState

    public init(state: NotificationState = .allowed, answer: NotificationState = .allowed) {
        self.state = state
        self.answer = answer
    }

    public func pending() -> [NoticeRequest] { requests }
    public func delivered() -> [DeliveredNotice] { screen }

    public func add(_ request: NoticeRequest) throws {
        if state == .denied || state == .notAsked { throw CancellationError() }
        log.append("add \(request.name)")
        if request.trigger == .now {
            screen.append(DeliveredNotice(name: request.name, date: Date(timeIntervalSince1970: 0)))
            return
        }
        requests.removeAll { $0.name == request.name }
        if requests.count < 64 { requests.append(request) } else { dropped += 1 }
    }

    public func removePending(_ names: [String]) {
        log += names.map { "remove \($0)" }
        requests.removeAll { names.contains($0.name) }
    }

    public func removeDelivered(_ names: [String]) {
        log += names.map { "take \($0)" }
        screen.removeAll { names.contains($0.name) }
    }

    public func register(_ new: [RegisteredCategory]) { categories = new }
    public func permission() -> NotificationState { state }
    public func ask() { state = answer }

    /// Sets the permission, as the person does in the settings.
    public func set(_ new: NotificationState) { state = new }
    /// Forgets the requests made so far.
    public func forget() { log = [] }
    /// The device restarts and loses every request.
    public func reboot() {
        requests = []
        screen = []
    }

    /// Shows every request for that clock on the wall or earlier.
    public func ring(at date: Date, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let due = requests.filter { request in
            guard case .at(let parts) = request.trigger, let at = calendar.date(from: parts) else { return false }
            return at <= date
        }
        screen += due.map { DeliveredNotice(name: $0.name, date: date) }
        requests.removeAll { due.contains($0) }
    }
}

/// Counts the pages that were opened.
@MainActor public final class RecordingPages: SystemPages {
    /// `settings`, `updates`, one after another.
    public private(set) var log: [String] = []
    /// The newest snapshot.
    public private(set) var snapshot: String?

    public init() {}
    public func openNotificationSettings() { log.append("settings") }
    public func openUpdates() { log.append("updates") }
    public func write(snapshot: String) { self.snapshot = snapshot }
}

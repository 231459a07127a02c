import Foundation
import Instep
import struct InstepCore.Plan
import struct InstepCore.PlanRequest
import Observation

/// Pages of the system, and the snapshot of the home screen, which lie beside the notification centre.
@MainActor public protocol SystemPages: AnyObject {
    /// Opens the settings of this app's notifications.
    func openNotificationSettings()
    /// Opens the page from which the app is updated.
    func openUpdates()
    /// Hands the newest snapshot to the widget.
    func write(snapshot: String)
}

/// Reminders by a notification centre that keeps its requests by itself.
@MainActor @Observable
public final class ScheduledNotices: Notices {
    /// The notifications that the device lets through, as they were read last.
    public private(set) var delivery = DeliveryState(notifications: .notAsked)

    @ObservationIgnored private let centre: any NoticeCentre
    @ObservationIgnored private let scheduler: NoticeScheduler
    @ObservationIgnored private let pages: any SystemPages

    /// Reminders by a centre.
    public init(centre: any NoticeCentre, pages: any SystemPages) {
        self.centre = centre
        self.pages = pages
        scheduler = NoticeScheduler(centre: centre)
    }

    /// Reads the permission and what is pending.
    public func request() async -> PlanRequest {
        await refresh()
        let held = await scheduler.held()
        return PlanRequest(
            platform: .ios, delivery: delivery, armed: .known(tokens: held.tokens), slots: held.slots)
    }

    /// Makes what is pending equal to a plan.
    public func carryOut(_ plan: Plan) async -> Occurrence? { await scheduler.carryOut(plan) }

    /// The reminders on the screen.
    public func delivered() async -> [ShownReminder] { await scheduler.delivered() }

    /// Makes the buttons known, in a language.
    public func register(_ words: [NoticeCategory: NotificationWords]) async { await scheduler.register(words) }

    /// Announces that a session without sound will stand still.
    public func announce(_ stop: SessionStop?) async { await scheduler.announce(stop) }

    /// Asks the person; where that was done before, only the settings can change it.
    public func askPermission() async {
        await refresh()
        if delivery.notifications == .notAsked {
            await centre.ask()
            await refresh()
        } else if delivery.notifications != .allowed {
            pages.openNotificationSettings()
        }
    }

    /// Reads again what the device lets through.
    public func refresh() async {
        let read = DeliveryState(notifications: await centre.permission())
        if read != delivery { delivery = read }
    }

    /// Opens the settings of this app's notifications.
    public func openSettings() { pages.openNotificationSettings() }
    /// Opens the page from which the app is updated.
    public func openUpdates() { pages.openUpdates() }
    /// Hands the snapshot to the widget.
    public func snapshot(_ json: String) { pages.write(snapshot: json) }
}

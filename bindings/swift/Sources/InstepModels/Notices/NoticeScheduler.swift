import Foundation
import Instep
import struct InstepCore.Plan
import struct InstepCore.PlanEntry

/// Makes the requests of a notification centre equal to a plan of the core.
///
/// Its requests carry a prefix; others of the app are left alone. What is pending already with the same token stays, so
/// that the same plan again changes nothing.
public actor NoticeScheduler {
    /// The requests that the centre holds now, as a request for a plan names them.
    public struct Held: Equatable, Sendable {
        /// The tokens of reminders.
        public let tokens: [String]
        /// The number of requests for reminders; nil where the platform's own number is right.
        public let slots: Int32?
    }

    private static let prefix = "instep.reminder/"
    private static let sessionPrefix = "instep.session/"
    /// The number of requests that the system keeps.
    private static let most = 64
    /// The room that the core leaves beside its own.
    private static let spare = 4

    private let centre: any NoticeCentre

    /// A scheduler on a centre.
    public init(centre: any NoticeCentre) { self.centre = centre }

    /// Reads what the centre holds.
    public func held() async -> Held {
        let pending = await centre.pending()
        let own = pending.filter { $0.name.hasPrefix(Self.prefix) }
        let others = pending.count - own.count
        return Held(
            tokens: own.compactMap { $0.info[NoticeInfo.token] },
            slots: others > Self.spare ? Int32(max(1, Self.most - others)) : nil)
    }

    /// Removes and adds the difference to what is pending, takes off the screen what the plan withdraws, and shows what
    /// was missed. Returns the occurrence that is shown at once.
    @discardableResult
    public func carryOut(_ plan: Plan) async -> Occurrence? {
        let wanted = (plan.keep + plan.add).sorted { $0.at.date < $1.at.date }.map(Self.request)
        let pending = await centre.pending().filter { $0.name.hasPrefix(Self.prefix) }
        // A trigger that was read back may differ from the one that was given: the token says whether it is the same.
        let kept = Set(pending.map { Armed(name: $0.name, token: $0.info[NoticeInfo.token]) })
        let names = Set(wanted.map(\.name))
        let gone = pending.map(\.name).filter { !names.contains($0) }
        if !gone.isEmpty { await centre.removePending(gone) }
        for request in wanted where !kept.contains(Armed(name: request.name, token: request.info[NoticeInfo.token])) {
            // One that is refused is missing in what is held, and comes with the next plan.
            try? await centre.add(request)
        }
        await takeOff(plan.withdraw)
        return await show(plan.catchUp)
    }

    /// The reminders on the screen, with the moment at which each was shown.
    public func delivered() async -> [ShownReminder] {
        await centre.delivered().compactMap { notice in
            Self.occurrence(notice.name).map { ShownReminder(occurrence: $0, date: notice.date) }
        }
    }

    /// Makes the buttons of every category known.
    public func register(_ words: [NoticeCategory: NotificationWords]) async {
        await centre.register(
            NoticeCategory.all.compactMap { category in
                words[category].map { RegisteredCategory(category, words: $0) }
            })
    }

    /// Says after so many seconds that a session without sound stands still; nil takes that back.
    public func announce(_ stop: SessionStop?) async {
        let name = Self.sessionPrefix + "stop"
        guard let stop else {
            await centre.removePending([name])
            await centre.removeDelivered([name])
            return
        }
        try? await centre.add(
            NoticeRequest(
                name: name, title: stop.title, text: stop.text, category: "",
                info: [NoticeInfo.place: Route.player.text], trigger: .after(stop.seconds)))
    }

    private func takeOff(_ occurrences: [Occurrence]) async {
        let names = Set(occurrences.map { Self.prefix + $0.description })
        guard !names.isEmpty else { return }
        let there = await centre.delivered().map(\.name).filter(names.contains)
        if !there.isEmpty { await centre.removeDelivered(there) }
    }

    private func show(_ entry: PlanEntry?) async -> Occurrence? {
        guard let entry else { return nil }
        let planned = Self.request(entry)
        let now = NoticeRequest(
            name: planned.name, title: planned.title, text: planned.text, category: planned.category,
            info: planned.info, trigger: .now)
        do {
            try await centre.add(now)
            return entry.occurrence
        } catch {
            return nil
        }
    }

    private static func request(_ entry: PlanEntry) -> NoticeRequest {
        NoticeRequest(
            name: prefix + entry.occurrence.description, title: entry.title, text: entry.text,
            category: entry.category.name,
            info: [
                NoticeInfo.occurrence: entry.occurrence.description, NoticeInfo.category: entry.category.name,
                NoticeInfo.token: entry.token,
            ],
            trigger: .at(floating(entry.at)))
    }

    /// The reading of the clock on the wall at an instant, in the calendar of the device: a trigger without one is read in
    /// that. It has no time zone, so that nine in the evening stays nine on a journey.
    public static func floating(_ at: OffsetTime, calendar: Calendar = .autoupdatingCurrent) -> DateComponents {
        var calendar = calendar
        calendar.timeZone = TimeZone(secondsFromGMT: at.secondsFromGMT) ?? .gmt
        return calendar.dateComponents([.era, .year, .month, .day, .hour, .minute, .second], from: at.date)
    }

    private static func occurrence(_ name: String) -> Occurrence? {
        guard name.hasPrefix(prefix) else { return nil }
        return Occurrence(String(name.dropFirst(prefix.count)))
    }

    private struct Armed: Hashable {
        let name: String
        let token: String?
    }
}

/// A reminder that was shown.
public struct ShownReminder: Hashable, Sendable {
    /// The reminder and its day.
    public let occurrence: Occurrence
    /// The moment at which it was shown.
    public let date: Date

    /// A reminder that was shown at a moment.
    public init(occurrence: Occurrence, date: Date) {
        self.occurrence = occurrence
        self.date = date
    }
}

/// A session without sound that will stand still while nobody sees it.
public struct SessionStop: Equatable, Sendable {
    /// Seconds from now.
    public let seconds: Double
    /// The title of the notification, without a word about health.
    public let title: String
    /// Its text.
    public let text: String

    /// A session that stands still after so many seconds.
    public init(seconds: Double, title: String, text: String) {
        self.seconds = seconds
        self.title = title
        self.text = text
    }
}

import Foundation
import Instep
import Observation

/// The state of the data file.
public enum Opened {
    /// It is being opened.
    case opening
    /// It is open.
    case ready
    /// It did not open. With `damaged` the recovery screen can help.
    case failed(Failure)
}

/// Something to be said at the lower edge for a while, with what takes it back.
public struct Message: Equatable, Sendable {
    /// Its words.
    public let text: String
    /// The offer to take it back; nil where nothing can.
    public let undo: UndoOffer?
}

/// Everything that outlives a screen: the places, the labels, the session that is played, the words at the lower edge.
@MainActor @Observable
public final class AppModel {
    /// The state of the data file.
    public private(set) var opened = Opened.opening
    /// The words of every control. They are there before the file is open.
    public private(set) var labels: Labels
    /// The language, region and units of the person.
    public private(set) var locale: FootCare.Locale
    /// Every picture and pictogram. Nil until just after the first frame.
    public private(set) var atlas: Atlas?
    /// Messages for the lower edge, the one to be shown first.
    public private(set) var messages: [Message] = []

    /// The visible place, and those below it.
    public let navigator: Navigator
    /// Choices that a guide's page hands to Start.
    @ObservationIgnored public let wishes = Wishes()
    /// The models of the places that are open.
    @ObservationIgnored public let models: Models
    /// The device around the app.
    @ObservationIgnored public let seams: Seams
    /// The device's clocks.
    @ObservationIgnored public let clock: any DeviceClock
    /// The data file.
    @ObservationIgnored public let path: String
    /// Owns the open file.
    @ObservationIgnored public let holder: Holder
    /// Plays the session, whatever screen is seen.
    @ObservationIgnored public private(set) lazy var engine = PlayerEngine(self)

    @ObservationIgnored private var followers: [WeakFollower] = []
    @ObservationIgnored private var following: Task<Void, Never>?
    /// The plan that was asked for last; the next one follows it.
    @ObservationIgnored private var lastPlan: Task<Void, Never>?
    /// A plan that has not begun: asking for another one is asking for this.
    @ObservationIgnored private var waitingPlan: Task<Void, Never>?
    @ObservationIgnored private var opening: Task<Void, Never>?
    /// The language in which the buttons of notifications are known to the device.
    @ObservationIgnored private var registered: FootCare.Locale?
    /// Reminders that were reported to the core as shown.
    @ObservationIgnored private var shown: Set<ShownReminder> = []

    /// An app on a data file. `saved` holds the places of an earlier process.
    ///
    /// - Throws: `internal` where the core itself does not answer.
    public init(
        path: String, seams: Seams, locale: FootCare.Locale = .device, clock: any DeviceClock = SystemClock(),
        saved: [String] = []
    ) throws(InstepError) {
        self.path = path
        self.seams = seams
        self.locale = locale
        self.clock = clock
        labels = try FootCare.labels(locale: locale)
        navigator = Navigator(saved: saved)
        models = Models()
        holder = Holder { locale throws(InstepError) in
            try await FootCare.open(options: OpenOptions(path: path, locale: locale), clock: clock)
        }
        navigator.onOpen = { [models] open in models.keep(open) }
        engine.start()
        watchDelivery()
    }

    /// Opens the file, also after a failure, and does what is due after opening.
    public func open() async {
        following?.cancel()
        opened = .opening
        do throws(InstepError) {
            let core = try await holder.open(locale: locale)
            let changes = core.changes()
            following = Task { [weak self] in
                for await areas in changes { self?.changed(areas) }
            }
            opened = .ready
            tell([])
        } catch {
            opened = .failed(Failure(error, locale: locale))
            return
        }
        if atlas == nil { atlas = try? await FootCare.atlas() }
        await plan()
        // The page of the data says when the last backup was made.
        _ = try? await call { try await $0.backupIfDue() }
    }

    /// Opens the file unless it is open, or being opened; true when it is open. For work that the system wakes the app for.
    public func openOnce() async -> Bool {
        if case .ready = opened { return true }
        if let opening {
            await opening.value
        } else {
            let task = Task { await open() }
            opening = task
            await task.value
            opening = nil
        }
        if case .ready = opened { return true }
        return false
    }

    /// Closes the file; `open` opens it again.
    public func close() async {
        following?.cancel()
        following = nil
        opened = .opening
        await holder.close()
    }

    // MARK: - Calls

    /// Makes calls under a lease, and tries once more where another process was writing.
    public func call<T: Sendable>(
        _ calls: @escaping @Sendable (FootCare) async throws -> T
    ) async throws(InstepError) -> T {
        do throws(InstepError) {
            return try await holder.use(calls)
        } catch {
            guard error == .busy else { throw error }
            await seams.timer.wait(milliseconds: 300)
            return try await holder.use(calls)
        }
    }

    /// Makes a call that brings other data, and reports it: reminders may have come along.
    func takeIn<T: Sendable>(
        _ calls: @escaping @Sendable (FootCare) async throws -> T
    ) async throws(InstepError) -> T {
        let taken = try await call(calls)
        await report(.restoreOrImport)
        return taken
    }

    // MARK: - Changes

    /// Tells a screen of every change, for as long as it lives.
    public func follow(_ follower: any ChangeFollower) {
        followers.removeAll { $0.follower == nil }
        followers.append(WeakFollower(follower: follower))
    }

    /// Asks every screen to read again.
    public func tell(_ areas: Set<ChangedArea>) {
        for one in followers { one.follower?.changed(areas) }
    }

    private func changed(_ areas: Set<ChangedArea>) {
        tell(areas)
        // A session that runs writes every few seconds, and moves no reminder by that.
        if areas.contains(where: { $0 != .player }) { Task { await plan() } }
    }

    // MARK: - Plans

    /// Reports an event of the device, and carries out the plan that comes of it. Every screen reads again.
    public func report(_ event: SystemEvent) async {
        tell([])
        await afterOthers { app in
            await app.carryOut { core, request in try await core.onSystemEvent(event: event, request: request) }
        }.value
    }

    /// Plans the reminders, hands the plan over, and renews the snapshot for the home screen. Plans are made one after
    /// another; of several that wait only one is made.
    public func plan() async {
        if let waitingPlan {
            await waitingPlan.value
            return
        }
        let task = afterOthers { app in
            app.waitingPlan = nil
            await app.carryOut { core, request in try await core.planReminders(request: request) }
        }
        waitingPlan = task
        await task.value
    }

    /// Plans again after a change of the permission to notify: the plan names the obstacles.
    private func watchDelivery() {
        withObservationTracking {
            _ = seams.notices.delivery
        } onChange: { [weak self] in
            Task { @MainActor in
                self?.watchDelivery()
                await self?.plan()
                self?.tell([])
            }
        }
    }

    private func afterOthers(_ work: @escaping @MainActor (AppModel) async -> Void) -> Task<Void, Never> {
        let before = lastPlan
        let task = Task { [weak self] in
            await before?.value
            if let self { await work(self) }
        }
        lastPlan = task
        return task
    }

    private func carryOut(_ plan: @escaping @Sendable (FootCare, PlanRequest) async throws -> Plan) async {
        await register()
        await reportShown()
        let request = await seams.notices.request()
        var made: Plan?
        do throws(InstepError) {
            made = try await call { try await plan($0, request) }
        } catch {
            guard case .invalid = error else { return }
            // The device holds a request of another version of the app.
            let anew = PlanRequest(
                platform: request.platform, delivery: request.delivery, armed: .unknown, slots: request.slots)
            made = try? await call { try await plan($0, anew) }
        }
        // The screens that are open show what is wrong with the file; the next change plans again.
        guard let made else { return }
        if let occurrence = await seams.notices.carryOut(made) {
            _ = try? await call { try await $0.occurrenceShown(occurrence: occurrence) }
        }
        guard let snapshot = try? await call({ try await $0.snapshot() }) else { return }
        seams.notices.snapshot(snapshot)
    }

    /// Makes the buttons of notifications known, once in each language.
    private func register() async {
        let locale = locale
        guard registered != locale else { return }
        var words: [NoticeCategory: NotificationWords] = [:]
        for category in NoticeCategory.all {
            guard let buttons = try? await call({ try await $0.notificationWords(category: category) }) else { return }
            words[category] = buttons
        }
        await seams.notices.register(words)
        registered = locale
    }

    /// Tells the core which reminders the device has shown by itself.
    private func reportShown() async {
        for notice in await seams.notices.delivered() where !shown.contains(notice) {
            // A clock that was set back since shows a moment that has not come yet.
            let date = notice.date <= clock.wall() ? notice.date : nil
            let at = date.map { OffsetTime(date: $0, secondsFromGMT: clock.zone().secondsFromGMT(for: $0)) }
            if (try? await call { try await $0.occurrenceShown(occurrence: notice.occurrence, shownAt: at) }) != nil {
                shown.insert(notice)
            }
        }
    }

    // MARK: - Words

    /// Says something at the lower edge.
    public func say(_ text: String, undo: UndoOffer? = nil) {
        messages.append(Message(text: text, undo: undo))
    }

    /// Takes the first message away: it was read for long enough, or its undo was taken.
    public func dismissMessage() {
        if !messages.isEmpty { messages.removeFirst() }
    }

    /// Takes back what an offer offers.
    public func undo(_ offer: UndoOffer) {
        Task {
            do throws(InstepError) {
                say(try await call { try await $0.undo(token: offer.token) }.text)
            } catch {
                say(Failure(error, locale: locale).text.title)
            }
        }
    }

    /// The device's language or region changed.
    public func setLocale(_ new: FootCare.Locale) async {
        guard new != locale, let words = try? FootCare.labels(locale: new) else { return }
        locale = new
        labels = words
        // Where the file is not open, the next opening gives it this locale.
        _ = try? await call { try await $0.setLocale(locale: new) }
        await report(.language)
    }
}

private struct WeakFollower {
    weak var follower: (any ChangeFollower)?
}

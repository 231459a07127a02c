import Foundation
import Instep

/// The visibility of the app to the person.
public enum ScreenVisibility: Sendable {
    /// It is in front.
    case active
    /// It is seen, and something lies over it.
    case inactive
    /// It is not seen.
    case background
}

/// Time that the system gives to an app that has just left the screen.
@MainActor public protocol BackgroundTime: AnyObject {
    /// Asks for time; `expired` is called when it is over. Returns the name of the time.
    func begin(expired: @escaping @MainActor () -> Void) -> Int
    /// Gives the time back.
    func end(_ name: Int)
}

/// Keeps the data file open exactly while somebody needs it: the app while it is seen, a session that sounds, an action
/// of a notification, a task of the system. Each of them holds one lease; the player takes that of its session itself.
@MainActor public final class Lifecycle {
    private let app: AppModel
    private let time: any BackgroundTime
    private var isSeen = false
    private var isWanted = false
    private var times: Set<Int> = []
    /// Changes are made one after another: a lease is given back only after the one before was taken.
    private var last: Task<Void, Never>?

    /// The life of an app.
    public init(app: AppModel, time: any BackgroundTime) {
        self.app = app
        self.time = time
    }

    /// The visibility changed. Returns at once; `settled` waits for what follows.
    public func saw(_ visibility: ScreenVisibility) {
        let wanted = visibility != .background
        guard wanted != isWanted else { return }
        isWanted = wanted
        // The way out is shorter than a second, and the system gives at least five when asked.
        let name = wanted ? nil : beginTime()
        if !wanted { app.engine.setFront(false) }
        enqueue {
            if wanted { await $0.comeToFront() } else { await $0.leave() }
            if let name { $0.endTime(name) }
        }
    }

    /// Does what a key of a headset or of the lock screen asks the player for, and waits until it is done.
    public func control(_ act: @MainActor (PlayerEngine) -> Void) async {
        guard (try? await app.holder.acquire()) != nil else { return }
        if await app.openOnce() {
            act(app.engine)
            await app.engine.settled()
        }
        await app.holder.release()
    }

    /// Plans again and makes a backup if one is due, when the system gives time for it. False where it gave too little.
    public func refresh() async -> Bool {
        guard (try? await app.holder.acquire()) != nil else { return false }
        var done = false
        if await app.openOnce() {
            await app.plan()
            done = (try? await app.call { try await $0.backupIfDue() }) != nil
        }
        await app.holder.release()
        return done
    }

    /// The time that the system gave is up. The file is closed at once, unless the screen or a session that sounds keeps
    /// the app awake.
    public func expire() async {
        guard !isSeen, !soundsOn else { return }
        await app.holder.expire()
    }

    /// The device was unlocked for the first time since its start: the file can be read now.
    public func protectedDataCame() async {
        if case .failed(let failure) = app.opened, failure.error == .protectedStorage { await app.open() }
        app.tell([])
    }

    /// Waits until every change so far is carried out.
    public func settled() async { await last?.value }

    // MARK: - In order

    private func comeToFront() async {
        guard isWanted, !isSeen else { return }
        isSeen = true
        await app.holder.hold()
        guard await app.openOnce() else { return }
        app.engine.setFront(true)
        await app.seams.notices.announce(nil)
        await app.report(.foreground)
    }

    private func leave() async {
        guard !isWanted, isSeen else { return }
        // A tap of the last moment is carried out, and its reminders are planned, before the file is closed.
        await app.plan()
        if !soundsOn { await announceStop() }
        isSeen = false
        await app.holder.release()
        if !soundsOn { app.wipeCache() }
    }

    /// A session that plays and sounds: the system lets the app run for it.
    private var soundsOn: Bool { app.engine.isLeased && app.engine.player?.clock.running == true }

    /// A session without sound stands still at the next step; the system says so then.
    private func announceStop() async {
        guard let player = try? await app.call({ try await $0.player() }), player.clock.running,
            let cues = try? await app.call({ try await $0.upcomingCues() }), let next = cues.last?.afterMs, next > 0
        else { return }
        let labels = app.labels.player
        await app.seams.notices.announce(
            SessionStop(seconds: Double(next) / 1000, title: labels.notification, text: labels.stopsInBackground))
    }

    private func enqueue(_ change: @escaping @MainActor (Lifecycle) async -> Void) {
        let before = last
        last = Task { [weak self] in
            await before?.value
            if let self { await change(self) }
        }
    }

    private func beginTime() -> Int {
        let slot = Slot()
        let name = time.begin { [weak self] in
            guard let self else { return }
            Task {
                await self.expire()
                if let name = slot.name { self.endTime(name) }
            }
        }
        slot.name = name
        times.insert(name)
        return name
    }

    private func endTime(_ name: Int) {
        if times.remove(name) != nil { time.end(name) }
    }

    /// The name of a time, known only after it began.
    @MainActor private final class Slot {
        var name: Int?
    }
}

extension AppModel {
    /// Empties the folder of files on their way.
    public func wipeCache() {
        let cache = seams.files.cache
        let left = try? FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
        for file in left ?? [] { try? FileManager.default.removeItem(at: file) }
    }
}

import Foundation
import Instep
import struct InstepCore.Today
import Observation

/// Actions on Today.
public enum TodayAction: Sendable {
    /// Opens a place.
    case open(Route)
    /// Answers the question about last night; nil skips it.
    case rateSleep(Question, Int32?)
    /// Closes the session that was not finished.
    case endUnfinished
    /// Removes an obstacle to a reminder.
    case fix(FixAction)
}

/// Today: the next thing to do first.
@MainActor @Observable
public final class TodayModel: ScreenModel {
    /// The record of Today.
    public let screen: ScreenState<Today>
    /// True once the person left the first screen without an entry, to look around.
    public private(set) var looksAround = false

    /// Today in this app.
    public init(_ app: AppModel) {
        screen = ScreenState(app)
        follow()
    }

    /// Reads Today.
    public func read(_ core: FootCare) async throws -> Today { try await core.today() }

    /// Makes way for the first screen, once.
    public func openFirstRun() {
        guard !looksAround else { return }
        looksAround = true
        app.navigator.open(.firstRun)
    }

    /// Reads again at the moment at which the record changes by time alone. Ends when its task is cancelled.
    public func readWhenDue() async {
        while !Task.isCancelled, let until = screen.shown.record?.freshUntil.date {
            let left = until.timeIntervalSince(app.clock.wall())
            // A wait is cut up, as the device's clock may be set.
            await app.seams.timer.wait(milliseconds: Int64(min(max(left, 1), 900) * 1000))
            if !Task.isCancelled { await refresh() }
        }
    }

    /// Does what the person asked for.
    public func send(_ action: TodayAction) {
        switch action {
        case .open(let route): app.navigator.open(route)
        case .rateSleep(let question, let value): rateSleep(question, value)
        case .endUnfinished: app.engine.stop(.interrupted)
        case .fix(let action): fix(action)
        }
    }

    private func rateSleep(_ question: Question, _ value: Int32?) {
        let answer = value.map { Answer.value(value: $0) } ?? .skipped
        act {
            try await $0.rate(entry: RatingEntry(item: question.item, answer: answer))
        } then: { [app] saved in
            app.say(saved.noted, undo: saved.undo)
            if let notice = saved.notice { app.say(notice) }
        }
    }

    private func fix(_ action: FixAction) {
        if action == .exactTimes {
            act {
                try await $0.changeSetting(change: .exactTimes(on: true))
            } then: { [weak self] changed in
                self?.say(changed.undo)
            }
        } else {
            app.fix(action)
        }
    }
}

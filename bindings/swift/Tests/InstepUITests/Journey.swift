import Instep
import InstepModels
import InstepTesting
import InstepUI
import SwiftUI
import Testing

/// A person who uses the app on a stage: sees and taps what has words, and counts the taps. Each step waits until what it
/// looks for is there.
@MainActor final class Journey {
    let stage: Stage
    let window: _Window
    var taps = 0
    /// Faults of what was seen, each once.
    private var faults: Set<String> = []
    var labels: Labels { stage.labels }
    var app: AppModel { stage.app }

    init(_ stage: Stage) {
        self.stage = stage
        window = _Window(AppView(app: stage.app))
    }

    /// Taps the control that bears these words; of several the one at this place, from 0.
    func tap(_ words: String, at place: Int = 0) async throws {
        try await wait("control \"\(words)\"") {
            read(words)
            return window.control(words, at: place) != nil
        }
        try window.tap(words, at: place)
        taps += 1
    }

    /// Lets the half second pass in which a button that must be read takes no tap.
    private func read(_ words: String) {
        guard window.all.contains(where: { $0.label == words && $0.untouchable }) else { return }
        if let left = stage.clock.nextMs, left <= 500 { stage.clock.pass(seconds: Double(left) / 1000) }
    }

    /// Waits until these words are seen somewhere.
    func see(_ words: String) async throws {
        try await wait("\"\(words)\" to be seen") { window.texts.contains { $0.contains(words) } }
    }

    /// Waits until these words are seen nowhere.
    func miss(_ words: String) async throws {
        try await wait("\"\(words)\" to be gone") { !window.texts.contains { $0.contains(words) } }
    }

    func type(_ text: String, into label: String) async throws {
        try await wait("field \"\(label)\"") { window.control(label) != nil }
        try window.type(text, into: label)
    }

    func pick(_ date: Date, in label: String) async throws {
        try await wait("date of \"\(label)\"") { window.control(label) != nil }
        try window.pick(date, in: label)
    }

    /// Waits until something is so, and says what was seen where it never is.
    func wait(_ what: String, _ isSo: () async throws -> Bool) async throws {
        do {
            try await stage.await(what, isSo)
        } catch let late as Stage.Late {
            throw Stage.Late(description: "\(late.description); seen:\n\(window.description)")
        }
        for fault in Audit.faults(in: window) where faults.insert(fault).inserted {
            Issue.record("\(fault), in\n\(window.description)")
        }
    }
}

/// Plays a journey on a stage, with the whole app in the window.
@MainActor func journey(clock: StillClock = StillClock(), _ steps: @MainActor (Journey) async throws -> Void)
    async throws
{
    try await journey(on: Stage(clock: clock), steps)
}

/// Plays a journey on a stage that has a past, and closes it.
@MainActor func journey(on stage: Stage, _ steps: @MainActor (Journey) async throws -> Void) async throws {
    let journey = Journey(stage)
    do {
        try await steps(journey)
    } catch {
        journey.window.close()
        await stage.close()
        throw error
    }
    journey.window.close()
    await stage.close()
}

extension Journey {
    /// Waits until a place is the visible one.
    func at(_ route: Route) async throws {
        try await wait("\(route)") {
            window.draw()
            return app.navigator.current.route == route
        }
    }
}

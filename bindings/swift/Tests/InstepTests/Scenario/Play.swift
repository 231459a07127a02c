import Foundation
import Instep

/// Plays a journey to its end, on a new data file in this folder. Fails at the first thing that is not as it says.
func play(_ scenario: Scenario, in folder: URL) async throws {
    let path = folder.appending(path: "journey.instep").path
    let clock = try JourneyClock(scenario.start)
    let options = OpenOptions(path: path, locale: scenario.start.locale, bidiIsolation: false)
    var core = try await Instep.open(options: options, clock: clock)
    var bound = Bindings()
    try bound.bind("data", .text(path))
    for (n, step) in scenario.steps.enumerated() {
        do {
            try clock.goOn(to: step)
            if step.reopen {
                try await core.close()
                core = try await Instep.open(options: options, clock: clock)
            }
            if let call = step.call { try await play(call, step, core, &bound) }
        } catch {
            throw Fault("\(scenario.name), steps[\(n)], \(step.call ?? "reopen"): \(error)")
        }
    }
    try await core.close()
}

private func play(_ name: String, _ step: Step, _ core: Instep, _ bound: inout Bindings) async throws {
    guard let call = Calls.table[name] else { throw Fault("no call `\(name)`") }
    let with = Arguments(try step.with.mapValues(bound.resolve))
    var answer: Value
    do {
        answer = try Value(reflecting: try await call(core, with))
        try with.finish()
        if step.error != nil { throw Fault("an error was expected, but it answered \(answer)") }
        try holds(answer, step.expect, bound)
    } catch let error as InstepError {
        try with.finish()
        guard let expected = step.error else { throw Fault("it failed: \(error)") }
        answer = try Value(reflecting: error)
        try holds(answer.flat, expected, bound)
    }
    if let name = step.bind { try bound.bind(name, answer) }
}

private func holds(_ found: Value, _ expected: [String: Value]?, _ bound: Bindings) throws {
    for (path, expected) in expected ?? [:] {
        let expected = try bound.resolve(expected)
        let there = try find(path, in: found)
        guard try same(expected, there) else { throw Fault("`\(path)` is \(there), not \(expected)\nin \(found)") }
    }
}

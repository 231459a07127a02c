import Foundation
import Instep

/// Plays a journey to its end, on a new data file in this folder. Fails at the first thing that is not as it says.
/// With `panicFirst` every call that goes to the data file panics once before it is made.
func play(_ scenario: Scenario, in folder: URL, panicFirst: Bool = false) async throws {
    let path = folder.appending(path: "journey.instep").path
    let world = World(try JourneyClock(scenario.start))
    let options = OpenOptions(path: path, locale: scenario.start.locale, bidiIsolation: false)
    var core = try await FootCare.open(options: options, clock: world.clock)
    world.observe(core)
    var bound = Bindings()
    try bound.bind("data", .text(path))
    try bound.bind("archive", .text(path + "-archive"))
    for (n, step) in scenario.steps.enumerated() {
        do {
            try world.clock.goOn(to: step)
            if step.reopen {
                try await core.close()
                core = try await FootCare.open(options: options, clock: world.clock)
                world.observe(core)
            }
            if let call = step.call {
                if panicFirst { try await panic(in: call, step, core, world, bound, at: path) }
                let expects = !(panicFirst && changedByPanic.contains(call))
                try await play(call, step, core, world, &bound, expects: expects)
            }
        } catch {
            throw Fault("\(scenario.name), steps[\(n)], \(step.call ?? "reopen"): \(error)")
        }
    }
    try await core.close()
}

/// Calls that do not go to the data file.
private let apart = Calls.functions.union([
    "diagnostics", "resume", "set_output", "shutdown", "stop_card", "suspend", "take_changes",
])

/// Calls that answer otherwise after a panic: it lets go of the connection, and of the number that it counts changes by;
/// and it stands among the diagnostics.
private let changedByPanic: Set = ["data_version", "diagnostics"]

/// Makes the call while the core is set to panic: it must fail as `internal`, and nothing else may come of it.
private func panic(
    in name: String, _ step: Step, _ core: FootCare, _ world: World, _ bound: Bindings,
    at path: String
) async throws {
    guard !apart.contains(name), let call = Calls.table[name] else { return }
    let trigger = path + "-panic"
    _ = FileManager.default.createFile(atPath: trigger, contents: nil)
    do {
        _ = try await call(core, world, Arguments(try step.with.mapValues(bound.resolve)))
        throw Fault("the library was built without the feature `fault`")
    } catch InstepError.suspended {
    } catch InstepError.closed {
    } catch InstepError.internal {
        guard !FileManager.default.fileExists(atPath: trigger) else { throw Fault("`internal` without a panic") }
    }
    try? FileManager.default.removeItem(atPath: trigger)
}

private func play(
    _ name: String, _ step: Step, _ core: FootCare, _ world: World, _ bound: inout Bindings,
    expects: Bool
) async throws {
    guard let call = Calls.table[name] else { throw Fault("no call `\(name)`") }
    let with = Arguments(try step.with.mapValues(bound.resolve))
    var answer: Value
    do {
        answer = try Value(reflecting: try await call(core, world, with))
        try with.finish()
        if step.error != nil { throw Fault("an error was expected, but it answered \(answer)") }
        if expects { try holds(answer, step.expect, bound) }
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

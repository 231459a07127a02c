import Instep

/// Every call of the surface, by its name in the core. Swift can't call a method by its name: the table is generated,
/// but for the calls that the façade has by hand.
enum Calls {
    /// Makes a call with the arguments that a scenario gives.
    typealias Call = @Sendable (FootCare, World, Arguments) async throws -> Any

    static var table: [String: Call] {
        generated.merging([
            "suspend": { core, _, _ in try core.suspend() },
            "resume": { core, _, _ in try core.resume() },
            "shutdown": { core, _, _ in try await core.close() },
            "take_changes": { core, world, _ in await world.takeChanges(of: core) },
        ]) { generated, _ in generated }
    }
}

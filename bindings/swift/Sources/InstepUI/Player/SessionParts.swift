import Instep
import InstepModels

extension Player {
    /// A step that stands still shows the time that is left of it; one that waits for the person shows no digits.
    func showsCount(_ slab: Slab) -> Bool {
        if card != nil { return false }
        if !slab.waits { return slab.counts }
        return (slab.action == .resume || slab.action == .continue) && clock.remainingMs > 0
    }

    /// The hand works while the time of a step runs.
    var isAtWork: Bool { state == .running && card == nil && clock.counts == .step && !interrupted }

    /// True where the person counts repetitions now.
    private var countsNow: Bool { repsDone != nil && state == .running && !interrupted }

    /// The last seconds of a step, in which Next is worth a glance. The core makes a new record for them.
    private var isEnding: Bool {
        state == .running && clock.counts == .step && clock.running && clock.remainingMs <= 10_000
    }

    /// The keys above the slab.
    func keys(_ labels: PlayerLabels, _ send: @escaping @MainActor (PlayerAction) -> Void) -> [PlayerKey] {
        if card?.kind == .cramp {
            return [PlayerKey(text: labels.stopToday, order: PlayerOrder.back) { send(.stop(.cramp)) }]
        }
        var keys: [PlayerKey] = []
        if interrupted {
            keys.append(PlayerKey(text: labels.endIt, order: PlayerOrder.back) { send(.stop(.interrupted)) })
        }
        if !backText.isEmpty {
            keys.append(
                PlayerKey(text: backText, order: PlayerOrder.back, shortcut: .leftArrow) { send(.back) })
        }
        // More than three keys have no room; after an interruption the end of the session is one of them.
        if !againText.isEmpty, !interrupted {
            keys.append(PlayerKey(text: againText, shortcut: "r") { send(.again) })
        }
        if countsNow { keys.append(PlayerKey(text: labels.countRep) { send(.rep) }) }
        if !nextText.isEmpty {
            let below = nextTitle.isEmpty || keys.count > 1 ? nil : nextTitle
            keys.append(
                PlayerKey(
                    text: nextText, below: below, isStrong: isEnding, order: PlayerOrder.next, shortcut: .rightArrow
                ) { send(.next) })
        }
        return keys
    }

    /// Further acts on the slab for a screen reader, in the order of the keys.
    func others(
        _ labels: PlayerLabels, _ send: @escaping @MainActor (PlayerAction) -> Void
    ) -> [(name: String, act: @MainActor () -> Void)] {
        var acts: [(name: String, act: @MainActor () -> Void)] = []
        if !nextText.isEmpty { acts.append((nextText, { send(.next) })) }
        if !backText.isEmpty { acts.append((backText, { send(.back) })) }
        if countsNow { acts.append((labels.countRep, { send(.rep) })) }
        acts.append((labels.stop, { send(.askWhy) }))
        acts.append((labels.sayAgain, { send(.sayAgain) }))
        return acts
    }
}

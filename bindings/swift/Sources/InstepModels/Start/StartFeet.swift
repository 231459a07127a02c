import Instep

/// The look at the feet before a massage. Each finding is stored at its tap.
extension StartModel {
    func take(_ action: FeetAction) {
        guard let start, let feet = steps.feet else { return }
        switch action {
        case .pick(let pick): edit { $0.feet?.pick = pick }
        case .goOn: edit { $0.feet?.stage = .finding }
        case .found(let what):
            if let entry = feet.pick.entry(start.footCheck?.places ?? [], what) { store(entry) }
        case .oneMore:
            edit {
                $0.feet?.stage = .place
                $0.feet?.pick = newLook().pick
            }
        case .nothingMore:
            edit { $0.feet = nil }
            move { $0.going = true }
        case .takeBack: takeBack(feet)
        }
    }

    func store(_ entry: FootCheckEntry) {
        let before = steps.feet ?? newLook()
        act {
            try await $0.recordFootCheck(entry: entry)
        } then: { [self] look in
            var feet = steps.feet ?? before
            feet.stage = .stored
            feet.stored = look
            edit { $0.feet = feet }
            retry()
        }
    }

    func gone(_ finding: FindingId) {
        act {
            try await $0.recordFootCheck(entry: FootCheckEntry(outcome: .findings, gone: [finding], wentOn: false))
        } then: { [self] look in
            say(look.undo)
            retry()
        }
    }

    func newLook() -> FeetState {
        var look = FeetState()
        look.pick.list = app.seams.voice.reader
        look.known = Set((start?.footCheck?.findings ?? []).map(\.id))
        return look
    }

    private func takeBack(_ feet: FeetState) {
        guard let offer = feet.stored?.undo else { return }
        act {
            try await $0.undo(token: offer.token)
        } then: { [self] undone in
            app.say(undone.text)
            edit { $0.feet = newLook() }
            retry()
        }
    }
}

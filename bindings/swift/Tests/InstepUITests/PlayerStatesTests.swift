import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

/// Every guide, played step by step, in the windows of a small phone, of a phone on its side and of a tablet.
@MainActor @Suite struct PlayerStatesTests {
    private static let sizes = [(360, 640), (780, 360), (1024, 1366)].map { CGSize(width: $0, height: $1) }

    @Test(arguments: ["G0", "G1", "G2", "G3", "G4", "G5"]) func everyStepIsWholeAndNothingScrolls(guide: String)
        async throws
    {
        try await journey { person in
            try await person.sayNo()
            let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: guide)) }
            let warnings = start.warnings.compactMap(\.flag)
            try await person.app.engine.begin(
                StartEntry(request: start.request, nothingNew: start.footCheck != nil, acceptedWarnings: warnings))
            person.app.navigator.open(.player)
            for _ in 1...200 {
                try await person.wait("the player") {
                    let slab = person.app.engine.played?.player.slab
                    return slab.map { person.window.control($0.text) != nil } ?? false
                }
                try checkEverySize(person)
                guard let player = person.app.engine.played?.player, player.slab != nil else { break }
                if player.state == .paused { person.app.engine.goOn() } else { person.app.engine.next() }
                try await person.wait("the next record") {
                    person.app.engine.played?.player.revision != player.revision
                }
                if person.app.engine.played?.player.slab == nil { break }
            }
            #expect(person.app.engine.played?.player.slab == nil)
        }
    }

    private func checkEverySize(_ person: Journey) throws {
        let player = try #require(person.app.engine.played?.player)
        let slab = try #require(player.slab)
        for size in Self.sizes {
            person.window.change { $0._size = size }
            let all = person.window.all
            #expect(!all.contains { $0.kind == "ScrollView" })
            let controls = person.window.elements.filter(\.isControl)
            #expect(controls.first?.label == slab.text)
            #expect(controls.allSatisfy { !$0.label.isEmpty })
            #expect(controls.contains { $0.label == person.labels.player.stop })
            guard person.app.engine.effects.fullScreen == nil else { continue }
            let seen = person.window.texts.joined(separator: "\n")
            #expect(seen.contains(player.heading.title))
            for line in player.lines { #expect(seen.contains(line.text)) }
        }
    }
}

extension Journey {
    fileprivate func sayNo() async throws {
        try await stage.core { core in
            let now: [Flag] = [.acuteLegSign, .dvtNow]
            _ = try await core.answerSafety(answers: now.map { SafetyAnswer(flag: $0, reply: .no) })
            for page in [SafetyPage.feet, .health, .legs, .later] {
                _ = try await core.answerRest(page: page, reply: .no)
            }
        }
    }
}

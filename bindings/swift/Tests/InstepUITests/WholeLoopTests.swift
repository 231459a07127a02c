import Foundation
import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

/// The whole loop on one data file, over three processes, with a second device that takes its data in.
@MainActor @Suite struct WholeLoopTests {
    @Test func oneEveningAndTheNextHoldTogether() async throws {
        let first = try await Stage()
        try await first.sayNoToAll()
        try await first.massage(hoursAgo: 24)
        let second = try await killed(first, after: startAndPause)
        var exported: Data?
        let third = try await killed(second, isDamaged: true) { person in
            try await goOnAndFinish(person)
            let occurrence = try await setReminder(person)
            try await ringAndSnooze(person, occurrence)
            try await startFrom(person, occurrence)
            try await editAndUndo(person)
            exported = try await export(person)
            _ = try await person.stage.core { try await $0.backup() }
        }
        try await takeIn(try #require(exported))
        try await journey(on: third) { person in
            try await recover(person)
            try await refuse(person)
        }
    }

    /// Plays a part of the loop, and returns the next process on the same file.
    private func killed(
        _ stage: Stage, isDamaged: Bool = false, after steps: @MainActor (Journey) async throws -> Void
    ) async throws -> Stage {
        let person = Journey(stage)
        try await steps(person)
        person.window.close()
        let saved = stage.app.navigator.save()
        await stage.close(keepFile: true)
        if isDamaged { try damage(stage.app.path) }
        return try await Stage(clock: stage.clock, folder: stage.folder, saved: saved)
    }

    private func startAndPause(_ person: Journey) async throws {
        try await person.tap(person.labels.today.start)
        try await person.rate(try await person.comfort(), 4)
        try await person.tap(try await person.nothingNew())
        try await person.at(.player)
        try await person.wait("the count-in") { person.app.engine.played?.player.slab?.action == .pause }
        person.app.engine.next()
        try await person.wait("the first step") { person.app.engine.played?.player.state == .running }
        try await person.tap(person.labels.player.pause)
        try await person.wait("the pause") { person.app.engine.played?.player.state == .paused }
    }

    private func goOnAndFinish(_ person: Journey) async throws {
        try await person.at(.player)
        try await person.wait("the session") { person.app.engine.played?.player.slab?.action == .continue }
        try await person.tap(try #require(person.app.engine.played?.player.slab?.text))
        try await person.playToTheEnd()
        try await person.rate(try await person.comfort(), 7)
        try await person.tap(person.labels.finish.close)
        try await person.see(person.labels.today.suggestion)
        let session = try #require(try await newest(person))
        #expect(session.comfortBefore == 4 && session.comfortAfter == 7)
    }

    private func setReminder(_ person: Journey) async throws -> Occurrence {
        try await person.tap(person.labels.navigation.more)
        try await person.tap(person.labels.navigation.reminders)
        try await person.tap(person.labels.reminders.add)
        try await person.tap(person.labels.common.save)
        try await person.wait("the reminder") {
            try await person.stage.core { try await $0.reminders() }.reminders.count == 1
        }
        return try await entry(person).occurrence
    }

    /// It rings on the evening after, as tonight is done, and is put off.
    private func ringAndSnooze(_ person: Journey, _ occurrence: Occurrence) async throws {
        let ring = try await entry(person).at.date
        person.stage.clock.pass(seconds: ring.timeIntervalSince(person.stage.clock.wall()) + 60)
        _ = try await person.stage.core {
            try await $0.answerOccurrence(occurrence: occurrence, action: .snooze(minutes: 30))
        }
        let again = try await entry(person)
        #expect(again.occurrence == occurrence)
        #expect(again.at.date > ring)
        person.stage.clock.pass(seconds: again.at.date.timeIntervalSince(person.stage.clock.wall()) + 60)
    }

    private func startFrom(_ person: Journey, _ occurrence: Occurrence) async throws {
        await person.app.follow(occurrence)
        try await person.at(.start(occurrence: occurrence.description))
        try await person.tap(try await person.nothingNew())
        try await person.at(.player)
        try await person.playToTheEnd()
        try await person.tap(person.labels.finish.skip)
        try await person.wait("Today") { person.app.navigator.full.isEmpty }
        let log = try await person.stage.core { try await $0.reminders() }.log
        #expect([.started, .done].contains(log.first { $0.occurrence == occurrence }?.outcome))
    }

    private func editAndUndo(_ person: Journey) async throws {
        try await person.tap(person.labels.navigation.weeks)
        try await person.see(try await person.stage.core { try await $0.review() }.headline)
        try await person.tap(person.labels.weeks.allEntries)
        try await person.tap(try #require(try await person.stage.core { try await $0.history() }.entries.first?.spoken))
        try await person.tap(person.labels.common.edit)
        try await person.type("Warm feet.", into: person.labels.log.note)
        try await person.tap(person.labels.common.save)
        try await person.wait("the note") { try await newest(person)?.note == "Warm feet." }
        try await person.tap(person.labels.common.undo)
        try await person.wait("no note") { try await newest(person)?.note == nil }
    }

    private func export(_ person: Journey) async throws -> Data {
        person.app.navigator.select(.more)
        person.app.navigator.open(.export)
        try await person.tap(person.labels.common.save)
        let files = person.stage.seams.recordedFiles
        try await person.wait("the file") { !files.saved.isEmpty }
        return try #require(files.saved.values.first)
    }

    /// The data reaches another device.
    private func takeIn(_ exported: Data) async throws {
        try await journey { person in
            let file = person.stage.seams.files.cache.appending(path: "picked")
            try exported.write(to: file)
            person.stage.seams.recordedFiles.picked = file
            try await person.tap(person.labels.firstRun.bringData)
            try await person.tap(person.labels.data.import)
            try await person.tap(person.labels.data.takeIn)
            try await person.tap(person.labels.common.done)
            try await person.miss(person.labels.firstRun.title)
            #expect(try await person.stage.entryCount == 3)
        }
    }

    /// The damaged file comes back from its backup.
    private func recover(_ person: Journey) async throws {
        let app = person.app
        let recovery = try await FootCare.recovery(path: app.path, locale: app.locale, clock: app.clock)
        try await person.tap(try #require(recovery.options.first).title)
        try await person.tap(person.labels.recovery.confirmYes)
        try await person.tap(person.labels.recovery.openApp)
        try await person.see(person.labels.navigation.weeks)
        #expect(try await person.stage.entryCount == 3)
    }

    /// A sign that cannot wait leaves no massage, and offers the phone.
    private func refuse(_ person: Journey) async throws {
        let sign = SafetyAnswer(flag: .acuteLegSign, reply: .yes, sign: .calf)
        _ = try await person.stage.core { try await $0.answerSafety(answers: [sign]) }
        try await person.tap(person.labels.navigation.today)
        try await person.see(try #require(try await person.stage.core { try await $0.today() }.noSuggestion))
        #expect(person.window.control(person.labels.today.start) == nil)
        person.app.navigator.open(.start(guide: "G0"))
        let start = try await person.stage.core { try await $0.start(request: StartRequest(guide: "G0")) }
        let urgent = try #require(start.check.urgent)
        try await person.see(urgent.title)
        try await person.tap(urgent.callText)
        #expect(person.stage.seams.log.contains("dial"))
        #expect(try await person.stage.core { try await $0.player() } == nil)
    }

    private func entry(_ person: Journey) async throws -> PlanEntry {
        let request = await person.stage.seams.notices.request()
        let plan = try await person.stage.core { try await $0.planReminders(request: request) }
        return try #require(plan.add.first)
    }

    private func newest(_ person: Journey) async throws -> Session? {
        try await person.stage.core { core in
            for entry in try await core.history().entries {
                if case .session(let session) = entry.content { return session }
            }
            return nil
        }
    }
}

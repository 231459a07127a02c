import Foundation
import Instep
import InstepModels
import InstepTesting
import SwiftUI
import Testing

@testable import InstepUI

@MainActor @Suite struct RecoveryTests {
    @Test func damagedFileComesBackFromItsBackup() async throws {
        let before = try await Stage()
        try await before.massage(hoursAgo: 30)
        try await before.core { _ = try await $0.backup() }
        await before.close(keepFile: true)
        try damage(before.app.path)
        let after = try await Stage(clock: before.clock, folder: before.folder)
        let app = after.app
        let recovery = try await FootCare.recovery(path: app.path, locale: app.locale, clock: app.clock)
        try await journey(on: after) { person in
            try await person.see(person.labels.recovery.title)
            try await person.tap(person.labels.recovery.details)
            try await person.see("damaged")
            try await person.tap(try #require(recovery.options.first).title)
            try await person.see(person.labels.recovery.confirmTitle)
            try await person.tap(person.labels.recovery.confirmYes)
            try await person.tap(person.labels.recovery.openApp)
            try await person.see(person.labels.navigation.weeks)
            #expect(try await person.stage.entryCount == 1)
        }
    }

    @Test func fileOfSomebodyElseIsLeftAsItIs() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "instep-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "instep.db")
        try Data("a letter".utf8).write(to: file)
        try await journey(on: Stage(folder: folder)) { person in
            try await person.tap(person.labels.common.retry)
            try await person.see(person.labels.common.retry)
            #expect(try Data(contentsOf: file) == Data("a letter".utf8))
        }
    }

    @Test func lockedFileIsACardOnTodayThatTriesAgain() async throws {
        try await onStage { stage in
            let failure = Failure(.protectedStorage, locale: stage.app.locale)
            #expect(failure.passes)
            let window = _Window(BusyPlace(app: stage.app, failure: failure))
            #expect(window.texts.contains(failure.text.title))
            await stage.app.close()
            try window.tap(stage.labels.common.retry)
            try await stage.await("the file") { if case .ready = stage.app.opened { true } else { false } }
            window.close()
        }
    }
}

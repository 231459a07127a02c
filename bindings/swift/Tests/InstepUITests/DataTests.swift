import Foundation
import Instep
import InstepModels
import InstepTesting
import Testing

@MainActor @Suite struct DataTests {
    /// Somebody who has massaged before, on a page of the data.
    private func dataJourney(
        _ link: SettingLink, _ steps: @MainActor (Journey) async throws -> Void
    ) async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 30)
            try await openData(person, link)
            try await steps(person)
        }
    }

    /// Opens a page of the data by the title of its row.
    private func openData(_ person: Journey, _ link: SettingLink) async throws {
        try await person.openMore(person.labels.navigation.data)
        let rows = try await person.stage.core { try await $0.settings().groups.first { $0.kind == .data }?.rows }
        try await person.tap(try #require(rows?.first { $0.control == .link(to: link) }).title)
    }

    /// The export of two massages, with a passphrase or without.
    private func export(passphrase: String? = nil) async throws -> Data {
        var content = Data()
        try await onStage { stage in
            try await stage.massage(hoursAgo: 30)
            try await stage.massage(hoursAgo: 2)
            let file = stage.folder.appending(path: "export")
            let request = ExportRequest(path: file.path, format: .json, passphrase: passphrase)
            try await stage.core { _ = try await $0.exportFile(request: request) }
            content = try Data(contentsOf: file)
        }
        return content
    }

    private func pick(_ content: Data, on stage: Stage) throws {
        let file = stage.seams.files.cache.appending(path: "picked")
        try content.write(to: file)
        stage.seams.recordedFiles.picked = file
    }

    private func cached(_ stage: Stage) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: stage.seams.files.cache.path)
    }

    @Test func exportIsTakenInOnAnotherDevice() async throws {
        var saved: Data?
        try await dataJourney(.export) { person in
            try await person.tap(person.labels.common.save)
            try await person.see(person.labels.data.saved)
            saved = person.stage.seams.recordedFiles.saved.values.first
            #expect(try cached(person.stage).isEmpty)
        }
        try await journey { person in
            try pick(try #require(saved), on: person.stage)
            try await person.tap(person.labels.firstRun.bringData)
            try await person.tap(person.labels.data.import)
            try await person.see(person.labels.data.importTitle)
            #expect(try await person.stage.entryCount == 0)
            try await person.tap(person.labels.data.takeIn)
            try await person.tap(person.labels.common.done)
            try await person.miss(person.labels.firstRun.title)
            #expect(try await person.stage.entryCount == 1)
            #expect(try cached(person.stage).isEmpty)
        }
    }

    @Test func wrongPassphraseChangesNothing() async throws {
        let file = try await export(passphrase: "evening light")
        try await dataJourney(.import) { person in
            let (data, common) = (person.labels.data, person.labels.common)
            try pick(file, on: person.stage)
            try await person.tap(data.import)
            try await person.type("evening lamp", into: data.passphrase)
            try await person.tap(common.goOn)
            try await person.see("does not open this file")
            #expect(try await person.stage.entryCount == 1)
            try await person.type("evening light", into: data.passphrase)
            try await person.tap(common.goOn)
            try await person.tap(data.takeIn)
            try await person.see(common.done)
            #expect(try await person.stage.entryCount == 3)
        }
    }

    @Test func copyOfAFileGoesWhenTheImportIsLeft() async throws {
        let file = try await export()
        try await dataJourney(.import) { person in
            try pick(file, on: person.stage)
            try await person.tap(person.labels.data.import)
            try await person.see(person.labels.data.importTitle)
            #expect(try cached(person.stage) == ["picked"])
            try await person.goBack()
            try await person.wait("an empty cache") { try cached(person.stage).isEmpty }
            #expect(try await person.stage.entryCount == 1)
        }
    }

    @Test func rejectedLinesAreNamed() async throws {
        try await dataJourney(.import) { person in
            let lines = "date,time,minutes\n2026-11-01,20:00,12\nyesterday,20:00,12\n"
            try pick(Data(lines.utf8), on: person.stage)
            try await person.tap(person.labels.data.import)
            try await person.see(person.labels.data.rejected)
            try await person.tap(person.labels.data.takeIn)
            try await person.see(person.labels.common.done)
            #expect(try await person.stage.entryCount == 2)
        }
    }

    @Test func exportIsSealedByTwoEqualPassphrases() async throws {
        try await dataJourney(.export) { person in
            let (data, common) = (person.labels.data, person.labels.common)
            try await person.tap(data.encrypt)
            try await person.type("evening light", into: data.passphrase)
            try await person.type("evening lamp", into: data.passphraseAgain)
            try await person.see(data.passphraseDiffers)
            #expect(person.window.control(common.share) == nil)
            try await person.type("evening light", into: data.passphraseAgain)
            try await person.tap(common.share)
            let files = person.stage.seams.recordedFiles
            try await person.wait("the file") { !files.saved.isEmpty }
            #expect(files.saved.values.first?.starts(with: Data("age-encryption.org".utf8)) == true)
            try await person.wait("forgotten passphrases") {
                person.window.all.filter { $0.kind == "SecureField" }.allSatisfy { $0.value == "" }
            }
        }
    }

    @Test func backupTakesThePlaceOfTheData() async throws {
        try await journey { person in
            try await person.stage.massage(hoursAgo: 30)
            try await person.stage.core { _ = try await $0.backup() }
            try await person.stage.massage(hoursAgo: 2)
            #expect(try await person.stage.entryCount == 2)
            try await openData(person, .backups)
            let plans = person.stage.seams.recordedNotices.plans.count
            try await person.tap(person.labels.data.restore)
            try await person.see(person.labels.data.restoreText)
            try await person.tap(person.labels.data.restoreYes)
            try await person.wait("the entries of the backup") { try await person.stage.entryCount == 1 }
            try await person.wait("a plan") { person.stage.seams.recordedNotices.plans.count > plans }
        }
    }

    @Test func backupIsMadeAndItsCopySaved() async throws {
        try await dataJourney(.backups) { person in
            let before = try await person.stage.core { try await $0.backups().entries.count }
            try await person.tap(person.labels.data.makeBackup)
            try await person.wait("the backup") {
                try await person.stage.core { try await $0.backups().entries.count } == before + 1
            }
            try await person.tap(person.labels.common.save)
            try await person.wait("the copy") { !person.stage.seams.recordedFiles.saved.isEmpty }
            try await person.wait("an empty cache") { try cached(person.stage).isEmpty }
        }
    }

    @Test func erasingLeadsToTheFirstScreen() async throws {
        try await dataJourney(.erase) { person in
            try await person.tap(person.labels.data.erase)
            try await person.tap(person.labels.data.eraseYes)
            try await person.see(person.labels.firstRun.title)
            #expect(try await person.stage.entryCount == 0)
        }
    }

    @Test func pageForAClinicianIsShared() async throws {
        try await dataJourney(.report) { person in
            try await person.tap(person.labels.common.share)
            let files = person.stage.seams.recordedFiles
            try await person.wait("the page") { !files.saved.isEmpty }
            let page = try #require(files.saved.values.first)
            #expect(String(decoding: page, as: UTF8.self).contains("<html"))
            #expect(try cached(person.stage).isEmpty)
        }
    }

    @Test func checkNamesItsFindings() async throws {
        try await dataJourney(.check) { person in
            let report = try await person.stage.core { try await $0.doctor() }
            try await person.see(try #require(report.findings.first).what)
            try await person.tap(person.labels.common.retry)
            try await person.see(try #require(report.findings.first).what)
        }
    }
}
